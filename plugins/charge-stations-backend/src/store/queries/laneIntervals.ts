import { Knex } from 'knex';
import { Interval, Millis, Scope } from '../../model';
import { fromIntervalRow, IntervalRow } from '../rows';

/** The lanes that a station has a history of. The last span of each is open, and an index holds those alone. */
export async function readLanes(
  database: Knex,
  identity: string,
): Promise<Scope[]> {
  return database<IntervalRow>('intervals')
    .where({ identity })
    .whereNull('to_at')
    .orderBy('lane')
    .pluck('lane');
}

/**
 * The spans of lanes that overlap a range. Those of a lane touch, so they begin with the one that holds at its
 * start: an index finds it, however long the history before and after is.
 */
export async function readIntervals(
  database: Knex,
  options: { identity: string; lanes: Scope[]; from: Millis; to: Millis },
): Promise<Interval[]> {
  const { identity, lanes, from, to } = options;
  const spans = lanes.map(lane => {
    const ofLane = () =>
      database<IntervalRow>('intervals').where({ identity, lane });
    const first = ofLane().where('from_at', '<=', from).max('from_at');
    return ofLane()
      .where('from_at', '>=', database.raw('coalesce((?), ?)', [first, from]))
      .where('from_at', '<', to)
      .orderBy(['from_at', 'number']);
  });
  return (await Promise.all(spans)).flat().map(fromIntervalRow);
}
