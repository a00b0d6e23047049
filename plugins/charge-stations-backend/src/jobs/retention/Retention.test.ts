import { createDeferred } from '@backstage/types';
import { Knex } from 'knex';
import { faultProjector } from '../../__testUtils__/faultProjector';
import { Projector } from '../../model';
import { DatabaseEvidenceQueries } from '../../store/queries';
import { readHistory } from '../../store/queries/__testUtils__/readHistory';
import { statusRecord } from '../../store/__testUtils__/records';
import { StoreTestDatabases } from '../../store/__testUtils__/testDatabases';
import { createRebuildFixture } from '../rebuild/__testUtils__/rebuildFixture';
import {
  createRetentionFixture,
  life,
  timeOf,
} from './__testUtils__/retentionFixture';

jest.setTimeout(60_000);

const databases = StoreTestDatabases.create();

describe.each(databases.eachSupportedId())('Retention on %s', id => {
  let database: Knex;
  let fixture: ReturnType<typeof createRetentionFixture>;

  beforeEach(async () => {
    database = await databases.init(id);
    fixture = createRetentionFixture(database);
  });

  afterEach(async () => {
    await fixture.rebuilds.stop();
  });

  const seqs = (table: 'events' | 'frames') =>
    database(table).orderBy('seq').pluck<number[]>('seq');

  /** History without what links it to events, which go. */
  async function historyOf(identity: string) {
    const { effects: _, ...history } = await readHistory({
      database,
      identity,
    });
    return history;
  }

  const openFault = (seq: number) =>
    statusRecord({
      identity: 'CP1',
      seq,
      receivedAt: timeOf(seq),
      event: { connectorId: 3, status: 'Faulted', errorCode: 'EVFailure' },
    });

  it('deletes old frames, and keeps their events and what was made of them', async () => {
    await fixture.record(life('CP1'));
    const before = await readHistory({ database, identity: 'CP1' });
    const run = await fixture.deleteBefore({ frames: 20 });
    expect(run).toMatchObject({
      deleted: {
        frames: 19,
        events: 0,
        intervals: 0,
        conditions: 0,
        configuration: 0,
      },
      error: null,
    });
    await expect(seqs('frames')).resolves.toEqual([
      20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
    ]);
    await expect(seqs('events')).resolves.toHaveLength(30);
    await expect(readHistory({ database, identity: 'CP1' })).resolves.toEqual(
      before,
    );
  });

  it('looks at no frame twice, and at those that grew old since', async () => {
    await fixture.record(life('CP1'));
    await fixture.deleteBefore({ frames: 10 });
    const candidates = jest.spyOn(fixture.store, 'candidates');
    await expect(fixture.deleteBefore({ frames: 10 })).resolves.toMatchObject({
      deleted: { frames: 0 },
    });
    expect(candidates).not.toHaveBeenCalled();
    await expect(fixture.deleteBefore({ frames: 12 })).resolves.toMatchObject({
      deleted: { frames: 2 },
    });
  });

  it('keeps the evidence that open conditions rest on, until they are closed', async () => {
    await fixture.record([...life('CP1', { to: 5 }), openFault(5)]);
    await fixture.record(life('CP1', { from: 6 }));
    await fixture.deleteBefore({ frames: 20, events: 20 });
    await expect(seqs('frames')).resolves.toContain(5);
    const queries = DatabaseEvidenceQueries.create({ database });
    const { conditions } = await historyOf('CP1');
    const { number } = conditions.find(({ closedAt }) => closedAt === null)!;
    await expect(
      queries.listEvidenceOf({
        identity: 'CP1',
        conditionNumber: number,
        limit: 9,
      }),
    ).resolves.toMatchObject([
      { effect: 'opened', event: { event: { seq: 5 } }, frame: { seq: 5 } },
    ]);

    await fixture.record([
      statusRecord({
        identity: 'CP1',
        seq: 30,
        receivedAt: timeOf(30),
        event: { connectorId: 3 },
      }),
    ]);
    await fixture.deleteBefore({ frames: 20, events: 20 });
    await expect(seqs('frames')).resolves.not.toContain(5);
    await expect(
      queries.listEvidenceOf({
        identity: 'CP1',
        conditionNumber: number,
        limit: 9,
      }),
    ).resolves.toMatchObject([{ effect: 'closed' }]);
  });

  it('keeps what is replayed onto the stored state, and how the present connection opened', async () => {
    await fixture.record(life('CP1'));
    const { connection_id: connectionId, seq } = await database('station_state')
      .where({ identity: 'CP1' })
      .first();
    expect(connectionId).toBe('conn-CP1');
    await fixture.deleteBefore({ events: 60 });
    await expect(seqs('events')).resolves.toEqual([
      0,
      ...Array.from({ length: 29 - seq }, (_, n) => seq + 1 + n),
    ]);

    // What comes is put onto the same memory as before, after a restart too.
    fixture = createRetentionFixture(database);
    await fixture.record(life('CP1', { from: 30, to: 40 }));
    const whole = await databases.init(id);
    await createRebuildFixture(whole).record(life('CP1', { to: 40 }));
    const { effects: _, ...expected } = await readHistory({
      database: whole,
      identity: 'CP1',
    });
    await expect(historyOf('CP1')).resolves.toEqual(expected);
  });

  it('loses no history in a rebuild, wherever the evidence was cut', async () => {
    await fixture.record(life('CP1', { to: 40 }));
    const before = await historyOf('CP1');
    const summary = await database('stations').first();
    for (const seq of [1, 2, 7, 12, 20, 21, 22, 39]) {
      await fixture.deleteBefore({ events: seq });
      await expect(fixture.rebuild()).resolves.toMatchObject({
        run: { state: 'done' },
        stations: { done: 1, differing: 0 },
      });
      await expect(historyOf('CP1')).resolves.toEqual(before);
      await expect(database('stations').first()).resolves.toEqual(summary);
    }
    await expect(seqs('events')).resolves.toEqual([0, 39]);
    await fixture.record(life('CP1', { from: 40, to: 44 }));
    const { conditions } = await historyOf('CP1');
    expect(conditions.slice(0, 10)).toEqual(before.conditions.slice(0, 10));
  });

  it('keeps what was made of deleted events when a rebuild fails half-way, and where it cannot begin', async () => {
    await fixture.record(life('CP1', { to: 1_200 }));
    await fixture.deleteBefore({ events: 99 });
    const before = await historyOf('CP1');
    const old = before.conditions.filter(it => it.openedAt < timeOf(90));
    expect(old.length).toBeGreaterThan(20);
    const rules = faultProjector();
    const failing: Projector = {
      ...rules,
      apply: (state, events) => {
        if (events.some(({ seq }) => seq === 1_000)) {
          throw new Error('No way');
        }
        return rules.apply(state, events);
      },
    };
    const failed = createRebuildFixture(database, { projector: failing });
    await expect(failed.rebuild()).resolves.toMatchObject({
      failures: [{ identity: 'CP1', reason: 'No way' }],
    });
    await failed.rebuilds.stop();
    const after = await historyOf('CP1');
    expect(after.conditions).toEqual(expect.arrayContaining(old));
    expect(after.conditions.length).toBeLessThan(before.conditions.length);

    await expect(fixture.rebuild()).resolves.toMatchObject({
      run: { state: 'done' },
    });
    await expect(historyOf('CP1')).resolves.toEqual(before);

    await database('evidence_cuts').update({ state: '{"version":999}' });
    await expect(fixture.rebuild()).resolves.toMatchObject({
      failures: [
        {
          identity: 'CP1',
          reason: expect.stringContaining(
            'Events before 2023-11-15 are not kept any more',
          ),
        },
      ],
    });
    await expect(historyOf('CP1')).resolves.toEqual(before);
  });

  it('keeps the events of a history that other rules made, until it is made anew', async () => {
    await fixture.record(life('CP1'));
    await database('conditions')
      .where({ identity: 'CP1' })
      .update({ number: database.raw('number + 100') });
    await expect(fixture.deleteBefore({ events: 20 })).resolves.toMatchObject({
      deleted: { events: 0 },
      waiting: { historyDiffers: 1 },
    });
    await fixture.rebuild();
    await expect(fixture.deleteBefore({ events: 20 })).resolves.toMatchObject({
      deleted: { events: 19 },
      waiting: { historyDiffers: 0 },
    });
  });

  it('waits for what is made of a history, and for whoever makes it anew', async () => {
    await fixture.record([...life('CP1'), ...life('CP2')]);
    const asked: string[] = [];
    const beforeDeletion = async (identity: string, before: number) => {
      asked.push(`${identity} ${before === timeOf(20)}`);
      return identity === 'CP1' ? ('wait' as const) : ('ready' as const);
    };
    await expect(
      fixture.deleteBefore({ frames: 20 }, { beforeDeletion }),
    ).resolves.toMatchObject({
      deleted: { frames: 19 },
      waiting: { notRolledUp: 1 },
    });
    expect(asked).toEqual(['CP1 true', 'CP2 true']);
    await expect(
      database('frames').where({ identity: 'CP1' }).pluck('seq'),
    ).resolves.toHaveLength(29);

    await database('station_state').where({ identity: 'CP1' }).delete();
    await expect(
      fixture.deleteBefore(
        { frames: 20 },
        { beforeDeletion: async () => 'ready' },
      ),
    ).resolves.toMatchObject({
      deleted: { frames: 0 },
      waiting: { unsettled: 1 },
    });
  });

  it('leaves a station that goes wrong, and ends after ten of them', async () => {
    const all = Array.from({ length: 12 }, (_, n) => `CP${10 + n}`);
    for (const identity of all) {
      await fixture.record(life(identity, { to: 3 }));
    }
    const candidates = fixture.store.candidates.bind(fixture.store);
    const broken = new Set(['CP10']);
    jest.spyOn(fixture.store, 'candidates').mockImplementation(async query => {
      if (broken.has(query.identity)) {
        throw new Error('No way');
      }
      return candidates(query);
    });
    await expect(fixture.deleteBefore({ frames: 2 })).resolves.toMatchObject({
      deleted: { frames: 11 },
      waiting: { failed: 1 },
      error: null,
    });
    all.forEach(identity => broken.add(identity));
    await expect(fixture.deleteBefore({ frames: 3 })).resolves.toMatchObject({
      waiting: { failed: 10 },
      endedAt: null,
      error: 'No way',
    });
  });

  it('goes on after a stop where it was', async () => {
    await fixture.record(life('CP1', { to: 99 }));
    const reached = createDeferred();
    let slices = 0;
    const retention = createRetentionFixture(database, {
      pause: async () => {
        slices += 1;
        reached.resolve();
      },
    }).create({ frames: { milliseconds: 1 } });
    retention.start();
    await reached;
    await retention.stop();
    expect(slices).toBe(1);
    const left = await seqs('frames');
    expect(left[0]).toBe(50);
    await expect(retention.lastRun()).resolves.toMatchObject({
      deleted: { frames: 49 },
      error: 'The backend was stopped',
    });
    await expect(fixture.deleteBefore({ frames: 99 })).resolves.toMatchObject({
      deleted: { frames: 49 },
      error: null,
    });
  });

  it('never deletes more than 500 rows at once, and answers come in between', async () => {
    await fixture.record(life('CP1', { to: 1_500 }));
    const sizes: number[] = [];
    const { store } = fixture;
    const deleteEvents = store.deleteEvents.bind(store);
    jest.spyOn(store, 'deleteEvents').mockImplementation(async slice => {
      sizes.push(slice.events.length);
      await deleteEvents(slice);
    });
    const answered: number[] = [];
    const run = await fixture.deleteBefore(
      { events: 99 },
      {
        now: () => timeOf(2_000),
        pause: async () => {
          const seq = 1_500 + answered.length;
          await fixture.recorder.record(
            life('CP1', { from: seq, to: seq + 1 })[0],
          );
          answered.push(seq);
        },
      },
    );
    expect(run.error).toBeNull();
    expect(run.deleted.events).toBeGreaterThan(1_400);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(500);
    expect(answered.length).toBeGreaterThanOrEqual(run.slices);
    expect(run.slices).toBeGreaterThanOrEqual(3);
  });

  it('deletes what has ended where it is not kept for ever, and never what goes on', async () => {
    await fixture.record([...life('CP1', { to: 5 }), openFault(5)]);
    await fixture.record(life('CP1', { from: 6 }));
    const before = await historyOf('CP1');
    const run = await fixture.deleteBefore({
      ...{ events: 10, intervals: 20, conditions: 20 },
    });
    const after = await historyOf('CP1');
    expect(after.conditions).toEqual(
      before.conditions.filter(it => (it.closedAt ?? Infinity) >= timeOf(20)),
    );
    expect(after.intervals).toEqual(
      before.intervals.filter(it => (it.to ?? Infinity) >= timeOf(20)),
    );
    expect(run.deleted.conditions).toBe(
      before.conditions.length - after.conditions.length,
    );
    expect(run.deleted.conditions).toBeGreaterThan(0);
    expect(run.deleted.intervals).toBeGreaterThan(0);
  });

  it('tells what it did: in metrics, in the log, and where it can be asked', async () => {
    await fixture.record(life('CP1'));
    const run = await fixture.deleteBefore({ frames: 20 });
    await expect(fixture.store.lastRun()).resolves.toEqual(run);
    await expect(fixture.metrics.sums()).resolves.toMatchObject({
      'charge_stations.retention.deleted{class=frames}': 19,
    });
    expect(fixture.logger.info).toHaveBeenCalledWith(
      expect.stringMatching(/^Deleted what was too old: 19 frames, 0 events/),
    );
  });
});
