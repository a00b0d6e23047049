export { decodeCursor, encodeCursor } from './cursor';
export type { Page } from './cursor';
export { DatabaseEvidenceQueries } from './DatabaseEvidenceQueries';
export { DatabaseFleetFaultQueries } from './DatabaseFleetFaultQueries';
export { DatabaseHistoryQueries } from './DatabaseHistoryQueries';
export { DatabaseSilenceQueries } from './DatabaseSilenceQueries';
export { DatabaseStationQueries } from './DatabaseStationQueries';
export type { ConnectionEnd, ListedConnection } from './connections';
export type {
  EvidenceQueries,
  EvidenceRecord,
  ListedEvent,
  ListedFrame,
} from './EvidenceQueries';
export type {
  FaultGroup,
  FaultGrouping,
  FleetFault,
  FleetFaultQueries,
} from './FleetFaultQueries';
export type { EvidenceRange } from './inRange';
export type { FramesSummary } from './framesSummary';
export type { HistoryQueries } from './HistoryQueries';
export type {
  FleetStation,
  SilenceQueries,
  StoredSilence,
} from './SilenceQueries';
export type {
  ListedStation,
  StationCondition,
  StationQueries,
  StationSort,
} from './StationQueries';
