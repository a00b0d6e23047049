import { Knex } from 'knex';
import { ALARMING_SECURITY_EVENTS, Condition, Mark, Millis } from '../../model';
import { ConditionRow, fromConditionRow, fromMarkRow, MarkRow } from '../rows';
import { readFleetConditions } from './fleetConditions';
import { IncidentQueries } from './IncidentQueries';
import { isVisible } from './selectStations';
import { readStationIndex } from './stationIndex';
import { readWholeBursts } from './wholeBursts';

const MINUTE: Millis = 60_000;
const DAY: Millis = 24 * 60 * MINUTE;
/** What opened so long before the range may belong to the same incident: the rule of flapping. */
const BEFORE: Millis = 30 * MINUTE;
/** A security event is nobody's until a person resolves it, and is looked for so far back. */
const SECURITY_BEFORE: Millis = 92 * DAY;
/** Conditions that one answer looks at. */
const MOST_CONDITIONS = 20_000;

/** As the index over the few alarming marks has it, word for word: databases compare the texts. */
const ALARMING = `kind = 'security' and detail in (${ALARMING_SECURITY_EVENTS.map(
  name => `'${name}'`,
).join(', ')})`;

/** {@link IncidentQueries} over the tables `conditions` and `marks`. */
export class DatabaseIncidentQueries implements IncidentQueries {
  readonly #options: { database: Knex; registry: 'catalog' | 'static' };

  private constructor(options: {
    database: Knex;
    registry: 'catalog' | 'static';
  }) {
    this.#options = options;
  }

  static create(options: {
    database: Knex;
    registry: 'catalog' | 'static';
  }): DatabaseIncidentQueries {
    return new DatabaseIncidentQueries(options);
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
      .limit(MOST_CONDITIONS);
    return {
      conditions: await this.#whole(rows.map(fromConditionRow)),
      marks: (await this.#alarming(range)).filter(
        mark => mark.identity === identity,
      ),
    };
  }

  async ofFleet(filter: { from: Millis; to: Millis; visible?: Set<string> }) {
    const index = await readStationIndex(this.#options);
    const stations = new Map(
      index
        .filter(station => isVisible(station, filter.visible))
        .map(station => [station.identity, station]),
    );
    const { conditions, isComplete } = await readFleetConditions({
      ...this.#options,
      identities: [...stations.keys()],
      from: filter.from - BEFORE,
      to: filter.to,
      withLostConnections: true,
      most: MOST_CONDITIONS,
    });
    return {
      stations,
      conditions: await this.#whole(conditions),
      marks: (await this.#alarming(filter)).filter(({ identity }) =>
        stations.has(identity),
      ),
      isComplete,
    };
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
