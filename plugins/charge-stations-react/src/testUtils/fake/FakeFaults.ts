import { NotFoundError } from '@backstage/errors';
import type {
  ConditionsSummaryQuery,
  FaultGroupsQuery,
  ListConditionsQuery,
  ListFleetFaultsQuery,
  ReliabilityQuery,
} from '@forecourt/plugin-charge-stations-common';
import { FakeStations } from './FakeStations';
import { faultGroupsOf, fleetFaultsOf } from './fleetFaultsOf';
import { distinct, page } from './page';
import { overlaps } from './timelineOf';

/** Faults of a station and of the fleet. */
export class FakeFaults extends FakeStations {
  /** Every query of `listFleetFaults`, oldest first. */
  readonly fleetFaultQueries: ListFleetFaultsQuery[] = [];
  /** The same of `getFaultGroups`. */
  readonly faultGroupQueries: FaultGroupsQuery[] = [];
  /** The same of `getReliability`. */
  readonly reliabilityQueries: ReliabilityQuery[] = [];

  async listConditions(identity: string, query: ListConditionsQuery = {}) {
    const conditions = this.conditions(identity).filter(
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
    const conditions = this.conditions(identity).filter(condition =>
      overlaps(condition, query),
    );
    return {
      codes: distinct(conditions.map(({ code }) => code)),
      scopes: distinct(conditions.map(({ scope }) => scope)),
      severities: [...new Set(conditions.map(it => it.severity))].sort(),
    };
  }

  async getCondition(identity: string, number: number) {
    const detail = this.details(identity).find(
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

  async getReliability(query: ReliabilityQuery = {}) {
    this.failIfTold();
    this.reliabilityQueries.push(query);
    const none = { openings: 0, portDays: 0, stations: 0, affected: 0 };
    return (
      this.world.reliability ?? { items: [], total: none, isComplete: true }
    );
  }

  #fleetFaults(query: ListFleetFaultsQuery) {
    const fleet = this.stations().map(station => ({
      station,
      conditions: this.conditions(station.identity),
    }));
    return fleetFaultsOf(fleet, query);
  }

  protected details(identity: string) {
    this.failIfTold();
    return this.world.conditions?.[identity] ?? [];
  }

  protected conditions(identity: string) {
    return this.details(identity).map(it => it.condition);
  }
}
