import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { refText } from '../store/__testUtils__/records';
import { StoreTestDatabases } from '../store/__testUtils__/testDatabases';
import { loadStations } from '../store/loadStations';
import { entriesOf, journalProjector } from './__testUtils__/journalProjector';
import type { UntilKilledOptions } from './__testUtils__/recordUntilKilled';
import { toMemory } from './stationMemory';

jest.setTimeout(300_000);

const KILLS = 10;
const STATIONS = 40;
const MOST_RECORDS = 1_200;

/** Park and Miller's generator: the same kills in every run of the test. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Lets a process record until it has acknowledged so many, kills it, and tells what it acknowledged. */
async function recordAndKill(
  options: UntilKilledOptions & { killAfter: number },
): Promise<string[]> {
  const { killAfter, ...forChild } = options;
  const child = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      resolvePackagePath(
        '@forecourt/plugin-charge-stations-backend',
        'src/recorder/__testUtils__/recordUntilKilled.ts',
      ),
      JSON.stringify(forChild),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const signal = new Promise(resolve =>
    child.once('exit', (_code, name) => resolve(name)),
  );
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(line);
    if (acknowledged.length === killAfter) {
      child.kill('SIGKILL');
    }
  }
  expect(await signal).toBe('SIGKILL');
  return acknowledged;
}

/** How a process of its own opens the same database. */
function configOf(database: Knex): UntilKilledOptions['database'] {
  const { client, connection } = database.client.config;
  // Knex hides the password from enumeration.
  return {
    client,
    connection: { ...connection, password: connection.password },
  };
}

/** Evidence and history as of one moment: the server may still be ending a transaction of the killed. */
function readAll(database: Knex) {
  const isPostgres = database.client.driverName === 'pg';
  return database.transaction(
    async snapshot => ({
      events: await snapshot('events').orderBy('id'),
      frames: await snapshot('frames').pluck<string[]>('id'),
      stations: await loadStations(
        snapshot,
        await snapshot('stations').pluck('identity'),
      ),
    }),
    isPostgres ? { isolationLevel: 'repeatable read' } : {},
  );
}

const databases = StoreTestDatabases.create();
const durable = databases.eachSupportedId().filter(([id]) => id !== 'SQLITE_3');

describe.each(durable)('a recorder that is killed, on %s', id => {
  it('has stored everything that it acknowledged, and history as far as evidence', async () => {
    const database = await databases.init(id);
    const config = configOf(database);
    const random = seeded(20_261_122);
    const acknowledged: string[] = [];
    for (let run = 1; run <= KILLS; run++) {
      const killAfter = 1 + Math.floor(random() * MOST_RECORDS);
      const refs = await recordAndKill({
        database: config,
        run,
        stations: STATIONS,
        killAfter,
      });
      expect(refs.length).toBeGreaterThanOrEqual(killAfter);
      acknowledged.push(...refs);
    }

    const { events, frames, stations } = await readAll(database);
    const stored = new Map<string, string[]>();
    for (const { identity, connection_id: connectionId, seq } of events) {
      const refs = stored.get(identity) ?? [];
      stored.set(identity, [...refs, refText({ connectionId, seq })]);
    }
    const all = new Set([...stored.values()].flat());
    expect(acknowledged.filter(ref => !all.has(ref))).toEqual([]);
    expect(frames).toHaveLength(all.size);

    expect(stations.size).toBe(STATIONS);
    for (const [identity, station] of stations) {
      const { state } = toMemory(station, journalProjector);
      expect(entriesOf(state)).toEqual(stored.get(identity));
    }
  });
});
