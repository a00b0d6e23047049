import { Knex } from 'knex';
import { batchOf, stationOf } from '../__testUtils__/batches';
import { statusRecord } from '../__testUtils__/records';
import { StoreTestDatabases } from '../__testUtils__/testDatabases';
import { createEvidenceWriter } from '../createEvidenceWriter';
import { conditionOf } from '../queries/__testUtils__/history';
import { measureStorage } from './measureStorage';

jest.setTimeout(60_000);

const databases = StoreTestDatabases.create();

async function fill(database: Knex, count: number): Promise<void> {
  const records = Array.from({ length: count }, (_, seq) =>
    statusRecord({ identity: `cp${seq % 3}`, seq, connectionId: 'c' }),
  );
  await createEvidenceWriter({ database }).write(
    batchOf({
      frames: records.flatMap(({ evidence }) =>
        evidence.kind === 'frame' ? [evidence] : [],
      ),
      events: records.map(({ events }) => ({ event: events[0], flags: [] })),
      conditions: [
        conditionOf({ identity: 'cp1', number: 1, openedAt: 5 }),
        conditionOf({ identity: 'cp1', number: 2, openedAt: 9 }),
      ],
      stations: [stationOf('cp0'), stationOf('cp1'), stationOf('cp2')],
    }),
  );
}

describe.each(databases.eachSupportedId())('Storage on %s', id => {
  let database: Knex;

  beforeEach(async () => {
    database = await databases.init(id);
  });

  it('is measured by class: rows, bytes, the oldest and the newest', async () => {
    await fill(database, 2_000);
    if (id === 'POSTGRES_15') {
      await database.raw('analyze');
    }
    const measured = await measureStorage({ database, measuredAt: 7 });
    const { classes, otherBytes, reusableBytes, totalBytes } = measured;
    const span = { oldest: 1_700_000_000_000, newest: 1_700_000_001_999 };
    expect(measured.measuredAt).toBe(7);
    expect(classes).toMatchObject({
      frames: { rows: 2_000, ...span },
      events: { rows: 2_000, ...span },
      intervals: { rows: 0, oldest: null, newest: null },
      conditions: { rows: 2, oldest: 5, newest: 9 },
    });
    expect(classes.frames.bytes).toBeGreaterThan(2_000 * 200);
    const known = Object.values(classes).map(({ bytes }) => bytes);
    const sum = known.reduce((total, bytes) => total + bytes, otherBytes);
    expect(sum + (reusableBytes ?? 0)).toBe(totalBytes);
  });

  it('is nothing but empty tables at first', async () => {
    const { classes, totalBytes } = await measureStorage({
      database,
      measuredAt: 7,
    });
    expect(totalBytes).toBeGreaterThan(0);
    expect(classes.frames).toMatchObject({ oldest: null, newest: null });
    expect(classes.frames.rows ?? 0).toBe(0);
  });

  it('says how much room deletion left in a SQLite file', async () => {
    await fill(database, 2_000);
    await database('frames').delete();
    const { reusableBytes } = await measureStorage({ database, measuredAt: 7 });
    const isSqlite = id !== 'POSTGRES_15';
    expect(reusableBytes === null).toBe(!isSqlite);
    expect(reusableBytes ?? Infinity).toBeGreaterThan(2_000 * 200);
  });
});
