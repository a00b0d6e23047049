import type {
  ApiAvailability,
  ApiAvailabilityDays,
  ApiAvailabilityProfile,
  ApiAvailabilitySpanPage,
  ApiCodeExplanation,
  ApiCodeExplanationPage,
  ApiConditionDetail,
  ApiConditionPage,
  ApiConditionRunbook,
  ApiConditionsSummary,
  ApiConfigurationBaseline,
  ApiConfigurationBaselineDetail,
  ApiConfigurationBaselinePage,
  ApiConfigurationCompliance,
  ApiConfigurationComplianceHistory,
  ApiConfigurationDiff,
  ApiConfigurationFleetCompliance,
  ApiConfigurationMatrix,
  ApiConfigurationOfStation,
  ApiConfigurationRead,
  ApiConfigurationSnapshotDetail,
  ApiConfigurationSnapshotPage,
  ApiConfigurationWrite,
  ApiConfigurationWriteInput,
  ApiConfigurationWritePage,
  ApiConfigurationWritePlan,
  ApiConformance,
  ApiConnectionPage,
  ApiEventPage,
  ApiCodeCoveragePage,
  ApiKnowledgeCoverage,
  ApiSpecificationLink,
  ApiSpecificationLinkPage,
  ApiStationGapPage,
  ApiFaultGroups,
  ApiFleetFaultPage,
  ApiFleetIncidentPage,
  ApiFrameExplanation,
  ApiFramePage,
  ApiFramesSummary,
  ApiIncident,
  ApiIncidentActsInput,
  ApiKnownKeyPage,
  ApiKnownMessage,
  ApiKnownMessagePage,
  ApiKnownStatuses,
  ApiOcpiView,
  ApiListedFrame,
  ApiPlannedWindow,
  ApiPlannedWindowInput,
  ApiPlannedWindowPage,
  ApiReliabilityGroups,
  ApiReportList,
  ApiRunbookDetail,
  ApiRunbookPage,
  ApiSilencePage,
  ApiSpecification,
  ApiSpecificationPage,
  ApiStation,
  ApiStationPage,
  ApiStationsSummary,
  ApiStorage,
  ApiSessionPage,
  ApiTimeline,
  ApiUnregisteredPage,
  AvailabilityDaysQuery,
  AvailabilityExportQuery,
  AvailabilityQuery,
  AvailabilitySpansQuery,
  ConditionsSummaryQuery,
  ConfigurationComplianceQuery,
  ConfigurationDiffQuery,
  ConfigurationFleetComplianceQuery,
  ConfigurationMatrixQuery,
  ConfigurationQuery,
  ConfigurationWriteOrder,
  ConformanceQuery,
  ExplainCodeQuery,
  FaultGroupsQuery,
  KnowledgeCoverageQuery,
  ListCodeCoverageQuery,
  ListSpecificationLinksQuery,
  ListStationGapsQuery,
  FramesSummaryQuery,
  ListConditionsQuery,
  ListConfigurationSnapshotsQuery,
  ListConfigurationWritesQuery,
  ListConnectionsQuery,
  ListEventsQuery,
  ListFleetFaultsQuery,
  ListFramesQuery,
  ListIncidentsQuery,
  ListKnownKeysQuery,
  ListKnownMessagesQuery,
  ListKnownCodesQuery,
  ListReportsQuery,
  ListSilencesQuery,
  ListSpecificationsQuery,
  ListStationsQuery,
  ListUnregisteredQuery,
  ListWindowsQuery,
  ReliabilityQuery,
  RunbookOfCodeQuery,
  ListSessionsQuery,
  StationsSummaryQuery,
  TimelineQuery,
} from './types';

/** Lets a caller give up on an answer it no longer needs. */
export interface RequestOptions {
  signal?: AbortSignal;
}

/**
 * What the backend plugin answers under `/api/charge-stations`; see its `openapi.yaml`.
 * Every method rejects with a `ResponseError` of `@backstage/errors`.
 *
 * @public
 */
export interface ChargeStationsApi {
  listStations(
    query?: ListStationsQuery,
    options?: RequestOptions,
  ): Promise<ApiStationPage>;
  getStationsSummary(
    query?: StationsSummaryQuery,
    options?: RequestOptions,
  ): Promise<ApiStationsSummary>;
  getStation(identity: string, options?: RequestOptions): Promise<ApiStation>;
  listEvents(
    identity: string,
    query?: ListEventsQuery,
    options?: RequestOptions,
  ): Promise<ApiEventPage>;
  listConditions(
    identity: string,
    query?: ListConditionsQuery,
    options?: RequestOptions,
  ): Promise<ApiConditionPage>;
  getConditionsSummary(
    identity: string,
    query?: ConditionsSummaryQuery,
    options?: RequestOptions,
  ): Promise<ApiConditionsSummary>;
  getCondition(
    identity: string,
    number: number,
    options?: RequestOptions,
  ): Promise<ApiConditionDetail>;
  listFleetFaults(
    query?: ListFleetFaultsQuery,
    options?: RequestOptions,
  ): Promise<ApiFleetFaultPage>;
  listIncidents(
    query?: ListIncidentsQuery,
    options?: RequestOptions,
  ): Promise<ApiFleetIncidentPage>;
  getIncidentOfCondition(
    identity: string,
    number: number,
    options?: RequestOptions,
  ): Promise<ApiIncident>;
  actOnIncidents(
    input: ApiIncidentActsInput,
    options?: RequestOptions,
  ): Promise<{ items: ApiIncident[] }>;
  getFaultGroups(
    query?: FaultGroupsQuery,
    options?: RequestOptions,
  ): Promise<ApiFaultGroups>;
  /** How much of what the fleet shows is explained, in figures. */
  getKnowledgeCoverage(
    query?: KnowledgeCoverageQuery,
    options?: RequestOptions,
  ): Promise<ApiKnowledgeCoverage>;
  listCodeCoverage(
    query?: ListCodeCoverageQuery,
    options?: RequestOptions,
  ): Promise<ApiCodeCoveragePage>;
  listStationGaps(
    query?: ListStationGapsQuery,
    options?: RequestOptions,
  ): Promise<ApiStationGapPage>;
  listSpecificationLinks(
    query?: ListSpecificationLinksQuery,
    options?: RequestOptions,
  ): Promise<ApiSpecificationLinkPage>;
  /** Has one of them asked for now. */
  checkSpecificationLink(url: string): Promise<ApiSpecificationLink>;
  getReliability(
    query?: ReliabilityQuery,
    options?: RequestOptions,
  ): Promise<ApiReliabilityGroups>;
  getTimeline(
    identity: string,
    query?: TimelineQuery,
    options?: RequestOptions,
  ): Promise<ApiTimeline>;
  listSessions(
    identity: string,
    query?: ListSessionsQuery,
    options?: RequestOptions,
  ): Promise<ApiSessionPage>;
  listFrames(
    identity: string,
    query?: ListFramesQuery,
    options?: RequestOptions,
  ): Promise<ApiFramePage>;
  getFramesSummary(
    identity: string,
    query?: FramesSummaryQuery,
    options?: RequestOptions,
  ): Promise<ApiFramesSummary>;
  getFrame(
    identity: string,
    frame: { connectionId: string; seq: number },
    options?: RequestOptions,
  ): Promise<ApiListedFrame>;
  explainFrame(
    identity: string,
    frame: { connectionId: string; seq: number },
    options?: RequestOptions,
  ): Promise<ApiFrameExplanation>;
  listConnections(
    identity: string,
    query?: ListConnectionsQuery,
    options?: RequestOptions,
  ): Promise<ApiConnectionPage>;
  /** When a station was not seen, and why, newest first. */
  listSilences(
    identity: string,
    query?: ListSilencesQuery,
    options?: RequestOptions,
  ): Promise<ApiSilencePage>;
  getOcpiView(identity: string, options?: RequestOptions): Promise<ApiOcpiView>;
  getConformance(
    identity: string,
    query?: ConformanceQuery,
    options?: RequestOptions,
  ): Promise<ApiConformance>;
  listReports(
    identity: string,
    query?: ListReportsQuery,
    options?: RequestOptions,
  ): Promise<ApiReportList>;
  /** What was known of a station's configuration at a moment. */
  getConfiguration(
    identity: string,
    query?: ConfigurationQuery,
    options?: RequestOptions,
  ): Promise<ApiConfigurationOfStation>;
  /** When it was read or seen, newest first. */
  listConfigurationSnapshots(
    identity: string,
    query?: ListConfigurationSnapshotsQuery,
    options?: RequestOptions,
  ): Promise<ApiConfigurationSnapshotPage>;
  getConfigurationSnapshot(
    identity: string,
    id: string,
    options?: RequestOptions,
  ): Promise<ApiConfigurationSnapshotDetail>;
  getConfigurationDiff(
    identity: string,
    query?: ConfigurationDiffQuery,
    options?: RequestOptions,
  ): Promise<ApiConfigurationDiff>;
  /** Has the station asked for it as soon as possible. */
  readConfiguration(identity: string): Promise<ApiConfigurationRead>;
  /** How a station's configuration stands against the baselines that are for it. */
  getConfigurationCompliance(
    identity: string,
    query?: ConfigurationComplianceQuery,
    options?: RequestOptions,
  ): Promise<ApiConfigurationCompliance>;
  /** What to do about a fault, filled with its values. */
  getRunbookOfCondition(
    identity: string,
    number: number,
    options?: RequestOptions,
  ): Promise<ApiConditionRunbook>;
  /** What to do about a code that is no fault of the station's history, such as the type of a security event. */
  getRunbookOfCode(
    identity: string,
    query: RunbookOfCodeQuery,
    options?: RequestOptions,
  ): Promise<ApiConditionRunbook>;
  listRunbooks(
    query?: { limit?: number; cursor?: string },
    options?: RequestOptions,
  ): Promise<ApiRunbookPage>;
  getRunbook(id: string, options?: RequestOptions): Promise<ApiRunbookDetail>;
  /** How a station stood whenever its configuration changed, against the baselines of now; newest first. */
  listConfigurationComplianceHistory(
    identity: string,
    query?: { limit?: number; cursor?: string },
    options?: RequestOptions,
  ): Promise<ApiConfigurationComplianceHistory>;
  /** How stations stand against their baselines, the worst first. */
  listConfigurationCompliance(
    query?: ConfigurationFleetComplianceQuery,
    options?: RequestOptions,
  ): Promise<ApiConfigurationFleetCompliance>;
  listBaselines(
    query?: { limit?: number; cursor?: string },
    options?: RequestOptions,
  ): Promise<ApiConfigurationBaselinePage>;
  getBaseline(
    id: string,
    options?: RequestOptions,
  ): Promise<ApiConfigurationBaselineDetail>;
  /** YAML; earlier versions stay. */
  saveBaseline(id: string, text: string): Promise<ApiConfigurationBaseline>;
  removeBaseline(id: string): Promise<void>;
  /** What would be written to a station, and what would not, and why. */
  planConfigurationWrite(
    identity: string,
    input: Pick<ApiConfigurationWriteInput, 'values'>,
  ): Promise<ApiConfigurationWritePlan>;
  /** Begins to write values to a station. */
  writeConfiguration(
    identity: string,
    input: ConfigurationWriteOrder,
  ): Promise<ApiConfigurationWrite>;
  listConfigurationWrites(
    identity: string,
    query?: ListConfigurationWritesQuery,
    options?: RequestOptions,
  ): Promise<ApiConfigurationWritePage>;
  getConfigurationWrite(
    identity: string,
    id: string,
    options?: RequestOptions,
  ): Promise<ApiConfigurationWrite>;
  /** Keys by stations or groups of them. */
  getConfigurationMatrix(
    query?: ConfigurationMatrixQuery,
    options?: RequestOptions,
  ): Promise<ApiConfigurationMatrix>;
  listAvailabilityProfiles(
    options?: RequestOptions,
  ): Promise<{ items: ApiAvailabilityProfile[] }>;
  getAvailability(
    query?: AvailabilityQuery,
    options?: RequestOptions,
  ): Promise<ApiAvailability>;
  listAvailabilityDays(
    query?: AvailabilityDaysQuery,
    options?: RequestOptions,
  ): Promise<ApiAvailabilityDays>;
  listAvailabilitySpans(
    query: AvailabilitySpansQuery,
    options?: RequestOptions,
  ): Promise<ApiAvailabilitySpanPage>;
  /** A file's text, as long as there are ports. */
  exportAvailability(
    query: AvailabilityExportQuery,
    options?: RequestOptions,
  ): Promise<string>;
  /** Configuration keys that packs know. */
  listKnownKeys(
    query?: ListKnownKeysQuery,
    options?: RequestOptions,
  ): Promise<ApiKnownKeyPage>;
  listKnownCodes(
    query?: ListKnownCodesQuery,
    options?: RequestOptions,
  ): Promise<ApiCodeExplanationPage>;
  /** A code with its family, or as it is sent. */
  explainCode(
    code: string,
    query?: ExplainCodeQuery,
    options?: RequestOptions,
  ): Promise<ApiCodeExplanation>;
  /** What a fault means on its station. */
  explainCondition(
    identity: string,
    number: number,
    options?: RequestOptions,
  ): Promise<ApiCodeExplanation>;
  listSpecifications(
    query?: ListSpecificationsQuery,
    options?: RequestOptions,
  ): Promise<ApiSpecificationPage>;
  getSpecification(
    id: string,
    options?: RequestOptions,
  ): Promise<ApiSpecification>;
  listKnownMessages(
    query?: ListKnownMessagesQuery,
    options?: RequestOptions,
  ): Promise<ApiKnownMessagePage>;
  getKnownMessage(
    message: { specification: string; name: string },
    options?: RequestOptions,
  ): Promise<ApiKnownMessage>;
  listKnownStatuses(options?: RequestOptions): Promise<ApiKnownStatuses>;
  getStorage(options?: RequestOptions): Promise<ApiStorage>;
  listUnregistered(
    query?: ListUnregisteredQuery,
    options?: RequestOptions,
  ): Promise<ApiUnregisteredPage>;
  listWindows(
    query?: ListWindowsQuery,
    options?: RequestOptions,
  ): Promise<ApiPlannedWindowPage>;
  planWindow(window: ApiPlannedWindowInput): Promise<ApiPlannedWindow>;
  /** It counts for nothing from then on, and stays in the list. */
  cancelWindow(id: string): Promise<ApiPlannedWindow>;
}
