import { isDeepStrictEqual } from 'node:util';
import { Knex } from 'knex';
import { DatabaseConfigurationStore } from '../src/store';
import { contentHash, encodeDelta } from '../src/store/configuration/contents';
import { MOST_BASES } from '../src/store/configuration/ContentTable';
import {
  DAY,
  deviceOf,
  entriesOn,
  FIRST,
  identityOf,
  register,
} from './fillConfiguration';

/** Contents beneath the one of the last day, per station. */
interface Chain {
  contentId: number | null;
  depth: number;
}

/**
 * Writes the rows that readings would leave, each day of all stations before the next, without asking the store what it
 * has: millions would take a day. Throws where the store reads anything else from them.
 */
export async function fillConfigurationRows(options: {
  database: Knex;
  stations: number;
  days: number;
}): Promise<void> {
  const { database, stations, days } = options;
  await register(database, stations);
  const chains = Array.from(
    { length: stations },
    (): Chain => ({ contentId: null, depth: 0 }),
  );
  for (let day = 0; day < days; day += 1) {
    const rows = chains.map((chain, station) =>
      rowsOf({ chain, station, day, id: day * stations + station + 1 }),
    );
    rows.forEach(({ content }, station) => {
      chains[station] = { contentId: content.id, depth: content.depth };
    });
    await database.batchInsert(
      'configuration_contents',
      rows.map(({ content }) => content),
      200,
    );
    await database.batchInsert(
      'configuration_snapshots',
      rows.map(({ snapshot }) => snapshot),
      200,
    );
  }
  await database.batchInsert(
    'configuration_present',
    chains.map(({ contentId }, station) => ({
      identity: identityOf(station),
      snapshot_id: contentId,
      known_id: contentId,
    })),
    200,
  );
  await check({ database, stations, days });
}

/** A content and its snapshot, which have one id. */
function rowsOf(options: {
  chain: Chain;
  station: number;
  day: number;
  id: number;
}) {
  const { chain, station, day, id } = options;
  const entries = entriesOn(station, day);
  const isWhole = chain.contentId === null || chain.depth === MOST_BASES;
  const before = day === 0 ? [] : entriesOn(station, day - 1);
  const changed = entries.filter(
    ({ value }, key) => value !== before[key]?.value,
  );
  return {
    content: {
      id,
      hash: contentHash(entries),
      base_id: isWhole ? null : chain.contentId,
      depth: isWhole ? 0 : chain.depth + 1,
      entries: encodeDelta({ put: isWhole ? entries : changed, drop: [] }),
    },
    snapshot: {
      id,
      identity: identityOf(station),
      taken_at: FIRST + day * DAY,
      completeness: 'complete',
      why: 'schedule',
      protocol: 'ocpp1.6',
      ...deviceOf(station),
      keys: entries.length,
      content_id: id,
      known_id: id,
      known_complete: true,
      before_id: chain.contentId,
      changed: day === 0 ? null : changed.length,
    },
  };
}

/** Some of it, read by the store. */
async function check(options: {
  database: Knex;
  stations: number;
  days: number;
}): Promise<void> {
  const { database, stations, days } = options;
  const store = DatabaseConfigurationStore.create({ database });
  for (const station of [0, Math.floor(stations / 2), stations - 1]) {
    for (const day of [0, Math.floor(days / 2), days - 1]) {
      const identity = identityOf(station);
      const at = FIRST + day * DAY;
      const knownId = (await store.newest({ identity, at }))?.knownId ?? 0;
      const entries = (await store.entries([knownId])).get(knownId);
      if (!isDeepStrictEqual(entries, entriesOn(station, day))) {
        throw new Error(`${identity} has another configuration on day ${day}`);
      }
    }
  }
}
