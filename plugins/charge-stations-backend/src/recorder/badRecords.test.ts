import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { RecordInput } from '../model';
import { statusRecord } from '../store/__testUtils__/records';
import { StoreTestDatabases } from '../store/__testUtils__/testDatabases';
import { fromFrameRow } from '../store/rows';
import { journalProjector, POISON } from './__testUtils__/journalProjector';
import { createRecorderFixture } from './__testUtils__/recorderFixture';

jest.setTimeout(60_000);

const databases = StoreTestDatabases.create();

describe.each(databases.eachSupportedId())('one bad record on %s', id => {
  let database: Knex;
  let fixture: ReturnType<typeof createRecorderFixture>;

  beforeEach(async () => {
    database = await databases.init(id);
    fixture = createRecorderFixture(database);
  });

  const good = Array.from({ length: 9 }, (_, n) =>
    statusRecord({ identity: `cp${n % 3}`, seq: n }),
  );

  async function recordAmongGood(record: RecordInput) {
    const records = [...good.slice(0, 5), record, ...good.slice(5)];
    const outcomes = await Promise.allSettled(
      records.map(input => fixture.recorder.record(input)),
    );
    const { connectionId } = record.evidence;
    const frames = await database('frames')
      .whereNot({ connection_id: connectionId })
      .orderBy('id')
      .pluck('seq');
    expect(frames).toEqual(good.map(({ evidence }) => evidence.seq));
    return outcomes[5];
  }

  const bad = { identity: 'cp0', connectionId: 'bad', seq: 0 };

  it.each([
    ['that the database refuses', { source: null as unknown as 'live' }],
    ['that the projector cannot take', { info: POISON }],
  ])('a record %s is kept raw, without history', async (_name, event) => {
    const record = statusRecord({ ...bad, event });
    const outcome = await recordAmongGood(record);
    expect(outcome.status).toBe('fulfilled');

    const frame = fromFrameRow(
      await database('frames').where({ connection_id: 'bad' }).first(),
    );
    expect(frame).toEqual({
      ...record.evidence,
      violations: [{ rule: 'storage', message: expect.any(String) }],
    });
    await expect(
      database('events').where({ connection_id: 'bad' }).pluck('type'),
    ).resolves.toEqual(['other']);
    await expect(fixture.storedEntries('cp0')).resolves.toEqual([
      'conn-cp0/0',
      'conn-cp0/3',
      'conn-cp0/6',
    ]);
    expect(fixture.logger.error).toHaveBeenCalledTimes(1);
  });

  it('a record for a state of unknown rules is kept as it is, for a rebuild to make history of', async () => {
    fixture = createRecorderFixture(database, {
      projector: {
        ...journalProjector,
        apply: () => {
          throw new ConflictError('Rebuild the history');
        },
      },
    });
    await fixture.recorder.record(statusRecord(bad));
    await expect(database('events').pluck('type')).resolves.toEqual(['status']);
    const [frame] = await database('frames');
    expect(fromFrameRow(frame)).toEqual(statusRecord(bad).evidence);
    await expect(fixture.storedEntries('cp0')).resolves.toEqual([]);
  });

  it('a record that is stored already is rejected and counted once', async () => {
    await fixture.recorder.record(statusRecord(bad));
    const outcome = await recordAmongGood(statusRecord(bad));
    expect(outcome.status).toBe('rejected');
    await expect(
      database('frames').where({ connection_id: 'bad' }),
    ).resolves.toHaveLength(1);
    await expect(fixture.storedEntries('cp0')).resolves.toEqual([
      'bad/0',
      'conn-cp0/0',
      'conn-cp0/3',
      'conn-cp0/6',
    ]);
  });

  it.each([
    ['NUL', 'Overheated\0\0', 'Overheated\uFFFD\uFFFD'],
    ['half a surrogate pair', '\uDC00', '\uFFFD'],
  ])('a status with %s still makes history', async (_name, info, shown) => {
    const raw = `[2,"","StatusNotification",{"info":"${info}"}]`;
    const outcome = await recordAmongGood(
      statusRecord({ ...bad, frame: { raw }, event: { info } }),
    );
    expect(outcome.status).toBe('fulfilled');
    await expect(
      database('events').where({ connection_id: 'bad' }).pluck('info'),
    ).resolves.toEqual([shown]);
    await expect(
      database('frames').where({ connection_id: 'bad' }).pluck('encoding'),
    ).resolves.toEqual(['base64']);
    await expect(fixture.storedEntries('cp0')).resolves.toContain('bad/0');
  });

  it.each([
    ['the last year that a Date has', 8.64e15],
    ['a year before all calendars', -8.64e15],
    ['no year at all', 1e300],
    ['not even a number', NaN],
  ])('a station clock at %s is evidence too', async (_name, reportedTime) => {
    const outcome = await recordAmongGood(
      statusRecord({ ...bad, event: { reportedTime } }),
    );
    expect(outcome.status).toBe('fulfilled');
    await expect(
      database('frames').where({ connection_id: 'bad' }),
    ).resolves.toHaveLength(1);
  });

  it('what was handed over behind a commit that failed is projected anew', async () => {
    fixture = createRecorderFixture(database, { fullEnough: 1 });
    const records = Array.from({ length: 30 }, (_, seq) =>
      statusRecord({
        identity: 'cp1',
        seq,
        event: seq % 10 === 5 ? { source: null as unknown as 'live' } : {},
      }),
    );
    const answers: Promise<void>[] = [];
    for (const [seq, record] of records.entries()) {
      // Two at a time, so that each is a commit with another behind it.
      await answers[seq - 2];
      answers.push(fixture.recorder.record(record));
    }
    await Promise.all(answers);

    const stored = records.filter((_, seq) => seq % 10 !== 5);
    await expect(fixture.storedEntries('cp1')).resolves.toEqual(
      stored.map(({ evidence }) => `conn-cp1/${evidence.seq}`),
    );
    await expect(
      database('frames').orderBy('id').pluck('seq'),
    ).resolves.toEqual(records.map(({ evidence }) => evidence.seq));
    await expect(
      database('intervals').whereNull('to_at'),
    ).resolves.toHaveLength(1);
  });

  it('after a rollback the states of that batch are loaded anew', async () => {
    await fixture.recorder.record(statusRecord({ identity: 'cp1', seq: 1 }));
    const load = jest.spyOn(fixture.writer, 'load');
    const outcomes = await Promise.allSettled(
      [2, 1].map(seq =>
        fixture.recorder.record(statusRecord({ identity: 'cp1', seq })),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
    ]);
    expect(load).toHaveBeenCalledWith(['cp1']);
    await fixture.recorder.record(statusRecord({ identity: 'cp1', seq: 3 }));
    await expect(fixture.storedEntries('cp1')).resolves.toEqual([
      'conn-cp1/1',
      'conn-cp1/2',
      'conn-cp1/3',
    ]);
  });
});
