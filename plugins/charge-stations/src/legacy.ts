/**
 * The charge-stations plugin for apps of the old frontend system.
 *
 * @packageDocumentation
 */

import type { Entity } from '@backstage/catalog-model';
import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createCardExtension } from '@backstage/plugin-home-react';
import { createSearchResultListItemExtension } from '@backstage/plugin-search-react';
import {
  ChargeStationsClient,
  KNOWLEDGE_DOCUMENT_TYPE,
  ocppIdentityOf,
} from '@forecourt/plugin-charge-stations-common';
import { chargeStationsApiRef } from '@forecourt/plugin-charge-stations-react';
import { inLegacyApp } from './legacy/inLegacyApp';
import {
  configurationRouteRef,
  docsRouteRef,
  faultsRouteRef,
  messagesRouteRef,
  rootRouteRef,
} from './routes';

const rootMountPoint = convertLegacyRouteRef(rootRouteRef);
const faultsMountPoint = convertLegacyRouteRef(faultsRouteRef);
const messagesMountPoint = convertLegacyRouteRef(messagesRouteRef);
const configurationMountPoint = convertLegacyRouteRef(configurationRouteRef);

/**
 * The plugin, for the old app's list of plugins.
 *
 * @public
 */
export const chargeStationsPlugin = createPlugin({
  id: 'charge-stations',
  routes: {
    root: rootMountPoint,
    faults: faultsMountPoint,
    messages: messagesMountPoint,
    configuration: configurationMountPoint,
  },
  externalRoutes: { docs: convertLegacyRouteRef(docsRouteRef) },
  apis: [
    createApiFactory({
      api: chargeStationsApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new ChargeStationsClient({ fetchApi }),
    }),
  ],
});

/**
 * Whether an entity is a station; for `EntitySwitch` and `EntityLayout.Route`.
 *
 * @public
 */
export function isChargeStationAvailable(entity: Entity): boolean {
  return ocppIdentityOf(entity) !== undefined;
}

/**
 * All stations; mount it at `/charge-stations`.
 *
 * @public
 */
export const ChargeStationsPage = chargeStationsPlugin.provide(
  createRoutableExtension({
    name: 'ChargeStationsPage',
    component: () =>
      import('./legacy/LegacyPage').then(m => inLegacyApp(m.LegacyPage)),
    mountPoint: rootMountPoint,
  }),
);

/**
 * The Faults tab of a station; mount it with `EntityLayout.Route` at `/faults`.
 *
 * @public
 */
export const EntityChargeStationFaultsContent = chargeStationsPlugin.provide(
  createRoutableExtension({
    name: 'EntityChargeStationFaultsContent',
    component: () =>
      import('./components/FaultsTab').then(m => inLegacyApp(m.FaultsTab)),
    mountPoint: faultsMountPoint,
  }),
);

/**
 * The Messages tab of a station; mount it with `EntityLayout.Route` at `/messages`.
 *
 * @public
 */
export const EntityChargeStationMessagesContent = chargeStationsPlugin.provide(
  createRoutableExtension({
    name: 'EntityChargeStationMessagesContent',
    component: () =>
      import('./components/MessagesTab').then(m => inLegacyApp(m.MessagesTab)),
    mountPoint: messagesMountPoint,
  }),
);

/**
 * The Configuration tab of a station; mount it with `EntityLayout.Route` at `/configuration`.
 *
 * @public
 */
export const EntityChargeStationConfigurationContent =
  chargeStationsPlugin.provide(
    createRoutableExtension({
      name: 'EntityChargeStationConfigurationContent',
      component: () =>
        import('./components/ConfigurationTab').then(m =>
          inLegacyApp(m.ConfigurationTab),
        ),
      mountPoint: configurationMountPoint,
    }),
  );

type Cards = typeof import('./components/cards');

/** A card by the name that both frontend systems know it by. */
function provideCard(card: keyof Cards) {
  return chargeStationsPlugin.provide(
    createComponentExtension({
      name: `EntityChargeStation${card}`,
      component: {
        lazy: () =>
          import('./components/cards').then(m => inLegacyApp(m[card])),
      },
    }),
  );
}

/** A card on the page of a site, a model or an owner. */
function provideGroupCard(
  name: string,
  card: 'StationGroupCard' | 'FirmwareFaultsCard',
) {
  return chargeStationsPlugin.provide(
    createComponentExtension({
      name,
      component: {
        lazy: () =>
          import('./components/StationGroup').then(m => inLegacyApp(m[card])),
      },
    }),
  );
}

/**
 * The stations of a site, a model, a group or a user.
 *
 * @public
 */
export const EntityChargeStationGroupCard = provideGroupCard(
  'EntityChargeStationGroupCard',
  'StationGroupCard',
);

/**
 * How often stations of a model fail with each firmware.
 *
 * @public
 */
export const EntityChargeStationFirmwareFaultsCard = provideGroupCard(
  'EntityChargeStationFirmwareFaultsCard',
  'FirmwareFaultsCard',
);

type Widgets = typeof import('./components/Home');

/** A widget of the home page. */
function provideWidget(widget: keyof Widgets, title: string) {
  return chargeStationsPlugin.provide(
    createCardExtension({
      name: `HomePageChargeStations${widget}`,
      title,
      components: () =>
        import('./components/Home').then(m => ({
          Content: inLegacyApp(m[widget]),
        })),
    }),
  );
}

/**
 * What is wrong at the reader's own stations.
 *
 * @public
 */
export const HomePageChargeStationsMyFaults = provideWidget(
  'MyFaults',
  'Faults in my stations',
);

/**
 * How the whole fleet is.
 *
 * @public
 */
export const HomePageChargeStationsFleetStatus = provideWidget(
  'FleetStatus',
  'Fleet status',
);

/**
 * Codes, keys, runbooks and specifications among the results of the search.
 *
 * @public
 */
export const ChargeStationsKnowledgeResult = chargeStationsPlugin.provide(
  createSearchResultListItemExtension({
    name: 'ChargeStationsKnowledgeResult',
    component: () =>
      import('./components/KnowledgeResult').then(m => m.KnowledgeResult),
    predicate: ({ type }) => type === KNOWLEDGE_DOCUMENT_TYPE,
  }),
);

/** @public */
export const EntityChargeStationStatusCard = provideCard('StatusCard');

/** @public */
export const EntityChargeStationLiveCard = provideCard('LiveCard');

/** @public */
export const EntityChargeStationLastDayCard = provideCard('LastDayCard');

/** @public */
export const EntityChargeStationOpenFaultsCard = provideCard('OpenFaultsCard');

/** @public */
export const EntityChargeStationPlannedWindowsCard =
  provideCard('PlannedWindowsCard');

/** @public */
export const EntityChargeStationIdentityCard = provideCard('IdentityCard');

/** @public */
export const EntityChargeStationUptimeCard = provideCard('UptimeCard');

/** @public */
export const EntityChargeStationConfigurationCard =
  provideCard('ConfigurationCard');

/** @public */
export const EntityChargeStationDocumentationCard =
  provideCard('DocumentationCard');

/** @public */
export const EntityChargeStationOcpiCard = provideCard('OcpiCard');
