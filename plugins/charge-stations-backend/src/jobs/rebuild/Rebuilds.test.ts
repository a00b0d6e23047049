import { createDeferred } from '@backstage/types';
import { Knex } from 'knex';
import { faultProjector } from '../../__testUtils__/faultProjector';
import { Projector, RecordInput } from '../../model';
import { DatabaseHistoryStore, DatabaseListenerRunStore } from '../../store';
import { readHistory } from '../../store/queries/__testUtils__/readHistory';
import { openedRecord, statusRecord } from '../../store/__testUtils__/records';
import { StoreTestDatabases } from '../../store/__testUtils__/testDatabases';
import { statusLines } from '../import/__testUtils__/importFixture';
import { createRebuildFixture } from './__testUtils__/rebuildFixture';

jest.setTimeout(60_000);

const databases = StoreTestDatabases.create();

/** Its connection ends right after `seq` - 1 of {@link life}. */
function closedRecord(identity: string, seq: number): RecordInput {
  const receivedAt = 1_700_000_000_000 + seq * 1_000;
  const { evidence } = openedRecord({ identity, seq, receivedAt });
  return {
    evidence,
    events: [
      {
        ...evidence,
        type: 'connectionClosed',
        reportedAt: null,
        reportedTime: null,
        retransmission: false,
        code: 1006,
        reason: '',
        by: 'station',
        lastFrameAt: receivedAt,
      },
    ],
  };
}

/** Every third status is a fault. */
function life(identity: string, { from = 0, to = 12 } = {}): RecordInput[] {
  return Array.from({ length: to - from }, (_, n) => {
    const seq = from + n;
    const receivedAt = 1_700_000_000_000 + seq * 1_000;
    const base = { identity, seq, receivedAt };
    return seq === 0
      ? openedRecord(base)
      : statusRecord({
          ...base,
          event:
            seq % 3 === 0
              ? { status: 'Faulted', errorCode: 'GroundFailure' }
              : {},
        });
  });
}

describe.each(databases.eachSupportedId())('Rebuilds on %s', id => {
  let database: Knex;
  let fixture: ReturnType<typeof createRebuildFixture>;

  beforeEach(async () => {
    database = await databases.init(id);
    fixture = createRebuildFixture(database);
  });

  afterEach(async () => {
    await fixture.rebuilds.stop();
  });

  const historyOf = (identity: string) => readHistory({ database, identity });

  /** What the rules of now make of these records, had there never been others. */
  async function freshHistory(records: RecordInput[]) {
    const fresh = await databases.init(id);
    await createRebuildFixture(fresh).record(records);
    const { identity } = records[0].evidence;
    return readHistory({ database: fresh, identity });
  }

  /** As a version of the rules left it that nobody knows here. */
  const spoil = (identity: string) =>
    database('station_state')
      .where({ identity })
      .update({ state: JSON.stringify({ version: 999 }) });

  it('mends a station whose state is of an unknown version, with all that came since', async () => {
    await fixture.record(life('CP1', { to: 5 }));
    await spoil('CP1');
    fixture = createRebuildFixture(database);
    await fixture.record(life('CP1', { from: 5, to: 8 }));
    await expect(historyOf('CP1')).resolves.not.toEqual(
      await freshHistory(life('CP1', { to: 8 })),
    );

    await expect(fixture.rebuild()).resolves.toMatchObject({
      run: { state: 'done', requestedBy: 'user:default/ada' },
      stations: { total: 1, done: 1, failed: 0, differing: 1 },
      failures: [],
    });
    await expect(historyOf('CP1')).resolves.toEqual(
      await freshHistory(life('CP1', { to: 8 })),
    );
    expect(fixture.rebuilt).toEqual(['CP1']);

    await fixture.record(life('CP1', { from: 8 }));
    await expect(historyOf('CP1')).resolves.toEqual(
      await freshHistory(life('CP1')),
    );
  });

  it('a station that is away has the same outage as before, and nobody waits for it', async () => {
    await fixture.record([...life('CP1'), closedRecord('CP1', 12)]);
    const runs = DatabaseListenerRunStore.create({ database });
    const aliveAt = 1_700_000_000_000 + 60 * 60_000;
    await runs.start({ runId: 'run', at: 1_700_000_000_000 });
    await runs.alive({ runId: 'run', at: aliveAt });
    await fixture.recorder.advance({ to: aliveAt });
    const before = await historyOf('CP1');
    expect(before.conditions.map(({ code }) => code)).toContain('conn:offline');

    await expect(fixture.rebuild()).resolves.toMatchObject({
      stations: { done: 1, differing: 0 },
    });
    await expect(historyOf('CP1')).resolves.toEqual(before);
  });

  it('loses nothing of a station that goes on sending, and keeps the order', async () => {
    await fixture.record(life('CP1', { to: 600 }));
    const { run } = await fixture.begin();
    await fixture.rebuilds.start();
    const rest = life('CP1', { from: 600, to: 3_000 });
    const sent: Array<Promise<void>> = [];
    let isUnderWay = true;
    while (isUnderWay || sent.length < 20) {
      sent.push(fixture.recorder.record(rest[sent.length]));
      await new Promise(resolve => setTimeout(resolve, 10));
      const { run: now } = await fixture.rebuilds.get(run.id);
      isUnderWay = now.state !== 'done';
    }
    await Promise.all(sent);
    const to = 600 + sent.length;
    await expect(
      database('frames').orderBy('id').pluck('seq'),
    ).resolves.toEqual(Array.from({ length: to - 1 }, (_, n) => n + 1));
    await expect(historyOf('CP1')).resolves.toEqual(
      await freshHistory(life('CP1', { to })),
    );
  });

  it('goes on after a kill: first with the station that was cut short', async () => {
    const stations = ['CP1', 'CP2', 'CP3'];
    for (const identity of stations) {
      await fixture.record(life(identity, { to: 600 }));
    }
    const before = await Promise.all(stations.map(historyOf));
    const store = DatabaseHistoryStore.create({ database });
    const reached = createDeferred();
    const killed = createRebuildFixture(database, {
      history: {
        size: identity => store.size(identity),
        base: identity => store.base(identity),
        discard: identity => store.discard(identity),
        setFlags: changed => store.setFlags(changed),
        async *events(identity) {
          for await (const page of store.events(identity)) {
            yield page;
            if (identity === 'CP2') {
              reached.resolve();
              await createDeferred();
            }
          }
        },
      },
    });
    const { run } = await killed.begin();
    await killed.rebuilds.start();
    await reached;
    await expect(historyOf('CP2')).resolves.not.toEqual(before[1]);

    await fixture.rebuilds.start();
    await expect(historyOf('CP2')).resolves.toEqual(before[1]);
    await expect(fixture.ended(run.id)).resolves.toMatchObject({
      run: { state: 'done' },
      stations: { total: 3, done: 3, differing: 0 },
    });
    expect(fixture.rebuilt).toEqual(['CP2', 'CP3']);
    await expect(Promise.all(stations.map(historyOf))).resolves.toEqual(before);
  });

  it('names the stations that fail, and goes on with the others', async () => {
    await fixture.record([...life('CP1'), ...life('CP2')]);
    const rules = faultProjector();
    const projector: Projector = {
      ...rules,
      apply: (state, events) => {
        if (events[0].identity === 'CP1') {
          throw new Error('No way');
        }
        return rules.apply(state, events);
      },
    };
    fixture = createRebuildFixture(database, { projector });
    await expect(fixture.rebuild()).resolves.toMatchObject({
      run: { state: 'failed' },
      stations: { total: 2, done: 1, failed: 1, differing: 0 },
      failures: [{ identity: 'CP1', reason: 'No way' }],
    });
    // Half of a history would be worse than none.
    await expect(historyOf('CP1')).resolves.toMatchObject({ conditions: [] });
    await fixture.record(life('CP1', { from: 12, to: 13 }));
    await expect(historyOf('CP1')).resolves.toMatchObject({
      conditions: [{ number: 1, closedAt: null }],
    });
  });

  it('keeps a station while the database is away, and tries again', async () => {
    await fixture.record(life('CP1'));
    const before = await historyOf('CP1');
    const history = DatabaseHistoryStore.create({ database });
    const away = new Error('The database is away');
    jest
      .spyOn(history, 'discard')
      .mockRejectedValueOnce(away)
      .mockRejectedValueOnce(away);
    fixture = createRebuildFixture(database, { history });
    await expect(fixture.rebuild()).resolves.toMatchObject({
      run: { state: 'done' },
      stations: { done: 1, failed: 0, differing: 0 },
    });
    await expect(historyOf('CP1')).resolves.toEqual(before);
  });

  it('counts the stations in which something differs', async () => {
    await fixture.record([...life('CP1'), ...life('CP2')]);
    await database('conditions').where({ identity: 'CP1', number: 1 }).delete();
    const { stations } = await fixture.rebuild();
    expect(stations).toMatchObject({ done: 2, differing: 1 });
  });

  it('does one after the other, each of the stations that it was asked for', async () => {
    await fixture.record([...life('CP1'), ...life('CP2')]);
    const first = await fixture.begin(['CP2', 'CP2']);
    const second = await fixture.begin(['CP1']);
    expect(first.stations.total).toBe(1);
    await fixture.rebuilds.start();
    await fixture.ended(second.run.id);
    expect(fixture.rebuilt).toEqual(['CP2', 'CP1']);
    await expect(fixture.rebuilds.get(first.run.id)).resolves.toMatchObject({
      run: { state: 'done' },
    });
  });

  it('begins no further station when it is cancelled, and ends the one that it is at', async () => {
    await fixture.record([...life('CP1'), ...life('CP2')]);
    const before = await historyOf('CP1');
    const { run } = await fixture.begin();
    const asked = createDeferred();
    fixture = createRebuildFixture(database, {
      exclusively: async (_identity, work) => {
        await fixture.rebuilds.cancel(run.id);
        await work();
        asked.resolve();
      },
    });
    await fixture.rebuilds.start();
    await asked;
    await fixture.rebuilds.stop();
    await expect(fixture.rebuilds.get(run.id)).resolves.toMatchObject({
      run: { state: 'cancelled' },
      stations: { total: 2, done: 1 },
    });
    await expect(historyOf('CP1')).resolves.toEqual(before);
    await expect(fixture.rebuilds.cancel(run.id)).rejects.toThrow(
      'it is cancelled',
    );
  });

  it('and the end of an import of the same station wait for each other', async () => {
    await fixture.record(life('CP1'));
    const { run } = await fixture.begin();
    const held = createDeferred();
    const holding = fixture.recorder.exclusively('CP1', () => held);
    const importing = fixture.importAll(
      statusLines(1, 'CP1', 'Faulted', 'OverVoltage'),
    );
    await fixture.rebuilds.start();
    await new Promise(resolve => setTimeout(resolve, 300));
    held.resolve();
    await holding;
    await expect(importing).resolves.toMatchObject({ state: 'done' });
    await expect(fixture.ended(run.id)).resolves.toMatchObject({
      run: { state: 'done' },
    });
    const { conditions } = await historyOf('CP1');
    expect(conditions.map(({ code }) => code)).toContain('ocpp16:OverVoltage');
  });

  it('refuses stations without evidence, and a rebuild that there is not', async () => {
    await fixture.record(life('CP1'));
    await expect(fixture.begin(['CP1', 'CP9'])).rejects.toThrow(
      'no evidence of "CP9"',
    );
    await expect(
      fixture.rebuilds.list({ limit: 9, offset: 0 }),
    ).resolves.toEqual([]);
    await expect(fixture.rebuilds.get('nothing')).rejects.toThrow(
      'no rebuild "nothing"',
    );
  });
});
