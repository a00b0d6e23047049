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
  getStationsSummary(options?: RequestOptions): Promise<ApiStationsSummary>;
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
  getTimeline(
    identity: string,
    query?: TimelineQuery,
    options?: RequestOptions,
  ): Promise<ApiTimeline>;
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
  listConnections(
    identity: string,
    query?: ListConnectionsQuery,
    options?: RequestOptions,
  ): Promise<ApiConnectionPage>;
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
  getStorage(options?: RequestOptions): Promise<ApiStorage>;
  listUnregistered(
    query?: ListUnregisteredQuery,
    options?: RequestOptions,
  ): Promise<ApiUnregisteredPage>;
}
