import { NotFoundError } from '@backstage/errors';
import type {
  ApiConditionDetail,
  ApiConformance,
  ApiConnection,
  ApiFramePage,
  ApiListedFrame,
  ApiReport,
  ApiStation,
  ApiStationCondition,
  ApiStorage,
  ApiUnregistered,
  ChargeStationsApi,
  ConditionsSummaryQuery,
  FramesSummaryQuery,
  ListConditionsQuery,
  ListConnectionsQuery,
  ListFleetFaultsQuery,
  ListFramesQuery,
  ListStationsQuery,
  ListUnregisteredQuery,
  TimelineQuery,
} from '@forecourt/plugin-charge-stations-common';
import { aStorage } from './fixtures';
import { fleetFaultsOf } from './fleetFaultsOf';
import { overlaps, timelineOf, within } from './timelineOf';

/** What the fake knows. */
export interface FakeWorld {
  stations?: ApiStation[];
  /** Faults by identity, newest opening first. */
  conditions?: Record<string, ApiConditionDetail[]>;
  /** Frames by identity, oldest first. */
  frames?: Record<string, ApiListedFrame[]>;
  /** Connections by identity, newest opening first. */
  connections?: Record<string, ApiConnection[]>;
  /** What is found about a station, whatever the range. */
  conformance?: Record<string, ApiConformance>;
  /** Reports in parts by identity, newest first. */
  reports?: Record<string, ApiReport[]>;
  storage?: ApiStorage;
  unregistered?: ApiUnregistered[];
  /** Thrown by every method. */
  failure?: Error;
}

/** An in-memory {@link ChargeStationsApi} that filters, sorts and pages as the backend does. */
export class FakeChargeStationsApi implements ChargeStationsApi {
  /** Every query of `listStations`, oldest first. */
  readonly stationQueries: ListStationsQuery[] = [];
  /** The same of `listFrames`. */
  readonly frameQueries: ListFramesQuery[] = [];
  readonly #world: FakeWorld;

  constructor(world: FakeWorld = {}) {
    this.#world = world;
  }

  async listStations(query: ListStationsQuery = {}) {
    this.stationQueries.push(query);
    const items = sorted(
      this.#stations().filter(station => matches(station, query)),
      query,
    );
    return { ...page(items, query), totalItems: items.length };
  }

  async getStationsSummary() {
    const stations = this.#stations();
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
    const faults = fleetFaultsOf(
      this.#stations().map(station => ({
        station,
        conditions: this.#conditions(station.identity),
      })),
      query,
    );
    return { ...page(faults, query), isComplete: true };
  }

  async getTimeline(identity: string, query: TimelineQuery = {}) {
    const to = query.to ?? new Date().toISOString();
    const from =
      query.from ?? new Date(Date.parse(to) - 86_400_000).toISOString();
    return timelineOf({
      station: this.#station(identity),
      conditions: this.#conditions(identity),
      from,
      to,
    });
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

  async listConnections(identity: string, query: ListConnectionsQuery = {}) {
    this.#failIfTold();
    const connections = (this.#world.connections?.[identity] ?? []).filter(
      ({ openedAt, closed }) =>
        overlaps({ openedAt, closedAt: closed?.at }, query),
    );
    return page(connections, query);
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

  async getStorage() {
    this.#failIfTold();
    return this.#world.storage ?? aStorage();
  }

  async listUnregistered(query: ListUnregisteredQuery = {}) {
    this.#failIfTold();
    return page(this.#world.unregistered ?? [], query);
  }

  #stations() {
    this.#failIfTold();
    return this.#world.stations ?? [];
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

  #conditions(identity: string) {
    return this.#details(identity).map(it => it.condition);
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
    (!query.owner || query.owner === owner) &&
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
