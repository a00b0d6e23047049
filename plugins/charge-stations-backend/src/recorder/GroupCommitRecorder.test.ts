import { setImmediate as nextTurn } from 'node:timers/promises';
import { ServiceUnavailableError } from '@backstage/errors';
import { Knex } from 'knex';
import { statusRecord } from '../store/__testUtils__/records';
import { StoreTestDatabases } from '../store/__testUtils__/testDatabases';
import { fromEventRow, fromFrameRow } from '../store/rows';
import { entriesOf, journalProjector } from './__testUtils__/journalProjector';
import { createRecorderFixture } from './__testUtils__/recorderFixture';

jest.setTimeout(60_000);

const databases = StoreTestDatabases.create();

/** Fails by the test's time-out when it never comes true. */
async function waitFor(isTrue: () => boolean) {
  while (!isTrue()) {
    await nextTurn();
  }
}

describe.each(databases.eachSupportedId())('GroupCommitRecorder on %s', id => {
  let database: Knex;

  beforeEach(async () => {
    database = await databases.init(id);
  });

  it('what is answered is stored: frame, event, flags, history and station', async () => {
    const { recorder, storedEntries } = createRecorderFixture(database);
    const record = statusRecord({ identity: 'cp1', seq: 1 });
    await recorder.record(record);

    const frame = await database('frames').first();
    expect(fromFrameRow(frame)).toEqual(record.evidence);
    const event = await database('events').first();
    expect(fromEventRow(event)).toEqual({
      event: record.events[0],
      flags: ['resync'],
    });
    await expect(storedEntries('cp1')).resolves.toEqual(['conn-cp1/1']);
    await expect(database('intervals')).resolves.toHaveLength(1);
    await expect(database('stations')).resolves.toHaveLength(1);
  });

  it('what has arrived together is one commit, at most maxBatch at a time', async () => {
    const { recorder, writer } = createRecorderFixture(database, {
      maxBatch: 100,
    });
    const write = jest.spyOn(writer, 'write');
    const records = Array.from({ length: 250 }, (_, n) =>
      statusRecord({ identity: `cp${n}`, seq: 1 }),
    );
    await Promise.all(records.map(record => recorder.record(record)));
    expect(write.mock.calls.map(([{ frames }]) => frames.length)).toEqual([
      100, 100, 50,
    ]);
  });

  it('what arrives during a commit is the next one', async () => {
    const { recorder, writer, storedEntries } = createRecorderFixture(database);
    const write = jest.spyOn(writer, 'write');
    const first = recorder.record(statusRecord({ identity: 'cp1', seq: 1 }));
    write.mockImplementationOnce(async batch => {
      const late = [2, 3].map(seq => statusRecord({ identity: 'cp1', seq }));
      late.forEach(record => recorder.record(record));
      return writer.write(batch);
    });
    await first;
    await recorder.drain();
    await expect(storedEntries('cp1')).resolves.toEqual([
      'conn-cp1/1',
      'conn-cp1/2',
      'conn-cp1/3',
    ]);
    const [, , second] = write.mock.calls;
    expect(second[0].frames.map(({ seq }) => seq)).toEqual([2, 3]);
  });

  it('what arrives during a commit is projected meanwhile, on top of it', async () => {
    const apply = jest.fn(journalProjector.apply);
    const { recorder, writer, storedEntries } = createRecorderFixture(
      database,
      {
        projector: { ...journalProjector, apply },
      },
    );
    let projected: string[] = [];
    jest.spyOn(writer, 'write').mockImplementationOnce(async batch => {
      recorder.record(statusRecord({ identity: 'cp1', seq: 2 }));
      await waitFor(() => apply.mock.calls.length === 2);
      projected = entriesOf(apply.mock.results[1].value.state);
      return writer.write(batch);
    });
    await recorder.record(statusRecord({ identity: 'cp1', seq: 1 }));
    await recorder.drain();
    const entries = ['conn-cp1/1', 'conn-cp1/2'];
    expect(projected).toEqual(entries);
    await expect(storedEntries('cp1')).resolves.toEqual(entries);
  });

  it('and anew, when that commit came out otherwise', async () => {
    const apply = jest.fn(journalProjector.apply);
    const { recorder, writer, storedEntries } = createRecorderFixture(
      database,
      {
        projector: { ...journalProjector, apply },
      },
    );
    jest.spyOn(writer, 'write').mockImplementationOnce(async () => {
      recorder.record(statusRecord({ identity: 'cp1', seq: 2 }));
      await waitFor(() => apply.mock.calls.length === 2);
      throw new Error('The first record is refused and kept raw');
    });
    await recorder.record(statusRecord({ identity: 'cp1', seq: 1 }));
    await recorder.drain();
    await expect(storedEntries('cp1')).resolves.toEqual(['conn-cp1/2']);
    await expect(
      database('events').orderBy('seq').pluck('type'),
    ).resolves.toEqual(['other', 'status']);
  });

  it('a station of many records in a batch is written once', async () => {
    const { recorder, writer } = createRecorderFixture(database);
    const write = jest.spyOn(writer, 'write');
    const seqs = Array.from({ length: 20 }, (_, n) => n);
    await Promise.all(
      seqs.map(seq => recorder.record(statusRecord({ identity: 'cp1', seq }))),
    );
    const [[batch]] = write.mock.calls;
    expect(batch.stations).toHaveLength(1);
    expect(batch.intervals).toHaveLength(20);
  });

  it('events of a station are stored and projected in the order they were handed over', async () => {
    const { recorder, storedEntries } = createRecorderFixture(database);
    const seqs = [4, 1, 3, 2];
    await Promise.all(
      seqs.map(seq => recorder.record(statusRecord({ identity: 'cp1', seq }))),
    );
    const refs = seqs.map(seq => `conn-cp1/${seq}`);
    await expect(storedEntries('cp1')).resolves.toEqual(refs);
    await expect(
      database('events').orderBy('id').pluck('seq'),
    ).resolves.toEqual(seqs);
  });

  it('a new recorder goes on from what is stored', async () => {
    const { recorder, storedEntries } = createRecorderFixture(database);
    await recorder.record(statusRecord({ identity: 'cp1', seq: 1 }));
    const next = createRecorderFixture(database);
    await next.recorder.record(statusRecord({ identity: 'cp1', seq: 2 }));
    await expect(storedEntries('cp1')).resolves.toEqual([
      'conn-cp1/1',
      'conn-cp1/2',
    ]);
  });

  it('stations beyond those kept at hand are loaded again', async () => {
    const { recorder, writer, storedEntries } = createRecorderFixture(
      database,
      { maxStations: 1 },
    );
    const load = jest.spyOn(writer, 'load');
    for (const [seq, identity] of ['cp1', 'cp2', 'cp1', 'cp1'].entries()) {
      await recorder.record(statusRecord({ identity, seq }));
    }
    expect(load.mock.calls).toEqual([[['cp1']], [['cp2']], [['cp1']]]);
    await expect(storedEntries('cp1')).resolves.toEqual([
      'conn-cp1/0',
      'conn-cp1/2',
      'conn-cp1/3',
    ]);
  });

  it('a commit is told of after it happened', async () => {
    const onCommitted = jest.fn();
    const { recorder } = createRecorderFixture(database, { onCommitted });
    await Promise.all([
      recorder.record(
        statusRecord({ identity: 'cp1', seq: 1, receivedAt: 2_000 }),
      ),
      recorder.record(
        statusRecord({ identity: 'cp2', seq: 1, receivedAt: 1_000 }),
      ),
    ]);
    expect(onCommitted).toHaveBeenCalledTimes(1);
    expect(onCommitted).toHaveBeenCalledWith({
      identities: ['cp1', 'cp2'],
      at: 2_000,
      changes: ['cp1', 'cp2'].map(identity => ({
        type: 'putInterval',
        interval: expect.objectContaining({ identity }),
      })),
    });
  });

  it('a failure of those who are told changes nothing', async () => {
    const { recorder, logger } = createRecorderFixture(database, {
      onCommitted: () => {
        throw new Error('Signals are down');
      },
    });
    await recorder.record(statusRecord({ identity: 'cp1', seq: 1 }));
    await expect(database('frames')).resolves.toHaveLength(1);
    expect(logger.error).toHaveBeenCalledTimes(1);
  });

  it('drain commits what was taken and takes no more', async () => {
    const { recorder } = createRecorderFixture(database);
    const taken = [1, 2, 3].map(seq =>
      recorder.record(statusRecord({ identity: 'cp1', seq })),
    );
    await recorder.drain();
    await expect(Promise.all(taken)).resolves.toHaveLength(3);
    await expect(
      recorder.record(statusRecord({ identity: 'cp1', seq: 4 })),
    ).rejects.toThrow(ServiceUnavailableError);
    await expect(database('frames')).resolves.toHaveLength(3);
  });

  it('knows how many wait until they are settled, those under way included', async () => {
    const { recorder, writer } = createRecorderFixture(database, {
      maxBatch: 2,
    });
    const during: number[] = [];
    const write = writer.write.bind(writer);
    jest.spyOn(writer, 'write').mockImplementation((...args) => {
      during.push(recorder.waiting);
      return write(...args);
    });
    const records = [1, 2, 3].map(seq =>
      statusRecord({ identity: 'cp1', seq }),
    );
    const settled = Promise.all(records.map(record => recorder.record(record)));
    expect(recorder.waiting).toBe(3);
    await settled;
    await recorder.drain();
    expect(during).toEqual([3, 1]);
    expect(recorder.waiting).toBe(0);
  });

  it('more than may wait is turned away at once; what waits is stored', async () => {
    const { recorder } = createRecorderFixture(database, { maxQueue: 2 });
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map(seq =>
        recorder.record(statusRecord({ identity: 'cp1', seq })),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
    ]);
    await expect(database('frames').pluck('seq')).resolves.toEqual([1, 2]);
  });
});
