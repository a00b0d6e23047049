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
export type ApiAvailability = Schemas['Availability'];
export type ApiAvailabilityItem = Schemas['AvailabilityItem'];
export type ApiAvailabilityDays = Schemas['AvailabilityDays'];
export type ApiAvailabilityDay =
  ApiAvailabilityDays['items'][number]['days'][number];
export type ApiAvailabilityGrouping = Schemas['AvailabilityGrouping'];
export type ApiUptimeTarget = NonNullable<
  Schemas['AvailabilityProfile']['target']
>;
export type ApiAvailabilityProfile = Schemas['AvailabilityProfile'];
export type ApiAvailabilitySpanPage = Schemas['AvailabilitySpanPage'];
export type ApiAvailabilitySpan = ApiAvailabilitySpanPage['items'][number];
export type ApiTimeClass = ApiAvailabilitySpan['timeClass'];
export type ApiAvailabilityExportRow = Schemas['AvailabilityExportRow'];
export type ApiFleetFaultPage = Schemas['FleetFaultPage'];
export type ApiFaultGroups = Schemas['FaultGroups'];
export type ApiKnowledgeCoverage = Schemas['KnowledgeCoverage'];
export type ApiCodeCoverage = Schemas['CodeCoverage'];
export type ApiCodeCoveragePage = Schemas['CodeCoveragePage'];
export type ApiStationGap = Schemas['StationGap'];
export type ApiStationGapPage = Schemas['StationGapPage'];
export type ApiSpecificationLink = Schemas['SpecificationLink'];
export type ApiSpecificationLinkPage = Schemas['SpecificationLinkPage'];
export type ApiFaultStation = Schemas['FaultStation'];
export type ApiIncident = Schemas['Incident'];
export type ApiIncidentAct = Schemas['IncidentAct'];
export type ApiIncidentActsInput = Schemas['IncidentActsInput'];
export type ApiIncidentMerge = Schemas['IncidentMerge'];
export type ApiIncidentPage = Schemas['IncidentPage'];
export type ApiFleetIncidentPage = Schemas['FleetIncidentPage'];
export type ApiCommonCause = Schemas['CommonCause'];
export type ApiFaultGroup = ApiFaultGroups['items'][number];
export type ApiTimeline = Schemas['Timeline'];
export type ApiTimelineLane = ApiTimeline['lanes'][number];
export type ApiTimelineSpan = Schemas['Span'];
export type ApiTimelineFault = Schemas['TimelineFault'];
export type ApiTimelineSession = Schemas['TimelineSession'];
export type ApiTimelineMark = Schemas['TimelineMark'];
export type ApiSession = Schemas['Session'];
export type ApiSessionPage = Schemas['SessionPage'];
export type ApiFrame = Schemas['Frame'];
export type ApiListedFrame = Schemas['ListedFrame'];
export type ApiFrameExplanation = Schemas['FrameExplanation'];
export type ApiExplainedPart = Schemas['ExplainedPart'];
export type ApiExplainedField = Schemas['ExplainedField'];
export type ApiExplainedMessage = Schemas['ExplainedMessage'];
export type ApiUnusualOfFrame = Schemas['UnusualOfFrame'];
export type ApiFramePage = Schemas['FramePage'];
export type ApiCredential = Schemas['Credential'];
export type ApiCredentialRotation = Schemas['CredentialRotation'];
export type ApiTriggerInput = Schemas['TriggerInput'];
export type ApiTriggerAnswer = Schemas['TriggerAnswer'];
export type ApiHealth = Schemas['Health'];
export type ApiFramesSummary = Schemas['FramesSummary'];
export type ApiConnection = Schemas['Connection'];
export type ApiConnectionPage = Schemas['ConnectionPage'];
export type ApiSilence = Schemas['Silence'];
export type ApiSilencePage = Schemas['SilencePage'];
export type ApiCloseCause = Schemas['CloseCause'];
export type ApiImport = Schemas['Import'];
export type ApiImportInput = Schemas['ImportInput'];
export type ApiImportPage = Schemas['ImportPage'];
export type ApiPlannedWindow = Schemas['PlannedWindow'];
export type ApiPlannedWindowInput = Schemas['PlannedWindowInput'];
export type ApiPlannedWindowPage = Schemas['PlannedWindowPage'];
export type ApiWindowScope = Schemas['WindowScope'];
export type ApiRebuild = Schemas['Rebuild'];
export type ApiKnownKey = Schemas['KnownKey'];
export type ApiKnownKeyPage = Schemas['KnownKeyPage'];
export type ApiStorage = Schemas['Storage'];
export type ApiRebuildInput = Schemas['RebuildInput'];
export type ApiRebuildPage = Schemas['RebuildPage'];
export type ApiConformance = Schemas['Conformance'];
export type ApiConformanceFinding = Schemas['ConformanceFinding'];
export type ApiConfigurationSnapshot = Schemas['ConfigurationSnapshot'];
export type ApiConfigurationSnapshotPage = Schemas['ConfigurationSnapshotPage'];
export type ApiConfigurationSnapshotDetail =
  Schemas['ConfigurationSnapshotDetail'];
export type ApiConfigurationReading = Schemas['ConfigurationReading'];
export type ApiConfigurationOfStation = Schemas['ConfigurationOfStation'];
export type ApiConfigurationEntry = Schemas['ConfigurationEntry'];
export type ApiConfigurationEntryWithMeaning =
  Schemas['ConfigurationEntryWithMeaning'];
export type ApiCodeExplanation = Schemas['CodeExplanation'];
export type ApiCodeExplanationPage = Schemas['CodeExplanationPage'];
export type ApiCodeVariant = Schemas['CodeVariant'];
export type ApiSpecification = Schemas['Specification'];
export type ApiSpecificationPage = Schemas['SpecificationPage'];
export type ApiSpecificationName = Schemas['SpecificationName'];
export type ApiSpecificationReference = Schemas['SpecificationReference'];
export type ApiSpecificationState = Schemas['SpecificationState'];
export type ApiKnownMessage = Schemas['KnownMessage'];
export type ApiKnownMessagePage = Schemas['KnownMessagePage'];
export type ApiKnownStatuses = Schemas['KnownStatuses'];
export type ApiOcpiView = Schemas['OcpiView'];
export type ApiOcpiEvse = Schemas['OcpiEvse'];
export type ApiOcpiDecision = Schemas['OcpiDecision'];
export type ApiConfigurationMeaning = Schemas['ConfigurationMeaning'];
export type ApiConfigurationSide = Schemas['ConfigurationSide'];
export type ApiConfigurationDiff = Schemas['ConfigurationDiff'];
export type ApiConfigurationChange = Schemas['ConfigurationChange'];
export type ApiConfigurationWrite = Schemas['ConfigurationWrite'];
export type ApiConfigurationWriteInput = Schemas['ConfigurationWriteInput'];
/** Values that are written, and why. */
export type ConfigurationWriteOrder = Required<
  Omit<ApiConfigurationWriteInput, 'dryRun'>
>;
export type ApiConfigurationWritePage = Schemas['ConfigurationWritePage'];
export type ApiConfigurationWritePlan = Schemas['ConfigurationWritePlan'];
export type ApiConditionRunbook = Schemas['ConditionRunbook'];
export type ApiRunbook = Schemas['Runbook'];
export type ApiRunbookChoice = Schemas['RunbookChoice'];
export type ApiRunbookDetail = Schemas['RunbookDetail'];
export type ApiRunbookPage = Schemas['RunbookPage'];
export type ApiRunbookProblem = Schemas['RunbookProblem'];
export type ApiConfigurationBaseline = Schemas['ConfigurationBaseline'];
export type ApiConfigurationBaselineDetail =
  Schemas['ConfigurationBaselineDetail'];
export type ApiConfigurationBaselineInput =
  Schemas['ConfigurationBaselineInput'];
export type ApiConfigurationBaselinePage = Schemas['ConfigurationBaselinePage'];
export type ApiConfigurationCompliance = Schemas['ConfigurationCompliance'];
export type ApiConfigurationRead = Schemas['ConfigurationRead'];
export type ApiConfigurationFleetCompliance =
  Schemas['ConfigurationFleetCompliance'];
/** @public */
export type ApiConfigurationComplianceHistory =
  Schemas['ConfigurationComplianceHistory'];
/** @public */
export type ApiConfigurationMatrix = Schemas['ConfigurationMatrix'];
export type ApiConfigurationMatrixRow = Schemas['ConfigurationMatrixRow'];
export type ApiConfigurationMatrixCell = Schemas['ConfigurationMatrixCell'];
export type ApiConfigurationGrouping = Schemas['ConfigurationGrouping'];
export type ApiReport = Schemas['Report'];
export type ApiReportList = Schemas['ReportList'];
export type ApiReliability = Schemas['Reliability'];
export type ApiReliabilityGroups = Schemas['ReliabilityGroups'];
export type ApiReliabilityGroup = ApiReliabilityGroups['items'][number];
export type ApiFirmwareChange = Schemas['FirmwareChange'];
export type ApiFaultRate = Schemas['FaultRate'];
export type ApiUnregistered = Schemas['Unregistered'];
export type ApiUnregisteredPage = Schemas['UnregisteredPage'];

type QueryOf<Operation extends keyof operations> = NonNullable<
  operations[Operation]['parameters']['query']
>;

export type ListKnownCodesQuery = QueryOf<'listKnownCodes'>;
export type ListKnownMessagesQuery = QueryOf<'listKnownMessages'>;
export type ExplainCodeQuery = QueryOf<'explainCode'>;
export type ListSpecificationsQuery = QueryOf<'listSpecifications'>;
export type ListStationsQuery = QueryOf<'listStations'>;
export type ListEventsQuery = QueryOf<'listEvents'>;
export type ListConditionsQuery = QueryOf<'listConditions'>;
export type ConditionsSummaryQuery = QueryOf<'getConditionsSummary'>;
export type ListKnownKeysQuery = QueryOf<'listKnownKeys'>;
export type StationsSummaryQuery = QueryOf<'getStationsSummary'>;
export type ListFleetFaultsQuery = QueryOf<'listFleetFaults'>;
export type AvailabilityQuery = QueryOf<'getAvailability'>;
export type AvailabilityDaysQuery = QueryOf<'listAvailabilityDays'>;
export type AvailabilitySpansQuery = QueryOf<'listAvailabilitySpans'>;
export type AvailabilityExportQuery = QueryOf<'exportAvailability'>;
export type ListIncidentsQuery = QueryOf<'listIncidents'>;
export type ListStationIncidentsQuery = QueryOf<'listStationIncidents'>;
export type KnowledgeCoverageQuery = QueryOf<'getKnowledgeCoverage'>;
export type ListCodeCoverageQuery = QueryOf<'listCodeCoverage'>;
export type ListStationGapsQuery = QueryOf<'listStationGaps'>;
export type ListSpecificationLinksQuery = QueryOf<'listSpecificationLinks'>;
export type FaultGroupsQuery = QueryOf<'getFaultGroups'>;
export type TimelineQuery = QueryOf<'getTimeline'>;
export type ListSessionsQuery = QueryOf<'listSessions'>;
export type ListFramesQuery = QueryOf<'listFrames'>;
export type FramesSummaryQuery = QueryOf<'getFramesSummary'>;
export type ListConnectionsQuery = QueryOf<'listConnections'>;
export type ListSilencesQuery = QueryOf<'listSilences'>;
export type RunbookOfCodeQuery = QueryOf<'getRunbookOfCode'>;
export type ConformanceQuery = QueryOf<'getConformance'>;
export type ReliabilityQuery = QueryOf<'getReliability'>;
export type ConfigurationQuery = QueryOf<'getConfiguration'>;
export type ListConfigurationSnapshotsQuery =
  QueryOf<'listConfigurationSnapshots'>;
export type ConfigurationComplianceQuery =
  QueryOf<'getConfigurationCompliance'>;
export type ConfigurationFleetComplianceQuery =
  QueryOf<'listConfigurationCompliance'>;
export type ConfigurationDiffQuery = QueryOf<'getConfigurationDiff'>;
export type ListConfigurationWritesQuery = QueryOf<'listConfigurationWrites'>;
export type ConfigurationMatrixQuery = QueryOf<'getConfigurationMatrix'>;
export type ListReportsQuery = QueryOf<'listReports'>;
export type ListWindowsQuery = QueryOf<'listWindows'>;
export type ListUnregisteredQuery = QueryOf<'listUnregistered'>;
