import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/frontend-plugin-api';

/** The page with all stations. */
export const rootRouteRef = createRouteRef();

/** The list of all stations. */
export const stationsRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/stations',
});

/** How often stations fail. */
export const reliabilityRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/reliability',
});

/** The identities that tried to connect and that no entity carries. */
export const unregisteredRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/unregistered',
});

/** The faults of all stations. */
export const fleetFaultsRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/faults',
});

/** Availability of the fleet by every rulebook. */
export const uptimeRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/uptime',
});

/** The configuration of all stations. */
export const fleetConfigurationRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/configuration',
});

/** What documentation covers of what the fleet shows. */
export const coverageRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/coverage',
});

/** The form of a template; where the portal has no scaffolder there is none. */
export const templateRouteRef = createExternalRouteRef({
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});

/** The Messages tab of a station's entity page. */
export const messagesRouteRef = createRouteRef();

/** The Faults tab of a station's entity page. */
export const faultsRouteRef = createRouteRef();

/** The Configuration tab of a station's entity page. */
export const configurationRouteRef = createRouteRef();

/** The documentation of an entity, where the app has TechDocs. */
export const docsRouteRef = createExternalRouteRef({
  params: ['namespace', 'kind', 'name'],
  defaultTarget: 'techdocs.docRoot',
});
