export { conditionCounts } from './conditionCounts';
export { FleetSentence } from './FleetSentence';
export { StationList } from './StationList';
export { StationsPage } from './StationsPage';
export type { PlacementQuery } from './stationsQuery';
