import { setImmediate as nextTurn } from 'node:timers/promises';
import { Knex } from 'knex';
import { Millis, STATES_WORST_FIRST, StateStretch } from '../../model';
import { BigIntValue, IntervalRow, toNumber, toNumberOrNull } from '../rows';

/** What stands between the parts of a text that is compared as one; no status has it. */
const SEPARATOR = '\u0001';

/** Two digits compare as text as they do as numbers. */
const RANKS = STATES_WORST_FIRST.map((state, rank) => ({
  state,
  code: String(rank).padStart(2, '0'),
}));
const STATE_OF = new Map(RANKS.map(({ state, code }) => [code, state]));

const WORST = `case state ${RANKS.map(() => 'when ? then ?').join(
  ' ',
)} else '99' end || ? || coalesce(cause, '') || ? || coalesce(status, '')`;
const WORST_BINDINGS = [
  ...RANKS.flatMap(({ state, code }) => [state, code]),
  SEPARATOR,
  SEPARATOR,
];

interface StretchRow {
  starts_at: BigIntValue;
  ends_at: BigIntValue | null;
  last_from: BigIntValue;
  ongoing: BigIntValue;
  merged: BigIntValue;
  /** Rank, cause and status of the worst. */
  worst: string;
}

/**
 * The states of a lane over a range, oldest first, in pages of `size` intervals. The database merges those
 * that one pixel shows, so that a hundred thousand of them are not handed over to become a thousand. Between
 * two pages others have their turn: on SQLite a station that waits for its answer waits for one page.
 */
export async function* stretchesOf(options: {
  database: Knex;
  identity: string;
  lane: string;
  from: Millis;
  to: Millis;
  resolution: Millis;
  size: number;
}): AsyncGenerator<StateStretch[]> {
  const { database, lane, from, resolution, size } = options;
  let after = await firstOf(options);
  let isFirst = true;
  for (;;) {
    const intervals = ofLane(options)
      .select('*')
      .where('from_at', isFirst ? '>=' : '>', after)
      .where('from_at', '<', options.to)
      // One without length would stand at the same time as the next.
      .where(some => some.whereNull('to_at').orWhereRaw('to_at > from_at'))
      .orderBy('from_at')
      .limit(size);
    const rows: StretchRow[] = await database
      .from(intervals.as('page'))
      .select(
        database.raw('min(from_at) as starts_at'),
        database.raw('max(to_at) as ends_at'),
        database.raw('max(from_at) as last_from'),
        database.raw('count(*) - count(to_at) as ongoing'),
        database.raw('count(*) as merged'),
        database.raw(`min(${WORST}) as worst`, WORST_BINDINGS),
      )
      .groupByRaw(
        `case when to_at is null or to_at - from_at >= ? then number
           when from_at < ? then -1
           else cast(-2 - cast((from_at - ?) / ? as bigint) as bigint) end`,
        [resolution, from, from, resolution],
      )
      .orderBy('starts_at');
    if (rows.length > 0) {
      yield rows.map(row => toStretch(lane, row));
    }
    const read = rows.reduce((sum, row) => sum + toNumber(row.merged), 0);
    if (read < size) {
      return;
    }
    after = toNumber(rows[rows.length - 1].last_from);
    isFirst = false;
    await nextTurn();
  }
}

/** Spans of a lane touch, so those of a range begin with the one that holds at its start. */
async function firstOf(options: Parameters<typeof stretchesOf>[0]) {
  const { from } = options;
  const [row] = await ofLane(options)
    .where('from_at', '<=', from)
    .max({ first: 'from_at' });
  return toNumberOrNull(row?.first ?? null) ?? from;
}

function ofLane(options: Parameters<typeof stretchesOf>[0]) {
  const { database, identity, lane } = options;
  return database<IntervalRow>('intervals').where({ identity, lane });
}

function toStretch(lane: string, row: StretchRow): StateStretch {
  const [code, cause, status] = row.worst.split(SEPARATOR);
  const merged = toNumber(row.merged);
  return {
    lane,
    from: toNumber(row.starts_at),
    to: toNumber(row.ongoing) > 0 ? null : toNumberOrNull(row.ends_at),
    state: STATE_OF.get(code) ?? 'unrecognised',
    cause: (cause as StateStretch['cause']) || null,
    status: status || null,
    ...(merged > 1 ? { merged } : {}),
  };
}
