import { NotFoundError } from '@backstage/errors';
import type {
  ApiAvailabilityProfile,
  ApiAvailabilitySpan,
  ApiCodeExplanation,
  ApiCommonCause,
  ApiConditionDetail,
  ApiConditionRunbook,
  ApiRunbookDetail,
  ApiRunbookProblem,
  ApiConfigurationBaseline,
  ApiConfigurationBaselineDetail,
  ApiConfigurationCompliance,
  ApiConfigurationComplianceHistory,
  ApiConfigurationFleetCompliance,
  ApiConfigurationMatrix,
  ApiConfigurationWrite,
  ApiConfigurationWritePlan,
  ApiConformance,
  ApiConnection,
  ApiFramePage,
  ApiIncident,
  ApiIncidentActsInput,
  ApiKnownKey,
  ApiKnownStatuses,
  ApiOcpiView,
  ApiKnownMessage,
  ApiListedFrame,
  ApiPlannedWindow,
  ApiPlannedWindowInput,
  ApiSession,
  ApiReliabilityGroups,
  ApiReport,
  ApiSilence,
  ApiSpecification,
  ApiStation,
  ApiStationCondition,
  ApiStorage,
  ApiUnregistered,
  AvailabilityDaysQuery,
  AvailabilityExportQuery,
  AvailabilityQuery,
  AvailabilitySpansQuery,
  ChargeStationsApi,
  ConditionsSummaryQuery,
  ConfigurationComplianceQuery,
  ConfigurationDiffQuery,
  ConfigurationFleetComplianceQuery,
  ConfigurationMatrixQuery,
  ConfigurationQuery,
  ConfigurationWriteOrder,
  ExplainCodeQuery,
  FaultGroupsQuery,
  ApiCodeCoverage,
  ApiKnowledgeCoverage,
  ApiSpecificationLink,
  ApiStationGap,
  KnowledgeCoverageQuery,
  ListCodeCoverageQuery,
  ListSpecificationLinksQuery,
  ListStationGapsQuery,
  FramesSummaryQuery,
  ListConditionsQuery,
  ListConfigurationSnapshotsQuery,
  ListConnectionsQuery,
  ListFleetFaultsQuery,
  ListFramesQuery,
  ListKnownCodesQuery,
  ListKnownMessagesQuery,
  ListSessionsQuery,
  ListIncidentsQuery,
  ListKnownKeysQuery,
  ListSilencesQuery,
  ListSpecificationsQuery,
  ListStationsQuery,
  ListUnregisteredQuery,
  ListWindowsQuery,
  ReliabilityQuery,
  RunbookOfCodeQuery,
  StationsSummaryQuery,
  TimelineQuery,
} from '@forecourt/plugin-charge-stations-common';
import {
  availabilityDaysOf,
  availabilityOf,
  type FakePort,
} from './availabilityOf';
import {
  FakeConfiguration,
  type FakeConfigurationWorld,
} from './FakeConfiguration';
import {
  codesWithout,
  knowledgeCoverageOf,
  needsAttention,
} from './coverageOf';
import { frameExplanationOf } from './frameExplanationOf';
import { faultGroupsOf, fleetFaultsOf, isOneOf } from './fleetFaultsOf';
import { aProfile, aStorage } from './fixtures';
import {
  explanationOf,
  knownCodesOf,
  knownMessagesOf,
  specificationsOf,
} from './knowledgeOf';
import { actOn, matchesState, mergeInto } from './incidentsOf';
import { overlaps, timelineOf, within } from './timelineOf';

/** What documentation covers. */
export interface FakeCoverage {
  codes?: ApiCodeCoverage[];
  stations?: ApiStationGap[];
  links?: ApiSpecificationLink[];
  linkCheck?: ApiKnowledgeCoverage['linkCheck'];
}

/** What the fake knows. */
export interface FakeWorld {
  stations?: ApiStation[];
  /** Faults by identity, newest opening first. */
  conditions?: Record<string, ApiConditionDetail[]>;
  /** Charging sessions by identity, newest first. */
  sessions?: Record<string, ApiSession[]>;
  /** Messages that packs describe. */
  messages?: ApiKnownMessage[];
  /** Frames by identity, oldest first. */
  frames?: Record<string, ApiListedFrame[]>;
  /** Connections by identity, newest opening first. */
  connections?: Record<string, ApiConnection[]>;
  /** Silences by identity, newest first. */
  silences?: Record<string, ApiSilence[]>;
  /** What is found about a station, whatever the range. */
  conformance?: Record<string, ApiConformance>;
  /** Configuration by identity. */
  configurations?: Record<string, FakeConfigurationWorld>;
  /** Keys by stations, whatever is asked. */
  configurationMatrix?: ApiConfigurationMatrix;
  /** Of every station; absent: its configuration is not known. */
  configurationCompliance?: ApiConfigurationCompliance;
  /** Of every station, newest first. */
  complianceHistory?: ApiConfigurationComplianceHistory['items'];
  /** Of the fleet; `state` filters its stations. */
  fleetCompliance?: ApiConfigurationFleetCompliance;
  baselines?: ApiConfigurationBaselineDetail[];
  /** What documentation covers; absent: nothing was seen and nothing is missing. */
  coverage?: FakeCoverage;
  runbooks?: ApiRunbookDetail[];
  /** Files of runbooks that are left out. */
  runbookProblems?: ApiRunbookProblem[];
  /** The runbook of every fault; absent: none is for it. */
  conditionRunbook?: ApiConditionRunbook;
  /** What would be written, whatever is asked. */
  configurationWritePlan?: ApiConfigurationWritePlan;
  /** What was written, newest first. */
  configurationWriteList?: ApiConfigurationWrite[];
  /** Reports in parts by identity, newest first. */
  reports?: Record<string, ApiReport[]>;
  /** The rulebooks; the first is the one that is used unless another is asked for. */
  profiles?: ApiAvailabilityProfile[];
  /** Ports with their days. */
  ports?: FakePort[];
  /** What the time of a port was, by identity and port as `CP1 connector:1`. */
  spans?: Record<string, ApiAvailabilitySpan[]>;
  /** Incidents by identity, newest opening first. */
  incidents?: Record<string, ApiIncident[]>;
  /** What stations of a site have in common. */
  commonCauses?: ApiCommonCause[];
  /** How often the fleet fails, whatever is asked. */
  reliability?: ApiReliabilityGroups;
  /** Configuration keys that packs know. */
  knownKeys?: ApiKnownKey[];
  storage?: ApiStorage;
  /** Codes that packs explain, those of standards first. */
  codes?: ApiCodeExplanation[];
  specifications?: ApiSpecification[];
  statuses?: ApiKnownStatuses;
  /** EVSEs in OCPI by identity; absent: no connector is known. */
  ocpi?: Record<string, ApiOcpiView>;
  unregistered?: ApiUnregistered[];
  /** Planned work and excluded time; what begins last comes first. */
  windows?: ApiPlannedWindow[];
  /** Thrown by every method. */
  failure?: Error;
}

const NO_WRITE_PLAN: ApiConfigurationWritePlan = {
  isAllowed: false,
  steps: [],
  unchanged: [],
  refused: [],
};

const NO_STATUSES: ApiKnownStatuses = {
  items: [],
  ocpiStatuses: [],
  ocpiMappings: [],
  severities: [],
};

const NO_MATRIX: ApiConfigurationMatrix = {
  by: 'model',
  stations: 0,
  unread: 0,
  columns: [],
  columnsLeftOut: 0,
  items: [],
  totalItems: 0,
  pageInfo: {},
};

const NO_COMPLIANCE: ApiConfigurationFleetCompliance = {
  stations: {
    drift: 0,
    pendingReboot: 0,
    notVerifiable: 0,
    compliant: 0,
    noBaseline: 0,
    unread: 0,
  },
  keys: [],
  items: [],
  totalItems: 0,
  pageInfo: {},
};

/** An in-memory {@link ChargeStationsApi} that filters, sorts and pages as the backend does. */
export class FakeChargeStationsApi implements ChargeStationsApi {
  /** Every query of `listStations`, oldest first. */
  readonly stationQueries: ListStationsQuery[] = [];
  /** The same of `listFrames`. */
  readonly frameQueries: ListFramesQuery[] = [];
  /** The same of `getAvailability`. */
  readonly availabilityQueries: AvailabilityQuery[] = [];
  /** What was done about incidents, oldest first. */
  readonly incidentActs: ApiIncidentActsInput[] = [];
  /** The same of `listFleetFaults`. */
  readonly fleetFaultQueries: ListFleetFaultsQuery[] = [];
  /** The same of `getFaultGroups`. */
  readonly faultGroupQueries: FaultGroupsQuery[] = [];
  /** The links that were to be asked for, oldest first. */
  readonly checkedLinks: string[] = [];
  /** The same of `getReliability`. */
  readonly reliabilityQueries: ReliabilityQuery[] = [];
  /** The same of `getConfigurationMatrix`. */
  readonly configurationMatrixQueries: ConfigurationMatrixQuery[] = [];
  /** The same of `getConfigurationDiff`. */
  readonly configurationDiffQueries: ConfigurationDiffQuery[] = [];
  /** The stations that were to be read, oldest first. */
  readonly configurationReads: string[] = [];
  /** The times for which configurations were held against their baselines, oldest first. */
  readonly complianceQueries: ConfigurationComplianceQuery[] = [];
  /** The same of `listConfigurationCompliance`. */
  readonly fleetComplianceQueries: ConfigurationFleetComplianceQuery[] = [];
  /** What was saved and removed, oldest first. */
  readonly savedBaselines: Array<{ id: string; text: string | null }> = [];
  /** What it was planned to write, oldest first. */
  readonly configurationPlans: Array<
    ConfigurationWriteOrder & { identity: string }
  > = [];
  /** What was to be written, oldest first. */
  readonly configurationWrites: Array<
    ConfigurationWriteOrder & { identity: string }
  > = [];
  /** The codes of which the runbook was asked for, oldest first. */
  readonly runbookQueries: RunbookOfCodeQuery[] = [];
  readonly #world: FakeWorld;
  readonly #windows: ApiPlannedWindow[];
  /** Newest first; they go on until the world has them. */
  readonly #begunWrites: ApiConfigurationWrite[] = [];

  constructor(world: FakeWorld = {}) {
    this.#world = world;
    this.#windows = [...(world.windows ?? [])];
  }

  async listStations(query: ListStationsQuery = {}) {
    this.stationQueries.push(query);
    const items = sorted(
      this.#stations().filter(station => matches(station, query)),
      query,
    );
    return { ...page(items, query), totalItems: items.length };
  }

  async getStationsSummary(query: StationsSummaryQuery = {}) {
    const stations = this.#stations().filter(station =>
      matches(station, query),
    );
    const count = (condition: ApiStationCondition) =>
      stations.filter(station => station.condition === condition).length;
    return {
      total: stations.length,
      faulted: count('faulted'),
      offline: count('offline'),
      warning: count('warning'),
      ok: count('ok'),
      neverSeen: count('neverSeen'),
      unregistered: this.#world.unregistered?.length ?? 0,
      sites: distinct(stations.map(station => station.site)),
      owners: distinct(stations.map(station => station.owner)),
      models: distinct(stations.map(station => station.model)),
    };
  }

  async getStation(identity: string) {
    return this.#station(identity);
  }

  async listConditions(identity: string, query: ListConditionsQuery = {}) {
    const conditions = this.#conditions(identity).filter(
      condition =>
        overlaps(condition, query) &&
        (query.open === undefined || query.open === !condition.closedAt) &&
        (!query.code || query.code === condition.code) &&
        (!query.scope || query.scope === condition.scope) &&
        (!query.severity || query.severity === condition.severity),
    );
    return page(conditions, query);
  }

  async getConditionsSummary(
    identity: string,
    query: ConditionsSummaryQuery = {},
  ) {
    const conditions = this.#conditions(identity).filter(condition =>
      overlaps(condition, query),
    );
    return {
      codes: distinct(conditions.map(({ code }) => code)),
      scopes: distinct(conditions.map(({ scope }) => scope)),
      severities: [...new Set(conditions.map(it => it.severity))].sort(),
    };
  }

  async getCondition(identity: string, number: number) {
    const detail = this.#details(identity).find(
      it => it.condition.number === number,
    );
    if (!detail) {
      throw new NotFoundError(`No fault ${number} at ${identity}`);
    }
    return detail;
  }

  async listFleetFaults(query: ListFleetFaultsQuery = {}) {
    this.fleetFaultQueries.push(query);
    return { ...page(this.#fleetFaults(query), query), isComplete: true };
  }

  async getFaultGroups(query: FaultGroupsQuery = {}) {
    this.faultGroupQueries.push(query);
    return faultGroupsOf(this.#fleetFaults(query), query.by ?? 'code');
  }

  async getKnowledgeCoverage(_query: KnowledgeCoverageQuery = {}) {
    this.#failIfTold();
    return knowledgeCoverageOf(this.#world.coverage ?? {});
  }

  async listCodeCoverage(query: ListCodeCoverageQuery = {}) {
    this.#failIfTold();
    const codes = codesWithout(this.#world.coverage ?? {}, query.missing);
    return { ...page(codes, query), isComplete: true };
  }

  async listStationGaps(query: ListStationGapsQuery = {}) {
    this.#failIfTold();
    const { missing = 'any' } = query;
    const stations = (this.#world.coverage?.stations ?? []).filter(
      station => missing === 'any' || station.missing.includes(missing),
    );
    return page(stations, query);
  }

  async listSpecificationLinks(query: ListSpecificationLinksQuery = {}) {
    this.#failIfTold();
    const links = (this.#world.coverage?.links ?? []).filter(
      link => query.show === 'all' || needsAttention(link),
    );
    return page(links, query);
  }

  async checkSpecificationLink(url: string) {
    this.#failIfTold();
    this.checkedLinks.push(url);
    const found = this.#world.coverage?.links?.find(link => link.url === url);
    if (!found) {
      throw new NotFoundError(`No specification has the link ${url}`);
    }
    return found;
  }

  async getReliability(query: ReliabilityQuery = {}) {
    this.#failIfTold();
    this.reliabilityQueries.push(query);
    const none = { openings: 0, portDays: 0, stations: 0, affected: 0 };
    return (
      this.#world.reliability ?? { items: [], total: none, isComplete: true }
    );
  }

  async listIncidents(query: ListIncidentsQuery = {}) {
    const items = this.#stations().flatMap(station =>
      this.#incidents(station.identity)
        .filter(incident => matchesState(incident, query.state))
        .map(incident => ({ incident, station })),
    );
    const { commonCauses = [] } = this.#world;
    return { ...page(items, query), commonCauses, isComplete: true };
  }

  async getIncidentOfCondition(identity: string, number: number) {
    const incident = this.#incidents(identity).find(({ faults, symptoms }) =>
      [...faults, ...symptoms].includes(number),
    );
    if (!incident) {
      throw new NotFoundError(`No incident of fault ${number} at ${identity}`);
    }
    return incident;
  }

  async actOnIncidents(input: ApiIncidentActsInput) {
    this.#failIfTold();
    this.incidentActs.push(input);
    this.#merge(input);
    return {
      items: input.incidents.flatMap(({ identity, id }) =>
        this.#incidents(identity)
          .filter(incident => incident.id === id)
          .map(incident => actOn(incident, input)),
      ),
    };
  }

  async listSessions(identity: string, query: ListSessionsQuery = {}) {
    return { ...page(this.#sessions(identity), query), isComplete: true };
  }

  async getTimeline(identity: string, query: TimelineQuery = {}) {
    const to = query.to ?? new Date().toISOString();
    const from =
      query.from ?? new Date(Date.parse(to) - 86_400_000).toISOString();
    const timeline = timelineOf({
      station: this.#station(identity),
      conditions: this.#conditions(identity),
      sessions: query.sessions ? this.#sessions(identity) : undefined,
      from,
      to,
    });
    const isRead = (lane: string) =>
      query.spans !== 'station' || lane === 'station';
    return {
      ...timeline,
      lanes: timeline.lanes.map(lane =>
        isRead(lane.id) ? lane : { ...lane, spans: [] },
      ),
    };
  }

  async listEvents(identity: string) {
    const evidence = this.#details(identity).flatMap(it => it.evidence);
    return page(evidence.map(it => it.event).reverse(), {});
  }

  async listFrames(
    identity: string,
    query: ListFramesQuery = {},
  ): Promise<ApiFramePage> {
    this.#failIfTold();
    this.frameQueries.push(query);
    const { order = 'asc', direction, messageKind, action, q = '' } = query;
    const frames = (this.#world.frames?.[identity] ?? []).filter(
      frame =>
        within(frame.receivedAt, query) &&
        (!direction || direction === frame.direction) &&
        (!messageKind || messageKind === frame.messageKind) &&
        (!action || action === frame.action) &&
        (!query.violations || frame.violations.length > 0) &&
        `${frame.raw} ${frame.answer}`.toLowerCase().includes(q.toLowerCase()),
    );
    return page(order === 'asc' ? frames : [...frames].reverse(), query);
  }

  async getFramesSummary(identity: string, query: FramesSummaryQuery = {}) {
    this.#failIfTold();
    const frames = (this.#world.frames?.[identity] ?? []).filter(frame =>
      within(frame.receivedAt, query),
    );
    const violations = frames.flatMap(frame => frame.violations);
    return {
      total: frames.length,
      actions: [...new Set(frames.map(({ action }) => action))].map(action => ({
        action,
        count: frames.filter(frame => frame.action === action).length,
      })),
      violations: distinct(violations.map(it => it.message)).map(message => ({
        rule: violations.find(it => it.message === message)?.rule ?? '',
        message,
        count: violations.filter(it => it.message === message).length,
      })),
    };
  }

  async getFrame(
    identity: string,
    frame: { connectionId: string; seq: number },
  ) {
    this.#failIfTold();
    const known = this.#world.frames?.[identity]?.find(
      ({ connectionId, seq }) =>
        connectionId === frame.connectionId && seq === frame.seq,
    );
    if (!known) {
      throw new NotFoundError(`No frame ${frame.seq} of ${identity}`);
    }
    return known;
  }

  async explainFrame(
    identity: string,
    frame: { connectionId: string; seq: number },
  ) {
    return frameExplanationOf(await this.getFrame(identity, frame));
  }

  async listConnections(identity: string, query: ListConnectionsQuery = {}) {
    this.#failIfTold();
    const connections = (this.#world.connections?.[identity] ?? []).filter(
      ({ openedAt, closed }) =>
        overlaps({ openedAt, closedAt: closed?.at }, query),
    );
    return page(connections, query);
  }

  async listSilences(identity: string, query: ListSilencesQuery = {}) {
    this.#failIfTold();
    const silences = (this.#world.silences?.[identity] ?? []).filter(
      ({ from, to }) => overlaps({ openedAt: from, closedAt: to }, query),
    );
    return page(silences, query);
  }

  async getOcpiView(identity: string): Promise<ApiOcpiView> {
    this.#station(identity);
    return this.#world.ocpi?.[identity] ?? { version: '2.2.1', evses: [] };
  }

  async getConformance(identity: string) {
    this.#failIfTold();
    const nothing = { messages: 0, protocols: [], findings: [] };
    return this.#world.conformance?.[identity] ?? nothing;
  }

  async listReports(identity: string) {
    this.#failIfTold();
    return { items: this.#world.reports?.[identity] ?? [] };
  }

  async getConfiguration(identity: string, query: ConfigurationQuery = {}) {
    return this.#configuration(identity).at(query.at);
  }

  async listConfigurationSnapshots(
    identity: string,
    query: ListConfigurationSnapshotsQuery = {},
  ) {
    const configuration = this.#configuration(identity);
    return {
      ...page(configuration.list(query), query),
      reading: configuration.reading,
    };
  }

  async getConfigurationSnapshot(identity: string, id: string) {
    return this.#configuration(identity).get(id);
  }

  async getConfigurationDiff(
    identity: string,
    query: ConfigurationDiffQuery = {},
  ) {
    this.configurationDiffQueries.push(query);
    return this.#configuration(identity).diff(
      query,
      this.#configuration(query.toStation ?? identity),
    );
  }

  async readConfiguration(identity: string) {
    this.#failIfTold();
    this.configurationReads.push(identity);
    return {
      state: 'waiting' as const,
      ahead: 0,
      method: 'GetConfiguration' as const,
    };
  }

  async getConfigurationCompliance(
    identity: string,
    query: ConfigurationComplianceQuery = {},
  ) {
    this.#failIfTold();
    this.complianceQueries.push(query);
    const { configurationCompliance: compliance } = this.#world;
    if (!compliance) {
      throw new NotFoundError(`No configuration of ${identity} is known`);
    }
    return { ...compliance, side: { ...compliance.side, ...query } };
  }

  async getRunbookOfCondition(identity: string, number: number) {
    await this.getCondition(identity, number);
    return this.#world.conditionRunbook ?? { others: [], missing: [] };
  }

  async getRunbookOfCode(identity: string, query: RunbookOfCodeQuery) {
    this.#station(identity);
    this.runbookQueries.push(query);
    return this.#world.conditionRunbook ?? { others: [], missing: [] };
  }

  async listRunbooks() {
    this.#failIfTold();
    const runbooks = this.#world.runbooks ?? [];
    return {
      items: runbooks.map(({ runbook }) => runbook),
      problems: this.#world.runbookProblems ?? [],
      pageInfo: {},
    };
  }

  async getRunbook(id: string) {
    this.#failIfTold();
    const found = this.#world.runbooks?.find(
      ({ runbook }) => runbook.id === id,
    );
    if (!found) {
      throw new NotFoundError(`No runbook ${id}`);
    }
    return found;
  }

  async listConfigurationComplianceHistory() {
    this.#failIfTold();
    return { items: this.#world.complianceHistory ?? [], pageInfo: {} };
  }

  async listConfigurationCompliance(
    query: ConfigurationFleetComplianceQuery = {},
  ) {
    this.#failIfTold();
    this.fleetComplianceQueries.push(query);
    const fleet = this.#world.fleetCompliance ?? NO_COMPLIANCE;
    const items = fleet.items.filter(
      ({ state }) => (query.state ?? state) === state,
    );
    return { ...fleet, items, totalItems: items.length };
  }

  async listBaselines() {
    this.#failIfTold();
    const baselines = this.#world.baselines ?? [];
    return { items: baselines.map(({ baseline }) => baseline), pageInfo: {} };
  }

  async getBaseline(id: string) {
    this.#failIfTold();
    const found = this.#world.baselines?.find(
      ({ baseline }) => baseline.id === id,
    );
    if (!found) {
      throw new NotFoundError(`No baseline ${id}`);
    }
    return found;
  }

  async saveBaseline(
    id: string,
    text: string,
  ): Promise<ApiConfigurationBaseline> {
    this.#failIfTold();
    this.savedBaselines.push({ id, text });
    return { id, origin: 'saved', version: this.savedBaselines.length };
  }

  async removeBaseline(id: string) {
    this.#failIfTold();
    this.savedBaselines.push({ id, text: null });
  }

  async planConfigurationWrite(
    identity: string,
    input: ConfigurationWriteOrder,
  ) {
    this.#failIfTold();
    this.configurationPlans.push({ identity, ...input });
    return this.#world.configurationWritePlan ?? NO_WRITE_PLAN;
  }

  async writeConfiguration(identity: string, input: ConfigurationWriteOrder) {
    this.#failIfTold();
    this.configurationWrites.push({ identity, ...input });
    const plan = this.#world.configurationWritePlan ?? NO_WRITE_PLAN;
    const { isAllowed: _, ...planned } = plan;
    const write = {
      ...planned,
      id: String(this.configurationWrites.length),
      requestedBy: 'user:default/guest',
      reason: input.reason,
      createdAt: new Date(0).toISOString(),
      state: 'underWay' as const,
    };
    this.#begunWrites.unshift(write);
    return write;
  }

  async listConfigurationWrites() {
    this.#failIfTold();
    const known = this.#world.configurationWriteList ?? [];
    const begun = this.#begunWrites.filter(
      ({ id }) => !known.some(write => write.id === id),
    );
    return { items: [...begun, ...known], pageInfo: {} };
  }

  async getConfigurationWrite(_identity: string, id: string) {
    this.#failIfTold();
    const found = this.#world.configurationWriteList?.find(
      write => write.id === id,
    );
    if (!found) {
      throw new NotFoundError(`No write ${id}`);
    }
    return found;
  }

  async getConfigurationMatrix(query: ConfigurationMatrixQuery = {}) {
    this.#failIfTold();
    this.configurationMatrixQueries.push(query);
    return this.#world.configurationMatrix ?? NO_MATRIX;
  }

  async listAvailabilityProfiles() {
    this.#failIfTold();
    return { items: this.#profiles() };
  }

  async getAvailability(query: AvailabilityQuery = {}) {
    this.availabilityQueries.push(query);
    const answer = availabilityOf(this.#availability(), query);
    return { ...answer, ...page(answer.items, query) };
  }

  async listAvailabilityDays(query: AvailabilityDaysQuery = {}) {
    const answer = availabilityDaysOf(this.#availability(), query);
    return { ...answer, ...page(answer.items, query) };
  }

  async listAvailabilitySpans(query: AvailabilitySpansQuery) {
    this.#failIfTold();
    const spans = this.#world.spans?.[`${query.identity} ${query.port}`] ?? [];
    return page(
      spans.filter(({ from }) => within(from, query)),
      query,
    );
  }

  async exportAvailability(query: AvailabilityExportQuery) {
    const { items } = availabilityOf(this.#availability(), query);
    return query.format === 'json'
      ? JSON.stringify(items)
      : ['key,figure', ...items.map(it => `${it.key},${it.figure}`)].join('\n');
  }

  async listKnownKeys(query: ListKnownKeysQuery = {}) {
    this.#failIfTold();
    return page(this.#world.knownKeys ?? [], query);
  }

  async listKnownCodes(query: ListKnownCodesQuery = {}) {
    this.#failIfTold();
    const { chosen, ...counts } = knownCodesOf(this.#world.codes ?? [], query);
    return { ...page(chosen, query), ...counts };
  }

  async explainCode(code: string, _query: ExplainCodeQuery = {}) {
    this.#failIfTold();
    return explanationOf(this.#world.codes ?? [], { code });
  }

  async explainCondition(identity: string, number: number) {
    const { condition } = await this.getCondition(identity, number);
    return explanationOf(this.#world.codes ?? [], condition);
  }

  async listSpecifications(query: ListSpecificationsQuery = {}) {
    this.#failIfTold();
    const all = this.#world.specifications ?? [];
    return page(specificationsOf(all, query), query);
  }

  async getSpecification(id: string) {
    this.#failIfTold();
    const found = this.#world.specifications?.find(it => it.id === id);
    if (!found) {
      throw new NotFoundError(`No knowledge pack has the specification ${id}`);
    }
    return found;
  }

  async listKnownMessages(query: ListKnownMessagesQuery = {}) {
    this.#failIfTold();
    const { chosen, ...counts } = knownMessagesOf(
      this.#world.messages ?? [],
      query,
    );
    return { ...page(chosen, query), ...counts };
  }

  async getKnownMessage(message: { specification: string; name: string }) {
    this.#failIfTold();
    const found = this.#world.messages?.find(
      ({ message: { api, name } }) =>
        api === message.specification && name === message.name,
    );
    if (!found) {
      throw new NotFoundError(`No message ${message.name}`);
    }
    return found;
  }

  async listKnownStatuses() {
    this.#failIfTold();
    return this.#world.statuses ?? NO_STATUSES;
  }

  async getStorage() {
    this.#failIfTold();
    return this.#world.storage ?? aStorage();
  }

  async listUnregistered(query: ListUnregisteredQuery = {}) {
    this.#failIfTold();
    return page(this.#world.unregistered ?? [], query);
  }

  #profiles() {
    return this.#world.profiles ?? [aProfile()];
  }

  #availability() {
    return {
      stations: this.#stations(),
      ports: this.#world.ports ?? [],
      profiles: this.#profiles(),
    };
  }

  async listWindows(query: ListWindowsQuery = {}) {
    this.#failIfTold();
    return page(this.#windows, query);
  }

  async planWindow(window: ApiPlannedWindowInput) {
    this.#failIfTold();
    const planned: ApiPlannedWindow = {
      note: '',
      ...window,
      id: `w${this.#windows.length + 1}`,
      author: 'user:default/guest',
      createdAt: new Date().toISOString(),
    };
    this.#windows.unshift(planned);
    return planned;
  }

  async cancelWindow(id: string) {
    this.#failIfTold();
    const window = this.#windows.find(it => it.id === id);
    if (!window) {
      throw new NotFoundError(`No window ${id}`);
    }
    window.cancelledAt = new Date().toISOString();
    window.cancelledBy = 'user:default/guest';
    return window;
  }

  #stations() {
    this.#failIfTold();
    return this.#world.stations ?? [];
  }

  #fleetFaults(query: ListFleetFaultsQuery) {
    const fleet = this.#stations().map(station => ({
      station,
      conditions: this.#conditions(station.identity),
    }));
    return fleetFaultsOf(fleet, query);
  }

  #station(identity: string) {
    const station = this.#stations().find(it => it.identity === identity);
    if (!station) {
      throw new NotFoundError(`No station ${identity}`);
    }
    return station;
  }

  #details(identity: string) {
    this.#failIfTold();
    return this.#world.conditions?.[identity] ?? [];
  }

  /** Puts incidents under the head that was named, or out of it, as the backend would. */
  #merge({ type, incidents, into }: ApiIncidentActsInput) {
    const find = ({ identity, id }: { identity: string; id: string }) =>
      this.#incidents(identity).find(incident => incident.id === id);
    incidents.map(find).forEach(incident => {
      const station = this.#stations().find(
        ({ identity }) => identity === incident?.identity,
      );
      if (incident && station && ['merge', 'unmerge'].includes(type)) {
        mergeInto({ incident, station, into: into && find(into) });
      }
    });
  }

  #incidents(identity: string) {
    this.#failIfTold();
    return this.#world.incidents?.[identity] ?? [];
  }

  #sessions(identity: string) {
    this.#station(identity);
    return this.#world.sessions?.[identity] ?? [];
  }

  #conditions(identity: string) {
    return this.#details(identity).map(it => it.condition);
  }

  #configuration(identity: string) {
    this.#failIfTold();
    return new FakeConfiguration(
      identity,
      this.#world.configurations?.[identity],
    );
  }

  #failIfTold() {
    if (this.#world.failure) {
      throw this.#world.failure;
    }
  }
}

function matches(station: ApiStation, query: ListStationsQuery): boolean {
  const { identity, title, site, model, owner } = station;
  const text = [identity, title, site, model, owner].join(' ').toLowerCase();
  return (
    (!query.search || text.includes(query.search.toLowerCase())) &&
    (!query.condition || query.condition === station.condition) &&
    (!query.site || query.site === site) &&
    (!query.owner || isOneOf(query.owner, owner)) &&
    (!query.model || query.model === model)
  );
}

const WORST_FIRST: ApiStationCondition[] = [
  'faulted',
  'offline',
  'warning',
  'neverSeen',
  'ok',
];

function sorted(stations: ApiStation[], query: ListStationsQuery) {
  const sort = query.sort ?? 'status';
  const direction = query.order === 'desc' ? -1 : 1;
  const keyOf = (station: ApiStation): string => {
    switch (sort) {
      case 'status':
        return String(WORST_FIRST.indexOf(station.condition));
      case 'openFaults':
        return String(station.openFaults[0]?.severity ?? 9);
      default:
        return station[sort] ?? '';
    }
  };
  return [...stations].sort(
    (a, b) => direction * keyOf(a).localeCompare(keyOf(b)),
  );
}

function page<Item>(items: Item[], query: { cursor?: string; limit?: number }) {
  const start = Number(query.cursor ?? 0);
  const end = start + (query.limit ?? 50);
  return {
    items: items.slice(start, end),
    pageInfo: end < items.length ? { nextCursor: String(end) } : {},
  };
}

function distinct(values: (string | undefined)[]): string[] {
  return [...new Set(values.filter(value => value !== undefined))].sort();
}
