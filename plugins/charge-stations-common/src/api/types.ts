import type { components, operations } from './generated/openapi';

type Schemas = components['schemas'];

export type ApiStation = Schemas['Station'];
export type ApiLane = Schemas['Lane'];
export type ApiLaneState = Schemas['LaneState'];
export type ApiStationPage = Schemas['StationPage'];
export type ApiStationCondition = Schemas['StationCondition'];
export type ApiStationsSummary = Schemas['StationsSummary'];
export type ApiEvent = Schemas['Event'];
export type ApiEventPage = Schemas['EventPage'];
export type ApiCondition = Schemas['Condition'];
export type ApiConditionPage = Schemas['ConditionPage'];
export type ApiConditionsSummary = Schemas['ConditionsSummary'];
export type ApiConditionDetail = Schemas['ConditionDetail'];
export type ApiFleetFaultPage = Schemas['FleetFaultPage'];
export type ApiFaultGroups = Schemas['FaultGroups'];
export type ApiTimeline = Schemas['Timeline'];
export type ApiTimelineLane = ApiTimeline['lanes'][number];
export type ApiTimelineSpan = Schemas['Span'];
export type ApiTimelineFault = Schemas['TimelineFault'];
export type ApiTimelineMark = Schemas['TimelineMark'];
export type ApiFrame = Schemas['Frame'];
export type ApiListedFrame = Schemas['ListedFrame'];
export type ApiFramePage = Schemas['FramePage'];
export type ApiCredential = Schemas['Credential'];
export type ApiCredentialRotation = Schemas['CredentialRotation'];
export type ApiTriggerInput = Schemas['TriggerInput'];
export type ApiTriggerAnswer = Schemas['TriggerAnswer'];
export type ApiHealth = Schemas['Health'];
export type ApiFramesSummary = Schemas['FramesSummary'];
export type ApiConnection = Schemas['Connection'];
export type ApiConnectionPage = Schemas['ConnectionPage'];
export type ApiCloseCause = Schemas['CloseCause'];
export type ApiImport = Schemas['Import'];
export type ApiImportInput = Schemas['ImportInput'];
export type ApiImportPage = Schemas['ImportPage'];
export type ApiRebuild = Schemas['Rebuild'];
export type ApiStorage = Schemas['Storage'];
export type ApiRebuildInput = Schemas['RebuildInput'];
export type ApiRebuildPage = Schemas['RebuildPage'];
export type ApiConformance = Schemas['Conformance'];
export type ApiConformanceFinding = Schemas['ConformanceFinding'];
export type ApiReport = Schemas['Report'];
export type ApiReportList = Schemas['ReportList'];
export type ApiUnregistered = Schemas['Unregistered'];
export type ApiUnregisteredPage = Schemas['UnregisteredPage'];

type QueryOf<Operation extends keyof operations> = NonNullable<
  operations[Operation]['parameters']['query']
>;

export type ListStationsQuery = QueryOf<'listStations'>;
export type ListEventsQuery = QueryOf<'listEvents'>;
export type ListConditionsQuery = QueryOf<'listConditions'>;
export type ConditionsSummaryQuery = QueryOf<'getConditionsSummary'>;
export type ListFleetFaultsQuery = QueryOf<'listFleetFaults'>;
export type TimelineQuery = QueryOf<'getTimeline'>;
export type ListFramesQuery = QueryOf<'listFrames'>;
export type FramesSummaryQuery = QueryOf<'getFramesSummary'>;
export type ListConnectionsQuery = QueryOf<'listConnections'>;
export type ConformanceQuery = QueryOf<'getConformance'>;
export type ListReportsQuery = QueryOf<'listReports'>;
export type ListUnregisteredQuery = QueryOf<'listUnregistered'>;
