import { ConfigurationEntry } from '@forecourt/plugin-charge-stations-common';
import { Knex } from 'knex';
import { inOrder } from '../../configuration';
import { NewSnapshot } from '../../model';
import {
  DatabaseConfigurationStore,
  DatabaseConfigurationWriteStore,
} from '../../store';
import { ContentTable } from '../../store/configuration/ContentTable';
import { statusRecord } from '../../store/__testUtils__/records';
import { StoreTestDatabases } from '../../store/__testUtils__/testDatabases';
import {
  createRetentionFixture,
  life,
  timeOf,
} from './__testUtils__/retentionFixture';

jest.setTimeout(60_000);

const databases = StoreTestDatabases.create();

/** Enough keys for a content to be stored as what it differs in from another. */
function entriesWith(value: string): ConfigurationEntry[] {
  return Array.from({ length: 60 }, (_, index) => ({
    key: `Key${index}`,
    value: index === 0 ? value : `the same ${index * 7919}`,
  }));
}

describe.each(databases.eachSupportedId())(
  'Retention of configuration on %s',
  id => {
    let database: Knex;
    let fixture: ReturnType<typeof createRetentionFixture>;
    let store: DatabaseConfigurationStore;

    beforeEach(async () => {
      database = await databases.init(id);
      fixture = createRetentionFixture(database);
      store = DatabaseConfigurationStore.create({ database });
      // A life without faults.
      await fixture.record(life('CP1', { to: 3 }));
    });

    afterEach(async () => {
      await fixture.rebuilds.stop();
    });

    const add = (
      seq: number,
      value: string,
      fields: Partial<NewSnapshot> = {},
    ) =>
      store.add(
        {
          identity: 'CP1',
          takenAt: timeOf(seq),
          completeness: 'complete',
          why: 'schedule',
          requestedBy: null,
          protocol: 'ocpp1.6',
          entries: entriesWith(value),
          unknownKeys: [],
          problem: null,
          evidence: null,
          ...fields,
        },
        {
          countChanges: ({ before, after }) =>
            before.entries[0].value === after.entries[0].value ? 0 : 1,
        },
      );

    const kept = async () =>
      (await store.list({ identity: 'CP1', limit: 99 }))
        .map(({ takenAt }) => (takenAt - timeOf(0)) / (timeOf(1) - timeOf(0)))
        .reverse();

    const valueAt = async (seq: number) => {
      const newest = await store.newest({ identity: 'CP1', at: timeOf(seq) });
      const contents = await store.entries([newest!.knownId!]);
      return contents.get(newest!.knownId!)![0].value;
    };

    it('for ever is the default: nothing goes', async () => {
      await add(1, 'a');
      await add(2, 'b');
      await fixture.create({}).turn();
      await expect(kept()).resolves.toEqual([1, 2]);
    });

    it('what is old goes with its contents; what was known at the cut and since stays', async () => {
      await add(10, 'a');
      await add(20, 'b');
      await add(30, 'c');
      await add(40, 'c', { completeness: 'partial', entries: [] });
      await add(60, 'd');
      const contents = () =>
        database('configuration_contents').orderBy('id').pluck('id');
      const before = await contents();
      const run = await fixture.deleteBefore({ configuration: 50 });
      expect(run.deleted).toMatchObject({ configuration: 2, events: 0 });
      await expect(kept()).resolves.toEqual([30, 40, 60]);
      await expect(valueAt(50)).resolves.toBe('c');
      await expect(valueAt(60)).resolves.toBe('d');
      const [first] = (await store.list({ identity: 'CP1', limit: 9 })).slice(
        -1,
      );
      expect(first.beforeId).toBeNull();
      // c and d are what they differ in from a, so a is still needed beneath them; nothing is missing.
      const left = await contents();
      expect(left.length).toBeLessThanOrEqual(before.length);
      await expect(store.entries(left.map(Number))).resolves.toBeDefined();
    });

    it('a content that nobody needs goes, with what is beneath it, and one that somebody else has stays', async () => {
      await add(10, 'a');
      await add(20, 'b', { entries: [{ key: 'Other', value: 'b' }] });
      await add(11, 'a', { identity: 'CP2' });
      await add(30, 'c', { entries: [{ key: 'Other', value: 'c' }] });
      await fixture.deleteBefore({ configuration: 50 });
      await expect(kept()).resolves.toEqual([30]);
      const [{ count }] = await database('configuration_contents').count(
        'id as count',
      );
      expect(Number(count)).toBe(2);
      const [other] = await store.list({ identity: 'CP2', limit: 1 });
      await expect(store.entries([other.knownId!])).resolves.toBeDefined();
    });

    it('the newest complete one stays, however old it is', async () => {
      await add(10, 'a');
      await add(20, 'a');
      await add(30, 'x', { completeness: 'failed', problem: 'no answer' });
      const run = await fixture.deleteBefore({ configuration: 90 });
      expect(run.deleted.configuration).toBe(1);
      await expect(kept()).resolves.toEqual([20, 30]);
    });

    it('what changed before a fault that is kept stays, with what was there before', async () => {
      await add(10, 'a');
      await add(11, 'b');
      await add(13, 'b');
      await fixture.record([
        statusRecord({
          identity: 'CP1',
          seq: 14,
          receivedAt: timeOf(14),
          event: { connectorId: 1, status: 'Faulted', errorCode: 'EVFailure' },
        }),
      ]);
      await add(20, 'c');
      await add(30, 'd');
      await fixture.deleteBefore({ configuration: 50 });
      await expect(kept()).resolves.toEqual([10, 11, 30]);
      await expect(valueAt(10)).resolves.toBe('a');
      await expect(valueAt(11)).resolves.toBe('b');
    });

    it('the snapshots around a write stay', async () => {
      const before = await add(10, 'a');
      const after = await add(11, 'b');
      await add(12, 'c');
      await add(20, 'd');
      await DatabaseConfigurationWriteStore.create({ database }).put({
        id: 'w1',
        identity: 'CP1',
        requestedBy: 'user:default/ada',
        reason: 'Why not',
        createdAt: timeOf(10) + 1,
        endedAt: timeOf(11),
        state: 'done',
        problem: null,
        steps: [],
        unchanged: [],
        refused: [],
        beforeId: before.id,
        afterId: after.id,
      });
      await fixture.deleteBefore({ configuration: 50 });
      await expect(kept()).resolves.toEqual([10, 11, 20]);
    });

    // SQLite has one writer at a time.
    if (id === 'POSTGRES_15') {
      it('a content that is just being found for a new snapshot stays', async () => {
        const first = await add(10, 'a', { entries: entriesWith('a') });
        await add(20, 'b', { entries: [{ key: 'Other', value: 'b' }] });
        const adding = await database.transaction();
        const found = await new ContentTable(adding).put(
          inOrder(entriesWith('a')),
          null,
        );
        expect(found).toBe(first.contentId);
        await fixture.deleteBefore({ configuration: 50 });
        await expect(kept()).resolves.toEqual([20]);
        await adding.commit();
        await expect(store.entries([found])).resolves.toBeDefined();
      });
    }

    it('in slices, and what comes afterwards is stored as ever', async () => {
      for (let seq = 0; seq < 70; seq += 1) {
        await add(seq, `value ${seq % 20}`);
      }
      const run = await fixture.deleteBefore({ configuration: 69 });
      expect(run.slices).toBeGreaterThan(1);
      await expect(kept()).resolves.toEqual([68, 69]);
      await expect(valueAt(69)).resolves.toBe('value 9');
      await add(70, 'value 3');
      await expect(valueAt(70)).resolves.toBe('value 3');
    });
  },
);
