export type {
  AvailabilityFilter,
  AvailabilityQueries,
  AvailabilityStation,
  PortDaySums,
} from './AvailabilityQueries';
export {
  decodeCursor,
  encodeCursor,
  pageByPosition,
  pageOfNewest,
} from './cursor';
export type { Page } from './cursor';
export { DatabaseAvailabilityQueries } from './DatabaseAvailabilityQueries';
export type { CoverageQueries, KnownStation } from './CoverageQueries';
export { DatabaseCoverageQueries } from './DatabaseCoverageQueries';
export { DatabaseEvidenceQueries } from './DatabaseEvidenceQueries';
export { DatabaseFleetFaultQueries } from './DatabaseFleetFaultQueries';
export { DatabaseHistoryQueries } from './DatabaseHistoryQueries';
export { DatabaseIncidentQueries } from './DatabaseIncidentQueries';
export { DatabaseReliabilityQueries } from './DatabaseReliabilityQueries';
export { DatabaseSessionQueries } from './DatabaseSessionQueries';
export { DatabaseSilenceQueries } from './DatabaseSilenceQueries';
export { DatabaseStationQueries } from './DatabaseStationQueries';
export type { ConnectionEnd, ListedConnection } from './connections';
export type {
  EvidenceQueries,
  EvidenceRecord,
  ListedEvent,
  ListedFrame,
} from './EvidenceQueries';
export { NONE } from './FleetFaultQueries';
export { isOfStations } from './groupFaults';
export type {
  FaultGroup,
  FaultGrouping,
  FleetFault,
  FleetFaultQueries,
  FleetFaultSort,
} from './FleetFaultQueries';
export type {
  ConfigurationQueries,
  ConfiguredFilter,
  ConfiguredStation,
} from './ConfigurationQueries';
export { DatabaseConfigurationQueries } from './DatabaseConfigurationQueries';
export type { DayRange } from './dayRanges';
export type { EvidenceRange } from './inRange';
export type { FramesSummary } from './framesSummary';
export type { HistoryQueries, TimelinePage } from './HistoryQueries';
export type {
  FleetIncidentFilter,
  IncidentQueries,
  IncidentSources,
} from './IncidentQueries';
export type { ReliabilityQueries } from './ReliabilityQueries';
export type { SessionQueries, StoredSessionEdge } from './SessionQueries';
export type {
  FleetStation,
  SilenceQueries,
  StoredSilence,
} from './SilenceQueries';
export type {
  ListedStation,
  PlacementFilter,
  StationCondition,
  StationPlacement,
  StationQueries,
  StationSort,
} from './StationQueries';
