import { Knex } from 'knex';
import {
  CONNECTION_LOST_CODE,
  Interval,
  Millis,
  OpenedCondition,
  StationRecord,
} from '../../model';
import { BigIntValue, toNumber, toNumberOrNull } from '../rows';
import { keyedPages } from './keyedPages';
import { IndexedStation } from './stationIndex';

type RecordOptions = {
  database: Knex;
  identities: string[];
  from: Millis;
  to: Millis;
};

/** What tells how often a few stations fail: narrow reads, each by an index that is there anyway. */
export async function readStationRecords(options: {
  database: Knex;
  stations: IndexedStation[];
  from: Millis;
  to: Millis;
}): Promise<StationRecord[]> {
  const { stations, ...rest } = options;
  const reading = {
    ...rest,
    identities: stations.map(({ identity }) => identity),
  };
  const lanes = byIdentity(await readLanes(reading));
  const presence = byIdentity(await readPresence(reading));
  const changes = byIdentity(await readFirmwareChanges(reading));
  const opened = byIdentity(await readOpened(reading));
  return stations.map(({ identity, placement, firmware }) => ({
    identity,
    model: placement.model,
    firmware,
    lanes: (lanes.get(identity) ?? []).map(({ lane }) => lane),
    presence: (presence.get(identity) ?? []).map(row => ({
      from: toNumber(row.from_at),
      to: toNumberOrNull(row.to_at),
      state: row.state,
    })),
    firmwareChanges: (changes.get(identity) ?? []).map(row => ({
      at: toNumber(row.at),
      detail: row.detail,
    })),
    opened: (opened.get(identity) ?? []).map(row => ({
      number: row.number,
      code: row.code,
      blocking: Boolean(row.blocking),
      openedAt: toNumber(row.opened_at),
      causedBy: row.caused_by,
    })),
  }));
}

/** The last interval of every lane is open, so the index over open ones knows all lanes. */
async function readLanes({
  database,
  identities,
}: RecordOptions): Promise<Array<{ identity: string; lane: string }>> {
  return database('intervals')
    .whereIn('identity', identities)
    .whereNull('to_at')
    .select('identity', 'lane');
}

interface PresenceRow {
  identity: string;
  number: number;
  from_at: BigIntValue;
  to_at: BigIntValue | null;
  state: Interval['state'];
}

/** From the span that held as the range began: the index finds it, however long the history before is. */
async function readPresence({
  database,
  identities,
  from,
  to,
}: RecordOptions): Promise<PresenceRow[]> {
  const first = () =>
    database('intervals as first')
      .whereRaw('first.identity = stations.identity')
      .where({ 'first.lane': 'station' })
      .where('first.from_at', '<=', from)
      .max('first.from_at');
  return allOf(
    keyedPages<PresenceRow>({
      query: () =>
        database('stations')
          .join('intervals', 'intervals.identity', 'stations.identity')
          .whereIn('stations.identity', identities)
          .where('intervals.lane', 'station')
          .where(
            'intervals.from_at',
            '>=',
            database.raw('coalesce((?), ?)', [first(), from]),
          )
          .where('intervals.from_at', '<', to)
          .select(
            'stations.identity',
            'intervals.number',
            'from_at',
            'to_at',
            'state',
          ),
      key: ['stations.identity', 'intervals.from_at', 'intervals.number'],
      keyOf: row => [row.identity, row.from_at, row.number],
    }),
  );
}

/** Up to now: the firmware of the past is found backwards from the present one. */
async function readFirmwareChanges({
  database,
  identities,
  from,
}: RecordOptions): Promise<
  Array<{ identity: string; at: BigIntValue; detail: string | null }>
> {
  return database('marks')
    .whereIn('identity', identities)
    .where('at', '>=', from)
    .where('kind', 'firmwareChanged')
    .orderBy(['identity', 'at', 'number'])
    .select('identity', 'at', 'detail');
}

interface OpenedRow {
  identity: string;
  number: number;
  code: string;
  /** SQLite has no booleans and answers 0 or 1. */
  blocking: boolean | number;
  opened_at: BigIntValue;
  caused_by: OpenedCondition['causedBy'];
}

async function readOpened({
  database,
  identities,
  from,
  to,
}: RecordOptions): Promise<OpenedRow[]> {
  return allOf(
    keyedPages<OpenedRow>({
      query: () =>
        database('conditions')
          .whereIn('identity', identities)
          .where('opened_at', '>=', from)
          .where('opened_at', '<', to)
          .whereNot('code', CONNECTION_LOST_CODE)
          .select(
            'identity',
            'number',
            'code',
            'blocking',
            'opened_at',
            'caused_by',
          ),
      key: ['identity', 'opened_at', 'number'],
      keyOf: row => [row.identity, row.opened_at, row.number],
    }),
  );
}

async function allOf<Row>(pages: AsyncGenerator<Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const page of pages) {
    rows.push(...page);
  }
  return rows;
}

function byIdentity<Row extends { identity: string }>(
  rows: Row[],
): Map<string, Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) {
    const known = grouped.get(row.identity);
    if (known) {
      known.push(row);
    } else {
      grouped.set(row.identity, [row]);
    }
  }
  return grouped;
}
