import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { DatabaseListenerRunStore } from '../store/DatabaseListenerRunStore';
import { DatabaseStationStateStore } from '../store/DatabaseStationStateStore';
import { openedRecord } from '../store/__testUtils__/records';
import { StoreTestDatabases } from '../store/__testUtils__/testDatabases';
import { createEvidenceWriter } from '../store/createEvidenceWriter';
import { fromEventRow } from '../store/rows';
import { journalProjector } from './__testUtils__/journalProjector';
import { createRecorderFixture } from './__testUtils__/recorderFixture';
import { GroupCommitRecorder } from './GroupCommitRecorder';
import { ListenerRun } from './ListenerRun';

jest.setTimeout(60_000);

const databases = StoreTestDatabases.create();

describe.each(databases.eachSupportedId())('ListenerRun on %s', id => {
  let database: Knex;

  /** A process: a recorder of its own and a run with a clock that is told the time. */
  async function startProcess(runId: string, startedAt: number) {
    const writer = createEvidenceWriter({ database });
    const stations = DatabaseStationStateStore.create({ database });
    const recorder = GroupCommitRecorder.create({
      writer,
      stations,
      projector: journalProjector,
      logger: mockServices.logger.mock(),
    });
    const clock = { at: startedAt, now: () => clock.at };
    const run = await ListenerRun.start({
      runs: DatabaseListenerRunStore.create({ database }),
      stations,
      recorder,
      clock,
      createId: () => runId,
    });
    return { recorder, run, clock };
  }

  async function gaps() {
    const rows = await database('events')
      .where({ type: 'listenerGap' })
      .orderBy('id');
    return rows.map(row => fromEventRow(row).event);
  }

  beforeEach(async () => {
    database = await databases.init(id);
  });

  it('the very first run knows of no gap', async () => {
    const { recorder } = await startProcess('first', 1_000);
    await recorder.record(openedRecord({ identity: 'cp1', seq: 1 }));
    await expect(gaps()).resolves.toEqual([]);
  });

  it('after a kill every station with history gets the gap since the last alive mark', async () => {
    const { recorder, run, clock } = await startProcess('first', 1_000);
    for (const identity of ['cp1', 'cp2']) {
      await recorder.record(
        openedRecord({ identity, seq: 1, receivedAt: 2_000 }),
      );
    }
    clock.at = 11_000;
    await run.alive();

    await startProcess('second', 60_000);
    await expect(gaps()).resolves.toMatchObject(
      ['cp1', 'cp2'].map((identity, seq) => ({
        identity,
        connectionId: 'run:second',
        seq,
        receivedAt: 60_000,
        from: 11_000,
        to: 60_000,
      })),
    );
    const { storedEntries } = createRecorderFixture(database);
    await expect(storedEntries('cp1')).resolves.toEqual([
      'conn-cp1/1',
      'run:second/0',
    ]);
    await expect(storedEntries('cp2')).resolves.toEqual([
      'conn-cp2/1',
      'run:second/1',
    ]);
    await expect(database('stations').pluck('connection_id')).resolves.toEqual([
      null,
      null,
    ]);
    const [{ disconnected_at, last_seen_at }] = await database('stations');
    expect(Number(disconnected_at)).toBe(11_000);
    expect(Number(last_seen_at)).toBe(2_000);
  });

  it('deadlines may be applied up to the last alive mark that is stored, where a gap would begin', async () => {
    const { run, clock } = await startProcess('first', 1_000);
    expect(run.aliveAt).toBe(1_000);
    clock.at = 11_000;
    const marked = run.alive();
    expect(run.aliveAt).toBe(1_000);
    await marked;
    expect(run.aliveAt).toBe(11_000);
  });

  it('after a stop the gap begins where the run stopped', async () => {
    const { recorder, run, clock } = await startProcess('first', 1_000);
    await recorder.record(openedRecord({ identity: 'cp1', seq: 1 }));
    await recorder.drain();
    clock.at = 5_000;
    await run.stop();

    await startProcess('second', 8_000);
    await expect(gaps()).resolves.toMatchObject([{ from: 5_000, to: 8_000 }]);
  });

  it('a start that is killed half-way leaves the whole gap to the next one', async () => {
    const { recorder } = await startProcess('first', 1_000);
    await recorder.record(openedRecord({ identity: 'cp1', seq: 1 }));
    const killed = ListenerRun.start({
      runs: DatabaseListenerRunStore.create({ database }),
      stations: DatabaseStationStateStore.create({ database }),
      recorder: {
        record: () => Promise.reject(new Error('Killed')),
        seen: () => {},
      },
      clock: { now: () => 5_000 },
    });
    await expect(killed).rejects.toThrow('Killed');

    await startProcess('third', 9_000);
    await expect(gaps()).resolves.toMatchObject([{ from: 1_000, to: 9_000 }]);
  });
});
