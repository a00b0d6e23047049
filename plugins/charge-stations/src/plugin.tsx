import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import EvStationIcon from '@mui/icons-material/EvStation';
import { chargeStationsApi } from './extensions/api';
import {
  configurationCard,
  documentationCard,
  ocpiCard,
  identityCard,
  lastDayCard,
  liveCard,
  openFaultsCard,
  plannedWindowsCard,
  statusCard,
  uptimeCard,
} from './extensions/entityCards';
import {
  configurationContent,
  faultsContent,
  messagesContent,
  overviewLayout,
} from './extensions/entityContents';
import { fleetStatusWidget, myFaultsWidget } from './extensions/homeWidgets';
import {
  chargeStationsPage,
  configurationSubPage,
  coverageSubPage,
  faultsSubPage,
  incidentsSubPage,
  knowledgeSubPage,
  reliabilitySubPage,
  stationsSubPage,
  storageSubPage,
  unregisteredSubPage,
  uptimeSubPage,
} from './extensions/pages';
import { knowledgeResult, knowledgeResultType } from './extensions/search';
import {
  modelFaultsCard,
  modelStationsCard,
  ownerStationsCard,
  siteStationsCard,
  stationsContent,
} from './extensions/stationGroups';
import {
  configurationRouteRef,
  coverageRouteRef,
  docsRouteRef,
  faultsRouteRef,
  fleetConfigurationRouteRef,
  fleetFaultsRouteRef,
  messagesRouteRef,
  reliabilityRouteRef,
  rootRouteRef,
  stationsRouteRef,
  templateRouteRef,
  unregisteredRouteRef,
  uptimeRouteRef,
} from './routes';

/**
 * Charge stations in Backstage: a page with all of them, and the state and fault
 * history of each on its entity page.
 *
 * @public
 */
export const chargeStationsPlugin = createFrontendPlugin({
  pluginId: 'charge-stations',
  title: 'Charge stations',
  icon: <EvStationIcon />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    unregistered: unregisteredRouteRef,
    fleetConfiguration: fleetConfigurationRouteRef,
    fleetFaults: fleetFaultsRouteRef,
    coverage: coverageRouteRef,
    uptime: uptimeRouteRef,
    reliability: reliabilityRouteRef,
    stations: stationsRouteRef,
    faults: faultsRouteRef,
    messages: messagesRouteRef,
    configuration: configurationRouteRef,
  },
  externalRoutes: { docs: docsRouteRef, template: templateRouteRef },
  extensions: [
    chargeStationsApi,
    chargeStationsPage,
    stationsSubPage,
    incidentsSubPage,
    faultsSubPage,
    uptimeSubPage,
    reliabilitySubPage,
    configurationSubPage,
    knowledgeSubPage,
    coverageSubPage,
    unregisteredSubPage,
    storageSubPage,
    statusCard,
    liveCard,
    lastDayCard,
    openFaultsCard,
    uptimeCard,
    plannedWindowsCard,
    configurationCard,
    documentationCard,
    ocpiCard,
    identityCard,
    overviewLayout,
    faultsContent,
    messagesContent,
    configurationContent,
    siteStationsCard,
    modelStationsCard,
    modelFaultsCard,
    ownerStationsCard,
    stationsContent,
    myFaultsWidget,
    fleetStatusWidget,
    knowledgeResult,
    knowledgeResultType,
  ],
});
