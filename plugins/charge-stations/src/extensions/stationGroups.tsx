import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { overviewCard } from './overviewCard';
import { isModelEntity, isSiteEntity, mayReadStations } from './stationEntity';

const components = () => import('../components/StationGroup');

const stationGroupCard = () =>
  components().then(({ StationGroupCard }) => <StationGroupCard />);

/** How the stations of a site are, and what is wrong there. */
export const siteStationsCard = overviewCard({
  name: 'site-stations',
  filter: isSiteEntity,
  columns: 12,
  loader: stationGroupCard,
});

/** The stations of a model by their firmware. */
export const modelStationsCard = overviewCard({
  name: 'model-stations',
  filter: isModelEntity,
  columns: 12,
  loader: stationGroupCard,
});

/** How often stations of a model fail with each firmware. */
export const modelFaultsCard = overviewCard({
  name: 'model-faults',
  filter: isModelEntity,
  columns: 12,
  loader: () =>
    components().then(({ FirmwareFaultsCard }) => <FirmwareFaultsCard />),
});

/**
 * The stations of a group or user; shown only where there are some. In no slot: the overview of groups and users is
 * laid out by others.
 */
export const ownerStationsCard = EntityCardBlueprint.make({
  name: 'owner-stations',
  if: mayReadStations,
  params: {
    filter: { kind: { $in: ['Group', 'User'] } },
    type: 'content',
    loader: stationGroupCard,
  },
});

/** The list of stations without leaving the page of the site or model. In no group: see `messagesContent`. */
export const stationsContent = EntityContentBlueprint.make({
  name: 'stations',
  if: mayReadStations,
  params: {
    path: 'stations',
    title: 'Stations',
    filter: { $any: [isSiteEntity, isModelEntity] },
    loader: () => components().then(({ StationsTab }) => <StationsTab />),
  },
});
