import {
  EntityContentBlueprint,
  EntityContentLayoutBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { faultsRouteRef, messagesRouteRef } from '../routes';
import { isStationEntity, mayReadStations } from './stationEntity';

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

/** The Overview tab of a station: its own cards first, those of other plugins after them. */
export const overviewLayout = EntityContentLayoutBlueprint.make({
  name: 'overview',
  params: {
    filter: isStationEntity,
    loader: () =>
      import('../components/StationOverviewLayout').then(
        ({ StationOverviewLayout }) => StationOverviewLayout,
      ),
  },
});
