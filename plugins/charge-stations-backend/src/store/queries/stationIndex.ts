import { Knex } from 'knex';
import { CONNECTION_LOST_CODE } from '../../model';
import { BigIntValue, toNumberOrNull } from '../rows';
import { StationCondition, StationPlacement } from './StationQueries';

/** As much of every station as filtering and sorting need: one short row each. */
export interface IndexedStation {
  identity: string;
  placement: StationPlacement;
  condition: StationCondition;
  openFaults: number;
  lastSeenAt: number | null;
  /** What it said at its last boot. */
  vendor: string | null;
  reportedModel: string | null;
  firmware: string | null;
}

interface RegistryRow {
  identity: string;
  entity_ref: string;
  title: string | null;
  owner: string | null;
  site: string | null;
  model: string | null;
}

interface PresentRow {
  identity: string;
  last_seen_at: BigIntValue;
  connection_id: string | null;
  vendor: string | null;
  model: string | null;
  firmware_version: string | null;
}

interface OpenRow {
  identity: string;
  blocking: BigIntValue;
  open: BigIntValue;
}

/** Of a station that no entity is of. */
export const NO_PLACEMENT: StationPlacement = {
  entityRefs: [],
  title: null,
  owner: null,
  site: null,
  model: null,
};

/**
 * Three narrow reads joined in memory. A fleet of ten thousand is a few megabytes and some milliseconds,
 * and it keeps one rule for the bucket instead of a copy of it in SQL.
 */
export async function readStationIndex(options: {
  database: Knex;
  registry: 'catalog' | 'static';
  identity?: string;
}): Promise<IndexedStation[]> {
  const { database, registry, identity } = options;
  const only = (query: Knex.QueryBuilder) =>
    identity === undefined ? query : query.where({ identity });

  // Under the static registry a copy of the catalog is from another time and says nothing.
  const registered: RegistryRow[] =
    registry === 'static'
      ? []
      : await only(
          database('registry')
            .select('identity', 'entity_ref', 'title', 'owner', 'site', 'model')
            .orderBy('entity_ref'),
        );
  const present: PresentRow[] = await only(
    database('stations').select(
      'identity',
      'last_seen_at',
      'connection_id',
      'vendor',
      'model',
      'firmware_version',
    ),
  );
  const open: OpenRow[] = await only(
    database('conditions')
      .whereNull('closed_at')
      .whereNot('code', CONNECTION_LOST_CODE)
      .groupBy('identity')
      .select('identity')
      .select(
        database.raw('sum(case when blocking then 1 else 0 end) as blocking'),
        database.raw('count(*) as open'),
      ),
  );

  const placements = placementsOf(registered);
  const presents = new Map(present.map(row => [row.identity, row]));
  const opens = new Map(open.map(row => [row.identity, row]));
  // A station that lost its entity keeps its history: asked for by name it is still found.
  const identities =
    registry === 'static' || identity !== undefined
      ? new Set([...placements.keys(), ...presents.keys()])
      : new Set(placements.keys());

  return [...identities].map(id => {
    const seen = presents.get(id);
    const openFaults = Number(opens.get(id)?.open ?? 0);
    return {
      identity: id,
      placement: placements.get(id) ?? NO_PLACEMENT,
      condition: conditionOf({
        blocking: Number(opens.get(id)?.blocking ?? 0),
        open: openFaults,
        seen: seen !== undefined,
        connected: seen?.connection_id !== null && seen !== undefined,
      }),
      openFaults,
      lastSeenAt: toNumberOrNull(seen?.last_seen_at ?? null),
      vendor: seen?.vendor ?? null,
      reportedModel: seen?.model ?? null,
      firmware: seen?.firmware_version ?? null,
    };
  });
}

function placementsOf(rows: RegistryRow[]): Map<string, StationPlacement> {
  const placements = new Map<string, StationPlacement>();
  for (const { identity, entity_ref: entityRef, ...rest } of rows) {
    const known = placements.get(identity);
    if (known) {
      known.entityRefs.push(entityRef);
    } else {
      placements.set(identity, { entityRefs: [entityRef], ...rest });
    }
  }
  return placements;
}

/** The first that applies, so that the buckets add up to the whole. */
export function conditionOf(station: {
  blocking: number;
  open: number;
  seen: boolean;
  connected: boolean;
}): StationCondition {
  if (station.blocking > 0) {
    return 'faulted';
  }
  if (!station.seen) {
    return 'neverSeen';
  }
  if (!station.connected) {
    return 'offline';
  }
  return station.open > 0 ? 'warning' : 'ok';
}
