import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { isStationEntity, mayReadStations } from './stationEntity';

/** What there is to know, in a sentence. */
export const statusCard = EntityCardBlueprint.make({
  name: 'status',
  if: mayReadStations,
  params: {
    filter: isStationEntity,
    type: 'content',
    loader: () =>
      import('../components/cards').then(({ StatusCard }) => <StatusCard />),
  },
});

/** The present state of every connector. */
export const liveCard = EntityCardBlueprint.make({
  name: 'live',
  if: mayReadStations,
  params: {
    filter: isStationEntity,
    type: 'content',
    loader: () =>
      import('../components/cards').then(({ LiveCard }) => <LiveCard />),
  },
});

/** The timeline of the last 24 hours. */
export const lastDayCard = EntityCardBlueprint.make({
  name: 'last-24-hours',
  if: mayReadStations,
  params: {
    filter: isStationEntity,
    type: 'content',
    loader: () =>
      import('../components/cards').then(({ LastDayCard }) => <LastDayCard />),
  },
});

/** What is wrong now, worst first. */
export const openFaultsCard = EntityCardBlueprint.make({
  name: 'open-faults',
  if: mayReadStations,
  params: {
    filter: isStationEntity,
    type: 'content',
    loader: () =>
      import('../components/cards').then(({ OpenFaultsCard }) => (
        <OpenFaultsCard />
      )),
  },
});

/** What the station says it is. */
export const identityCard = EntityCardBlueprint.make({
  name: 'identity',
  if: mayReadStations,
  params: {
    filter: isStationEntity,
    type: 'content',
    loader: () =>
      import('../components/cards').then(({ IdentityCard }) => (
        <IdentityCard />
      )),
  },
});
