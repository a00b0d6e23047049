import { RETENTION_CLASSES, RetentionClass } from '../../model';

/** By station, where an index leads to the first and to the last without reading what lies between. */
const OF_A_STATION: Record<RetentionClass, (order: Order) => string> = {
  frames: order => `
    select events.received_at from events join frames on frames.id = events.id
    where events.identity = stations.identity
      and events.received_at >= coalesce((
        select frames_from from evidence_cuts where evidence_cuts.identity = stations.identity), 0)
    order by events.received_at ${order}, events.id ${order} limit 1`,
  events: order => `
    select received_at from events where events.identity = stations.identity
    order by received_at ${order}, id ${order} limit 1`,
  intervals: order => `
    select from_at from intervals where intervals.identity = stations.identity
    order by "number" ${order} limit 1`,
  conditions: order => `
    select opened_at from conditions where conditions.identity = stations.identity
    order by opened_at ${order} limit 1`,
  configuration: order => `
    select taken_at from configuration_snapshots where configuration_snapshots.identity = stations.identity
    order by taken_at ${order}, id ${order} limit 1`,
};

type Order = 'asc' | 'desc';

/** A row of {@link AGE_QUERY}. */
export interface AgeRow {
  class: RetentionClass;
  oldest: number | string | null;
  newest: number | string | null;
}

/** The oldest and the newest of each class. */
export const AGE_QUERY = RETENTION_CLASSES.map(
  kind => `
    select '${kind}' as class,
      min((${OF_A_STATION[kind]('asc')})) as oldest,
      max((${OF_A_STATION[kind]('desc')})) as newest
    from stations`,
).join(' union all ');
