import { ResponseError } from '@backstage/errors';
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
import type { ChargeStationsApi, RequestOptions } from './ChargeStationsApi';

type Query = Record<string, string | number | boolean | undefined>;

/**
 * The typed client. Give it the app's `fetchApi` (or a fetch that authenticates); the
 * `plugin://` protocol finds the backend unless `baseUrl` says where it is.
 *
 * @public
 */
export class ChargeStationsClient implements ChargeStationsApi {
  readonly #fetch: typeof fetch;
  readonly #baseUrl: string;

  constructor(options: {
    fetchApi: { fetch: typeof fetch };
    baseUrl?: string;
  }) {
    this.#fetch = options.fetchApi.fetch;
    this.#baseUrl = options.baseUrl ?? 'plugin://charge-stations';
  }

  listStations(query: ListStationsQuery = {}, options?: RequestOptions) {
    return this.#get<ApiStationPage>('/stations', query, options);
  }

  getStationsSummary(
    query: StationsSummaryQuery = {},
    options?: RequestOptions,
  ) {
    return this.#get<ApiStationsSummary>('/stations/summary', query, options);
  }

  getStation(identity: string, options?: RequestOptions) {
    return this.#get<ApiStation>(stationPath(identity), {}, options);
  }

  listEvents(
    identity: string,
    query: ListEventsQuery = {},
    options?: RequestOptions,
  ) {
    return this.#get<ApiEventPage>(
      stationPath(identity, 'events'),
      query,
      options,
    );
  }

  listConditions(
    identity: string,
    query: ListConditionsQuery = {},
    options?: RequestOptions,
  ) {
    return this.#get<ApiConditionPage>(
      stationPath(identity, 'conditions'),
      query,
      options,
    );
  }

  getConditionsSummary(
    identity: string,
    query: ConditionsSummaryQuery = {},
    options?: RequestOptions,
  ) {
    return this.#get<ApiConditionsSummary>(
      stationPath(identity, 'conditions/summary'),
      query,
      options,
    );
  }

  getCondition(identity: string, number: number, options?: RequestOptions) {
    return this.#get<ApiConditionDetail>(
      stationPath(identity, `conditions/${number}`),
      {},
      options,
    );
  }

  listFleetFaults(query: ListFleetFaultsQuery = {}, options?: RequestOptions) {
    return this.#get<ApiFleetFaultPage>('/faults', query, options);
  }

  listIncidents(query: ListIncidentsQuery = {}, options?: RequestOptions) {
    return this.#get<ApiFleetIncidentPage>('/incidents', query, options);
  }

  getIncidentOfCondition(
    identity: string,
    number: number,
    options?: RequestOptions,
  ) {
    return this.#get<ApiIncident>(
      stationPath(identity, `conditions/${number}/incident`),
      {},
      options,
    );
  }

  actOnIncidents(input: ApiIncidentActsInput, options?: RequestOptions) {
    return this.#post<{ items: ApiIncident[] }>(
      '/incidents/acts',
      input,
      options,
    );
  }

  getKnowledgeCoverage(
    query: KnowledgeCoverageQuery = {},
    options?: RequestOptions,
  ) {
    return this.#get<ApiKnowledgeCoverage>(
      '/knowledge/coverage',
      query,
      options,
    );
  }

  listCodeCoverage(
    query: ListCodeCoverageQuery = {},
    options?: RequestOptions,
  ) {
    return this.#get<ApiCodeCoveragePage>(
      '/knowledge/coverage/codes',
      query,
      options,
    );
  }

  listStationGaps(query: ListStationGapsQuery = {}, options?: RequestOptions) {
    return this.#get<ApiStationGapPage>(
      '/knowledge/coverage/stations',
      query,
      options,
    );
  }

  listSpecificationLinks(
    query: ListSpecificationLinksQuery = {},
    options?: RequestOptions,
  ) {
    return this.#get<ApiSpecificationLinkPage>(
      '/knowledge/coverage/links',
      query,
      options,
    );
  }

  async checkSpecificationLink(url: string): Promise<ApiSpecificationLink> {
    const response = await this.#ask('/knowledge/coverage/links/check', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ url }),
    });
    return response.json();
  }

  getFaultGroups(query: FaultGroupsQuery = {}, options?: RequestOptions) {
    return this.#get<ApiFaultGroups>('/faults/groups', query, options);
  }

  getReliability(query: ReliabilityQuery = {}, options?: RequestOptions) {
    return this.#get<ApiReliabilityGroups>('/reliability', query, options);
  }

  getTimeline(
    identity: string,
    query: TimelineQuery = {},
    options?: RequestOptions,
  ) {
    return this.#get<ApiTimeline>(
      stationPath(identity, 'timeline'),
      query,
      options,
    );
  }

  listSessions(
    identity: string,
    query: ListSessionsQuery = {},
    options?: RequestOptions,
  ) {
    return this.#get<ApiSessionPage>(
      stationPath(identity, 'sessions'),
      query,
      options,
    );
  }

  listFrames(
    identity: string,
    query: ListFramesQuery = {},
    options?: RequestOptions,
  ) {
    return this.#get<ApiFramePage>(
      stationPath(identity, 'frames'),
      query,
      options,
    );
  }

  getFramesSummary(
    identity: string,
    query: FramesSummaryQuery = {},
    options?: RequestOptions,
  ) {
    return this.#get<ApiFramesSummary>(
      stationPath(identity, 'frames/summary'),
      query,
      options,
    );
  }

  getFrame(
    identity: string,
    frame: { connectionId: string; seq: number },
    options?: RequestOptions,
  ) {
    const connection = encodeURIComponent(frame.connectionId);
    return this.#get<ApiListedFrame>(
      stationPath(identity, `frames/${connection}/${frame.seq}`),
      {},
      options,
    );
  }

  explainFrame(
    identity: string,
    frame: { connectionId: string; seq: number },
    options?: RequestOptions,
  ) {
    const connection = encodeURIComponent(frame.connectionId);
    return this.#get<ApiFrameExplanation>(
      stationPath(identity, `frames/${connection}/${frame.seq}/explanation`),
      {},
      options,
    );
  }

  listConnections(
    identity: string,
    query: ListConnectionsQuery = {},
    options?: RequestOptions,
  ) {
    return this.#get<ApiConnectionPage>(
      stationPath(identity, 'connections'),
      query,
      options,
    );
  }

  listSilences(
    identity: string,
    query: ListSilencesQuery = {},
    options?: RequestOptions,
  ) {
    return this.#get<ApiSilencePage>(
      stationPath(identity, 'silences'),
      query,
      options,
    );
  }

  getOcpiView(identity: string, options?: RequestOptions) {
    return this.#get<ApiOcpiView>(stationPath(identity, 'ocpi'), {}, options);
  }

  getConformance(
    identity: string,
    query: ConformanceQuery = {},
    options?: RequestOptions,
  ) {
    return this.#get<ApiConformance>(
      stationPath(identity, 'conformance'),
      query,
      options,
    );
  }

  listReports(
    identity: string,
    query: ListReportsQuery = {},
    options?: RequestOptions,
  ) {
    return this.#get<ApiReportList>(
      stationPath(identity, 'reports'),
      query,
      options,
    );
  }

  getConfiguration(
    identity: string,
    query: ConfigurationQuery = {},
    options?: RequestOptions,
  ) {
    return this.#get<ApiConfigurationOfStation>(
      stationPath(identity, 'configuration'),
      query,
      options,
    );
  }

  listConfigurationSnapshots(
    identity: string,
    query: ListConfigurationSnapshotsQuery = {},
    options?: RequestOptions,
  ) {
    return this.#get<ApiConfigurationSnapshotPage>(
      stationPath(identity, 'configuration/snapshots'),
      query,
      options,
    );
  }

  getConfigurationSnapshot(
    identity: string,
    id: string,
    options?: RequestOptions,
  ) {
    const snapshot = encodeURIComponent(id);
    return this.#get<ApiConfigurationSnapshotDetail>(
      stationPath(identity, `configuration/snapshots/${snapshot}`),
      {},
      options,
    );
  }

  getConfigurationDiff(
    identity: string,
    query: ConfigurationDiffQuery = {},
    options?: RequestOptions,
  ) {
    return this.#get<ApiConfigurationDiff>(
      stationPath(identity, 'configuration/diff'),
      query,
      options,
    );
  }

  readConfiguration(identity: string) {
    return this.#post<ApiConfigurationRead>(
      stationPath(identity, 'configuration/reads'),
    );
  }

  getConfigurationCompliance(
    identity: string,
    query: ConfigurationComplianceQuery = {},
    options?: RequestOptions,
  ) {
    return this.#get<ApiConfigurationCompliance>(
      stationPath(identity, 'configuration/compliance'),
      query,
      options,
    );
  }

  getRunbookOfCondition(
    identity: string,
    number: number,
    options?: RequestOptions,
  ) {
    return this.#get<ApiConditionRunbook>(
      stationPath(identity, `conditions/${number}/runbook`),
      {},
      options,
    );
  }

  getRunbookOfCode(
    identity: string,
    query: RunbookOfCodeQuery,
    options?: RequestOptions,
  ) {
    return this.#get<ApiConditionRunbook>(
      stationPath(identity, 'runbook'),
      query,
      options,
    );
  }

  listRunbooks(
    query: { limit?: number; cursor?: string } = {},
    options?: RequestOptions,
  ) {
    return this.#get<ApiRunbookPage>('/knowledge/runbooks', query, options);
  }

  getRunbook(id: string, options?: RequestOptions) {
    return this.#get<ApiRunbookDetail>(
      `/knowledge/runbooks/${encodeURIComponent(id)}`,
      {},
      options,
    );
  }

  listConfigurationComplianceHistory(
    identity: string,
    query: { limit?: number; cursor?: string } = {},
    options?: RequestOptions,
  ) {
    return this.#get<ApiConfigurationComplianceHistory>(
      stationPath(identity, 'configuration/compliance/history'),
      query,
      options,
    );
  }

  listConfigurationCompliance(
    query: ConfigurationFleetComplianceQuery = {},
    options?: RequestOptions,
  ) {
    return this.#get<ApiConfigurationFleetCompliance>(
      '/configuration/compliance',
      query,
      options,
    );
  }

  listBaselines(
    query: { limit?: number; cursor?: string } = {},
    options?: RequestOptions,
  ) {
    return this.#get<ApiConfigurationBaselinePage>(
      '/configuration/baselines',
      query,
      options,
    );
  }

  getBaseline(id: string, options?: RequestOptions) {
    return this.#get<ApiConfigurationBaselineDetail>(
      baselinePath(id),
      {},
      options,
    );
  }

  async saveBaseline(
    id: string,
    text: string,
  ): Promise<ApiConfigurationBaseline> {
    const response = await this.#ask(baselinePath(id), {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text }),
    });
    return response.json();
  }

  async removeBaseline(id: string): Promise<void> {
    await this.#ask(baselinePath(id), { method: 'DELETE' });
  }

  planConfigurationWrite(
    identity: string,
    input: Pick<ApiConfigurationWriteInput, 'values'>,
  ) {
    return this.#post<ApiConfigurationWritePlan>(
      stationPath(identity, 'configuration/writes'),
      { ...input, dryRun: true },
    );
  }

  writeConfiguration(identity: string, input: ConfigurationWriteOrder) {
    return this.#post<ApiConfigurationWrite>(
      stationPath(identity, 'configuration/writes'),
      input,
    );
  }

  listConfigurationWrites(
    identity: string,
    query: ListConfigurationWritesQuery = {},
    options?: RequestOptions,
  ) {
    return this.#get<ApiConfigurationWritePage>(
      stationPath(identity, 'configuration/writes'),
      query,
      options,
    );
  }

  getConfigurationWrite(
    identity: string,
    id: string,
    options?: RequestOptions,
  ) {
    return this.#get<ApiConfigurationWrite>(
      stationPath(identity, `configuration/writes/${encodeURIComponent(id)}`),
      {},
      options,
    );
  }

  getConfigurationMatrix(
    query: ConfigurationMatrixQuery = {},
    options?: RequestOptions,
  ) {
    return this.#get<ApiConfigurationMatrix>(
      '/configuration/matrix',
      query,
      options,
    );
  }

  listAvailabilityProfiles(options?: RequestOptions) {
    return this.#get<{ items: ApiAvailabilityProfile[] }>(
      '/availability/profiles',
      {},
      options,
    );
  }

  getAvailability(query: AvailabilityQuery = {}, options?: RequestOptions) {
    return this.#get<ApiAvailability>('/availability', query, options);
  }

  listAvailabilityDays(
    query: AvailabilityDaysQuery = {},
    options?: RequestOptions,
  ) {
    return this.#get<ApiAvailabilityDays>('/availability/days', query, options);
  }

  listAvailabilitySpans(
    query: AvailabilitySpansQuery,
    options?: RequestOptions,
  ) {
    return this.#get<ApiAvailabilitySpanPage>(
      '/availability/spans',
      query,
      options,
    );
  }

  async exportAvailability(
    query: AvailabilityExportQuery,
    options?: RequestOptions,
  ) {
    const response = await this.#ask(
      `/availability/export${queryString(query)}`,
      { signal: options?.signal },
    );
    return response.text();
  }

  listKnownKeys(query: ListKnownKeysQuery = {}, options?: RequestOptions) {
    return this.#get<ApiKnownKeyPage>('/knowledge/keys', query, options);
  }

  listKnownCodes(query: ListKnownCodesQuery = {}, options?: RequestOptions) {
    return this.#get<ApiCodeExplanationPage>(
      '/knowledge/codes',
      query,
      options,
    );
  }

  explainCode(
    code: string,
    query: ExplainCodeQuery = {},
    options?: RequestOptions,
  ) {
    return this.#get<ApiCodeExplanation>(
      `/knowledge/codes/${encodeURIComponent(code)}`,
      query,
      options,
    );
  }

  explainCondition(identity: string, number: number, options?: RequestOptions) {
    return this.#get<ApiCodeExplanation>(
      stationPath(identity, `conditions/${number}/explanation`),
      {},
      options,
    );
  }

  listSpecifications(
    query: ListSpecificationsQuery = {},
    options?: RequestOptions,
  ) {
    return this.#get<ApiSpecificationPage>(
      '/knowledge/specifications',
      query,
      options,
    );
  }

  getSpecification(id: string, options?: RequestOptions) {
    return this.#get<ApiSpecification>(
      `/knowledge/specifications/${encodeURIComponent(id)}`,
      {},
      options,
    );
  }

  listKnownMessages(
    query: ListKnownMessagesQuery = {},
    options?: RequestOptions,
  ) {
    return this.#get<ApiKnownMessagePage>(
      '/knowledge/messages',
      query,
      options,
    );
  }

  getKnownMessage(
    message: { specification: string; name: string },
    options?: RequestOptions,
  ) {
    const [specification, name] = [message.specification, message.name].map(
      encodeURIComponent,
    );
    return this.#get<ApiKnownMessage>(
      `/knowledge/messages/${specification}/${name}`,
      {},
      options,
    );
  }

  listKnownStatuses(options?: RequestOptions) {
    return this.#get<ApiKnownStatuses>('/knowledge/statuses', {}, options);
  }

  getStorage(options?: RequestOptions) {
    return this.#get<ApiStorage>('/storage', {}, options);
  }

  listUnregistered(
    query: ListUnregisteredQuery = {},
    options?: RequestOptions,
  ) {
    return this.#get<ApiUnregisteredPage>('/unregistered', query, options);
  }

  listWindows(query: ListWindowsQuery = {}, options?: RequestOptions) {
    return this.#get<ApiPlannedWindowPage>('/windows', query, options);
  }

  planWindow(window: ApiPlannedWindowInput) {
    return this.#post<ApiPlannedWindow>('/windows', window);
  }

  cancelWindow(id: string) {
    return this.#post<ApiPlannedWindow>(
      `/windows/${encodeURIComponent(id)}/cancel`,
    );
  }

  async #get<T>(
    path: string,
    query: Query,
    options: RequestOptions = {},
  ): Promise<T> {
    const response = await this.#ask(`${path}${queryString(query)}`, {
      signal: options.signal,
    });
    return response.json();
  }

  async #post<T>(
    path: string,
    body: object = {},
    options: RequestOptions = {},
  ): Promise<T> {
    const response = await this.#ask(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: options.signal,
    });
    return response.json();
  }

  async #ask(path: string, init: RequestInit): Promise<Response> {
    const response = await this.#fetch(`${this.#baseUrl}${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

function baselinePath(id: string): string {
  return `/configuration/baselines/${encodeURIComponent(id)}`;
}

function stationPath(identity: string, rest?: string): string {
  const path = `/stations/${encodeURIComponent(identity)}`;
  return rest ? `${path}/${rest}` : path;
}

function queryString(query: Query): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined) {
      parameters.set(key, String(value));
    }
  }
  // The API takes no reserved characters, and + for a space is one.
  const text = parameters.toString().replaceAll('+', '%20');
  return text ? `?${text}` : '';
}
