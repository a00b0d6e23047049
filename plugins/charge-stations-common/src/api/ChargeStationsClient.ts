import { ResponseError } from '@backstage/errors';
import type {
  ApiConditionDetail,
  ApiConditionPage,
  ApiConditionsSummary,
  ApiConformance,
  ApiConnectionPage,
  ApiEventPage,
  ApiFleetFaultPage,
  ApiFramePage,
  ApiFramesSummary,
  ApiListedFrame,
  ApiReportList,
  ApiStation,
  ApiStationPage,
  ApiStationsSummary,
  ApiStorage,
  ApiTimeline,
  ApiUnregisteredPage,
  ConditionsSummaryQuery,
  ConformanceQuery,
  FramesSummaryQuery,
  ListConditionsQuery,
  ListConnectionsQuery,
  ListEventsQuery,
  ListFleetFaultsQuery,
  ListFramesQuery,
  ListReportsQuery,
  ListStationsQuery,
  ListUnregisteredQuery,
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

  getStationsSummary(options?: RequestOptions) {
    return this.#get<ApiStationsSummary>('/stations/summary', {}, options);
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

  getStorage(options?: RequestOptions) {
    return this.#get<ApiStorage>('/storage', {}, options);
  }

  listUnregistered(
    query: ListUnregisteredQuery = {},
    options?: RequestOptions,
  ) {
    return this.#get<ApiUnregisteredPage>('/unregistered', query, options);
  }

  async #get<T>(
    path: string,
    query: Query,
    options: RequestOptions = {},
  ): Promise<T> {
    const response = await this.#fetch(
      `${this.#baseUrl}${path}${queryString(query)}`,
      { signal: options.signal },
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
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
  const text = parameters.toString();
  return text ? `?${text}` : '';
}
