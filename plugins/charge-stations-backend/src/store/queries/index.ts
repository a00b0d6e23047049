export { decodeCursor, encodeCursor } from './cursor';
export type { Page } from './cursor';
export { DatabaseEvidenceQueries } from './DatabaseEvidenceQueries';
export { DatabaseHistoryQueries } from './DatabaseHistoryQueries';
export { DatabaseStationQueries } from './DatabaseStationQueries';
export type { EvidenceQueries, ListedEvent } from './EvidenceQueries';
export type { HistoryQueries } from './HistoryQueries';
export type {
  ListedStation,
  StationCondition,
  StationQueries,
  StationSort,
} from './StationQueries';
