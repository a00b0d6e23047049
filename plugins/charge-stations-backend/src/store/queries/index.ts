export { decodeCursor, encodeCursor } from './cursor';
export type { Page } from './cursor';
export { DatabaseEvidenceQueries } from './DatabaseEvidenceQueries';
export { DatabaseHistoryQueries } from './DatabaseHistoryQueries';
export { DatabaseStationQueries } from './DatabaseStationQueries';
export type { ConnectionEnd, ListedConnection } from './connections';
export type {
  EvidenceQueries,
  EvidenceRecord,
  ListedEvent,
  ListedFrame,
} from './EvidenceQueries';
export type { EvidenceRange } from './inRange';
export type { FramesSummary } from './framesSummary';
export type { HistoryQueries } from './HistoryQueries';
export type {
  ListedStation,
  StationCondition,
  StationQueries,
  StationSort,
} from './StationQueries';
