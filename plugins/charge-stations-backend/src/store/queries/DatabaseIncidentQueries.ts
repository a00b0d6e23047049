import { Knex } from 'knex';
import { ALARMING_SECURITY_EVENTS, Condition, Mark, Millis } from '../../model';
import { ConditionRow, fromConditionRow, fromMarkRow, MarkRow } from '../rows';
import { readFleetConditions } from './fleetConditions';
import { isOfStations } from './groupFaults';
import { FleetIncidentFilter, IncidentQueries } from './IncidentQueries';
import { isVisible } from './selectStations';
import { IndexedStation, readStationIndex } from './stationIndex';
import { readWholeBursts } from './wholeBursts';

const MINUTE: Millis = 60_000;
const DAY: Millis = 24 * 60 * MINUTE;
/** What opened so long before the range may belong to the same incident: the rule of flapping. */
const BEFORE: Millis = 30 * MINUTE;
/** A security event is nobody's until a person resolves it, and is looked for so far back. */
const SECURITY_BEFORE: Millis = 92 * DAY;
const MOST_CONDITIONS = 20_000;

/** As the index over the few alarming marks has it, word for word: databases compare the texts. */
const ALARMING = `kind = 'security' and detail in (${ALARMING_SECURITY_EVENTS.map(
  name => `'${name}'`,
).join(', ')})`;

interface IncidentQueriesOptions {
  database: Knex;
  registry: 'catalog' | 'static';
  /** Conditions that one answer looks at. */
  most: number;
}

/** {@link IncidentQueries} over the tables `conditions` and `marks`. */
export class DatabaseIncidentQueries implements IncidentQueries {
  readonly #options: IncidentQueriesOptions;

  private constructor(options: IncidentQueriesOptions) {
    this.#options = options;
  }

  static create(
    options: Omit<IncidentQueriesOptions, 'most'> & { most?: number },
  ): DatabaseIncidentQueries {
    return new DatabaseIncidentQueries({ most: MOST_CONDITIONS, ...options });
  }

  async ofStation(range: { identity: string; from: Millis; to: Millis }) {
    const { database } = this.#options;
    const { identity, from, to } = range;
    const rows = await database<ConditionRow>('conditions')
      .where({ identity })
      .where('opened_at', '<', to)
      .where(open =>
        open.whereNull('closed_at').orWhere('closed_at', '>=', from - BEFORE),
      )
      .orderBy([{ column: 'opened_at', order: 'desc' }, 'number'])
      .limit(this.#options.most);
    return {
      conditions: await this.#whole(rows.map(fromConditionRow)),
      marks: (await this.#alarming(range)).filter(
        mark => mark.identity === identity,
      ),
    };
  }

  async ofFleet(filter: FleetIncidentFilter) {
    const { placement = {} } = filter;
    const stations = (await readStationIndex(this.#options)).filter(station =>
      isVisible(station, filter.visible),
    );
    const asked = stations.filter(station => isOfStations(station, placement));
    const sites = new Set(asked.flatMap(it => it.placement.site ?? []));
    const beside = stations.filter(
      station =>
        !isOfStations(station, placement) &&
        sites.has(station.placement.site ?? ''),
    );
    // One after the other: those beside them would use up what one answer looks at.
    const own = await this.#conditions(asked, filter);
    const others = await this.#conditions(beside, filter);
    const read = new Set([...asked, ...beside].map(({ identity }) => identity));
    return {
      stations: new Map(stations.map(station => [station.identity, station])),
      conditions: await this.#whole([...own.conditions, ...others.conditions]),
      marks: (await this.#alarming(filter)).filter(({ identity }) =>
        read.has(identity),
      ),
      isComplete: own.isComplete && others.isComplete,
    };
  }

  async #conditions(
    stations: IndexedStation[],
    range: { from: Millis; to: Millis },
  ) {
    return readFleetConditions({
      ...this.#options,
      identities: stations.map(({ identity }) => identity),
      from: range.from - BEFORE,
      to: range.to,
      withLostConnections: true,
    });
  }

  async #whole(conditions: Condition[]): Promise<Condition[]> {
    return readWholeBursts({ ...this.#options, conditions });
  }

  async #alarming({ from, to }: { from: Millis; to: Millis }): Promise<Mark[]> {
    const rows = await this.#options
      .database<MarkRow>('marks')
      .whereRaw(ALARMING)
      .where('at', '>=', from - SECURITY_BEFORE)
      .where('at', '<', to)
      .orderBy(['at', 'number'])
      .limit(MOST_CONDITIONS);
    return rows.map(fromMarkRow);
  }
}
