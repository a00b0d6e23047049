import {
  EntityContentBlueprint,
  EntityContentLayoutBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import {
  configurationRouteRef,
  faultsRouteRef,
  messagesRouteRef,
} from '../routes';
import {
  isModelEntity,
  isSiteEntity,
  isStationEntity,
  mayReadStations,
} from './stationEntity';

/** The Faults tab: what happened, when, and the frames that say so. */
export const faultsContent = EntityContentBlueprint.make({
  name: 'faults',
  if: mayReadStations,
  params: {
    path: 'faults',
    title: 'Faults',
    group: 'observability',
    routeRef: faultsRouteRef,
    filter: isStationEntity,
    loader: () =>
      import('../components/FaultsTab').then(({ FaultsTab }) => <FaultsTab />),
  },
});

/**
 * The Messages tab: every frame as it was sent, and the connections they came on. In no group: two
 * tabs of a group become a menu, and Faults must stay in sight.
 */
export const messagesContent = EntityContentBlueprint.make({
  name: 'messages',
  if: mayReadStations,
  params: {
    path: 'messages',
    title: 'Messages',
    routeRef: messagesRouteRef,
    filter: isStationEntity,
    loader: () =>
      import('../components/MessagesTab').then(({ MessagesTab }) => (
        <MessagesTab />
      )),
  },
});

/** The Configuration tab: what it is, what changed, and how it differs from others. In no group, for the same reason. */
export const configurationContent = EntityContentBlueprint.make({
  name: 'configuration',
  if: mayReadStations,
  params: {
    path: 'configuration',
    title: 'Configuration',
    routeRef: configurationRouteRef,
    filter: isStationEntity,
    loader: () =>
      import('../components/ConfigurationTab').then(({ ConfigurationTab }) => (
        <ConfigurationTab />
      )),
  },
});

/** The Overview tab of a station, a site or a model: our own cards first, those of other plugins after them. */
export const overviewLayout = EntityContentLayoutBlueprint.make({
  name: 'overview',
  params: {
    filter: { $any: [isStationEntity, isSiteEntity, isModelEntity] },
    loader: () =>
      import('../components/StationOverviewLayout').then(
        ({ StationOverviewLayout }) => StationOverviewLayout,
      ),
  },
});
