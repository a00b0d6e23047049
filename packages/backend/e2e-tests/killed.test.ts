import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { allItems, clientOf } from './support/api';
import { BackendProcess } from './support/backendProcess';
import { expect, test } from './support/fixtures';
import { Load } from './support/load';
import {
  dropDatabases,
  postgresConfig,
  postgresIsMissing,
} from './support/localPostgres';
import { seededRandom } from './support/seededRandom';

/** Of the moments at which the backend is killed. */
const SEED = 20_260_214;
const identities = Array.from(
  { length: 40 },
  (_, index) => `BENCH-${String(index + 1).padStart(3, '0')}`,
);

test('SQLite: no answered call is lost in 5 kills under load', async ({
  startBackend,
}) => {
  test.setTimeout(180_000);
  await killRepeatedly({ backend: await startBackend({}), rounds: 5 });
});

test('PostgreSQL: no answered call is lost in 3 kills under load', async ({
  startBackend,
}) => {
  const missing = await postgresIsMissing();
  // Another machine may have no PostgreSQL; the report then says which and why.
  test.skip(missing !== undefined, missing);
  test.setTimeout(180_000);
  const prefix = `forecourt_e2e_${randomUUID().slice(0, 8)}_`;
  try {
    const backend = await startBackend({ backend: postgresConfig(prefix) });
    await killRepeatedly({ backend, rounds: 3 });
  } finally {
    await dropDatabases(prefix);
  }
});

/** Answered means stored. It takes the process and not the machine, so it shows order, not what a power cut leaves. */
async function killRepeatedly(options: {
  backend: BackendProcess;
  rounds: number;
}): Promise<void> {
  const { backend, rounds } = options;
  const random = seededRandom(SEED);
  for (let round = 1; round <= rounds; round++) {
    const from = new Date().toISOString();
    const load = await Load.connect({ url: backend.stationsUrl, identities });
    const reporting = load.run();
    const moment = 300 + Math.floor(random() * 1_200);
    await sleep(moment);
    await backend.kill();
    await reporting;

    await backend.start();
    const stored = await storedIds(backend, from);
    const lost = load.answered.filter(
      ({ id }) => !stored.frames.has(id) || !stored.events.has(id),
    );
    tell(
      `Round ${round}: killed after ${moment} ms, ${load.answered.length} calls answered, ${stored.frames.size} stored, ${lost.length} lost`,
    );
    expect(load.answered.length).toBeGreaterThan(identities.length);
    expect(lost).toEqual([]);
  }
}

function tell(description: string): void {
  console.log(description);
  test.info().annotations.push({ type: 'kill -9', description });
}

/** Ids of the calls that are in the evidence since `from`, and of those that an event was made of. */
async function storedIds(
  backend: BackendProcess,
  from: string,
): Promise<{ frames: Set<string | null>; events: Set<string | null> }> {
  const api = clientOf(backend);
  const frames = new Set<string | null>();
  const events = new Set<string | null>();
  for (const identity of identities) {
    for (const frame of await allItems(page =>
      api.listFrames(identity, { ...page, from }),
    )) {
      frames.add(frame.messageId);
    }
    for (const event of await allItems(page =>
      api.listEvents(identity, { ...page, from, type: 'status' }),
    )) {
      events.add(event.vendorErrorCode);
    }
  }
  return { frames, events };
}
