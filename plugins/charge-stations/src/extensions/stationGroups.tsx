import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { mayReadStations } from './stationEntity';

/** Types by which the catalog tells sites and models from other systems and components. */
const SITE = { kind: 'System', 'spec.type': 'charging-site' };
const MODEL = { kind: 'Component', 'spec.type': 'station-model' };
const OWNER = { kind: { $in: ['Group', 'User'] } };

const cards = () => import('../components/StationGroup');

/** How the stations of a site are, and what is wrong there. */
export const siteStationsCard = EntityCardBlueprint.make({
  name: 'site-stations',
  if: mayReadStations,
  params: {
    filter: SITE,
    type: 'content',
    loader: () => cards().then(({ StationGroupCard }) => <StationGroupCard />),
  },
});

/** The stations of a model by their firmware. */
export const modelStationsCard = EntityCardBlueprint.make({
  name: 'model-stations',
  if: mayReadStations,
  params: {
    filter: MODEL,
    type: 'content',
    loader: () => cards().then(({ StationGroupCard }) => <StationGroupCard />),
  },
});

/** How often stations of a model fail with each firmware. */
export const modelFaultsCard = EntityCardBlueprint.make({
  name: 'model-faults',
  if: mayReadStations,
  params: {
    filter: MODEL,
    type: 'content',
    loader: () =>
      cards().then(({ FirmwareFaultsCard }) => <FirmwareFaultsCard />),
  },
});

/** The stations of a group or user; shown only where there are some. */
export const ownerStationsCard = EntityCardBlueprint.make({
  name: 'owner-stations',
  if: mayReadStations,
  params: {
    filter: OWNER,
    type: 'content',
    loader: () => cards().then(({ StationGroupCard }) => <StationGroupCard />),
  },
});

/** The list of stations without leaving the page of the site or model. In no group: see `messagesContent`. */
export const stationsContent = EntityContentBlueprint.make({
  name: 'stations',
  if: mayReadStations,
  params: {
    path: 'stations',
    title: 'Stations',
    filter: { $any: [SITE, MODEL] },
    loader: () => cards().then(({ StationsTab }) => <StationsTab />),
  },
});
