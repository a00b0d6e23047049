import { once } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { batchOf, stationOf } from './__testUtils__/batches';
import { StoreTestDatabases } from './__testUtils__/testDatabases';
import { SqliteEvidenceWriter } from './SqliteEvidenceWriter';

jest.setTimeout(60_000);

const databases = StoreTestDatabases.create();

afterEach(() => jest.restoreAllMocks());

describe.each(['SQLITE_3', 'SQLITE_3_FILE'] as const)('on %s', id => {
  it('others read and write in the middle of a storm of evidence', async () => {
    const database = await databases.init(id);
    const writer = SqliteEvidenceWriter.create({
      database,
      clock: { now: () => 1_000 },
    });
    const numbers = Array.from({ length: 20 }, (_, number) => number);
    const count = async (): Promise<number> =>
      (await database('stations').pluck('identity')).length;
    await Promise.all(
      numbers.map(async number => {
        const stations = [stationOf(`cp${number}`)];
        await writer.write(batchOf({ stations }));
        await database('meta').insert({ key: `plain ${number}`, value: '' });
        // Reads first: overtaken in between, it would be refused.
        await database.transaction(async transaction => {
          const known = await transaction('meta').pluck('key');
          const value = String(known.length);
          await transaction('meta').insert({ key: `read ${number}`, value });
        });
        expect(await count()).toBeGreaterThan(0);
      }),
    );
    await expect(count()).resolves.toBe(numbers.length);
    await expect(
      database('meta').whereLike('key', '% %').pluck('key'),
    ).resolves.toHaveLength(2 * numbers.length);
  });
});

it('who waits for the connection gets it between writes that follow each other', async () => {
  const database = await databases.init('SQLITE_3_FILE');
  const writer = SqliteEvidenceWriter.create({
    database,
    clock: { now: () => 1_000 },
  });
  const order: string[] = [];
  const write = (identity: string, after?: Promise<void>) => {
    const written = writer.write(batchOf({ stations: [stationOf(identity)] }), {
      after,
    });
    written.then(() => order.push(identity));
    return written;
  };
  const first = write('cp1');
  const second = write('cp2', first);
  await nextTurn();
  const read = database('stations')
    .pluck('identity')
    .then(() => order.push('read'));
  await nextTurn();
  const third = write('cp3', second);
  await Promise.all([first, second, third, read]);
  expect(order).toEqual(['cp1', 'cp2', 'read', 'cp3']);
});

it('the thread of a file ends with the connection that it accompanies', async () => {
  const post = jest.spyOn(Worker.prototype, 'postMessage');
  const database = await databases.init('SQLITE_3_FILE');
  const writer = SqliteEvidenceWriter.create({
    database,
    clock: { now: () => 1_000 },
  });
  await writer.probe();
  const [thread] = post.mock.contexts;
  const ended = once(thread, 'exit');
  await database.destroy();
  await expect(ended).resolves.toEqual([0]);
});

it('a database in memory needs no thread', async () => {
  const post = jest.spyOn(Worker.prototype, 'postMessage');
  const database = await databases.init('SQLITE_3');
  await SqliteEvidenceWriter.create({
    database,
    clock: { now: () => 1_000 },
  }).probe();
  expect(post).not.toHaveBeenCalled();
});
