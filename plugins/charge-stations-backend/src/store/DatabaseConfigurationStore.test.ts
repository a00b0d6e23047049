import { ConfigurationEntry } from '@forecourt/plugin-charge-stations-common';
import { Knex } from 'knex';
import { NewSnapshot } from '../model';
import { batchOf } from './__testUtils__/batches';
import { statusRecord } from './__testUtils__/records';
import { StoreTestDatabases } from './__testUtils__/testDatabases';
import { CountChanges } from './ConfigurationStore';
import { createEvidenceWriter } from './createEvidenceWriter';
import { noteMessages } from './configuration/noteMessages';
import { DatabaseConfigurationStore } from './DatabaseConfigurationStore';

jest.setTimeout(60_000);

const databases = StoreTestDatabases.create();

/** Every entry that is not the same, in a number. */
const countChanges: CountChanges = ({ before, after }) => {
  const texts = (side: typeof before) =>
    new Set(side.entries.map(entry => JSON.stringify(entry)));
  const [old, now] = [texts(before), texts(after)];
  return (
    [...now].filter(text => !old.has(text)).length +
    [...old].filter(text => !now.has(text)).length
  );
};

function snapshot(fields: Partial<NewSnapshot> = {}): NewSnapshot {
  return {
    identity: 'CP1',
    takenAt: 1000,
    completeness: 'complete',
    why: 'boot',
    requestedBy: null,
    protocol: 'ocpp1.6',
    entries: keys(3),
    unknownKeys: [],
    problem: null,
    evidence: null,
    ...fields,
  };
}

function keys(
  count: number,
  values: Record<string, string> = {},
): ConfigurationEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const key = `Key${String(index).padStart(3, '0')}`;
    return {
      key,
      value: values[key] ?? `value ${index}`,
      access: 'readWrite' as const,
    };
  });
}

describe.each(databases.eachSupportedId())(
  'DatabaseConfigurationStore on %s',
  id => {
    async function open() {
      const database = await databases.init(id);
      const store = DatabaseConfigurationStore.create({ database });
      const add = (fields: Partial<NewSnapshot>) =>
        store.add(snapshot(fields), { countChanges });
      const known = async (at: number) => {
        const newest = await store.newest({ identity: 'CP1', at });
        const knownId = newest!.knownId!;
        return (await store.entries([knownId])).get(knownId);
      };
      return { database, store, add, known };
    }

    const count = async (database: Knex, table: string) =>
      Number((await database(table).count({ count: '*' }).first())!.count);

    it('an unchanged snapshot costs one row', async () => {
      const { database, add } = await open();
      await add({ takenAt: 1 });
      const again = await add({ takenAt: 2, entries: keys(3).reverse() });
      expect(again.changed).toBe(0);
      expect(await count(database, 'configuration_snapshots')).toBe(2);
      expect(await count(database, 'configuration_contents')).toBe(1);
    });

    it('what two stations have is stored once', async () => {
      const { database, add } = await open();
      await add({});
      await add({ identity: 'CP2' });
      expect(await count(database, 'configuration_contents')).toBe(1);
    });

    it('a small change is stored as what differs, and long chains are cut', async () => {
      const { database, store, add } = await open();
      const contents: ConfigurationEntry[][] = [];
      for (let day = 0; day < 40; day++) {
        const entries = keys(250, { Key007: `day ${day}` }).slice(day % 3);
        contents.push(entries);
        await add({ takenAt: day, entries });
      }
      const rows = await database('configuration_contents').orderBy('id');
      expect(Math.max(...rows.map(({ depth }) => depth))).toBe(15);
      const whole = rows[0].entries.length;
      const deltas = rows.filter(({ base_id: base }) => base !== null);
      expect(deltas.length).toBeGreaterThan(35);
      expect(
        Math.max(...deltas.map(({ entries }) => entries.length)),
      ).toBeLessThan(whole / 5);
      const ids = rows.map(({ id: row }) => Number(row));
      const read = await store.entries(ids);
      expect(ids.map(row => read.get(row))).toEqual(contents);
    });

    it('what is known is the newest complete one and what partial ones say after it', async () => {
      const { add, known } = await open();
      await add({ takenAt: 1, entries: keys(3) });
      await add({
        takenAt: 2,
        completeness: 'partial',
        why: 'seen',
        // In another case, and without what it says nothing of.
        entries: [{ key: 'key001', value: 'new' }],
        unknownKeys: ['KEY002'],
      });
      await add({
        takenAt: 3,
        completeness: 'failed',
        entries: [],
        problem: 'No answer',
      });
      expect(await known(1)).toEqual(keys(3));
      expect(await known(5)).toEqual([
        keys(1)[0],
        { key: 'Key001', value: 'new', access: 'readWrite' },
      ]);
    });

    it('one that comes late is put into its place, and what follows is reckoned anew', async () => {
      const { store, add } = await open();
      await add({ takenAt: 10, entries: keys(3) });
      await add({ takenAt: 30, entries: keys(3, { Key000: 'c' }) });
      await add({
        takenAt: 20,
        why: 'import',
        entries: keys(3, { Key000: 'b', Key001: 'b' }),
      });
      const list = await store.list({ identity: 'CP1', limit: 9 });
      expect(
        list.map(({ takenAt, changed, beforeId, why }) => ({
          takenAt,
          changed,
          beforeId,
          why,
        })),
      ).toEqual([
        { takenAt: 30, changed: 4, beforeId: list[1].id, why: 'boot' },
        { takenAt: 20, changed: 4, beforeId: list[2].id, why: 'import' },
        { takenAt: 10, changed: null, beforeId: null, why: 'boot' },
      ]);
    });

    it('lists go on behind what was shown, and leave out what changed nothing', async () => {
      const { store, add } = await open();
      for (const takenAt of [1, 2, 3]) {
        await add({
          takenAt,
          entries: keys(3, { Key000: takenAt === 3 ? 'x' : 'y' }),
        });
      }
      await add({
        takenAt: 4,
        completeness: 'failed',
        entries: [],
        problem: 'x',
      });
      const [first] = await store.list({ identity: 'CP1', limit: 1 });
      const rest = await store.list({
        identity: 'CP1',
        limit: 9,
        after: [first.takenAt, first.id],
      });
      expect(rest.map(({ takenAt }) => takenAt)).toEqual([3, 2, 1]);
      const changed = await store.list({
        identity: 'CP1',
        limit: 9,
        changedOnly: true,
      });
      expect(changed.map(({ takenAt }) => takenAt)).toEqual([3, 1]);
    });

    it('messages about configuration are noted with their commit until they are looked at', async () => {
      const { database, store } = await open();
      const records = ['GetConfiguration', 'StatusNotification'].map(
        (action, seq) =>
          statusRecord({ identity: 'CP1', seq, frame: { action } }),
      );
      await createEvidenceWriter({ database }).write(
        batchOf({
          frames: records.map(({ evidence }) => evidence as never),
          events: records.map(({ events: [event] }) => ({ event, flags: [] })),
        }),
      );
      expect(await store.notedIdentities()).toEqual(['CP1']);
      const [message, ...others] = await store.notedMessages('CP1', {
        limit: 9,
      });
      expect(message).toMatchObject({ action: 'GetConfiguration', seq: 0 });
      expect(others).toEqual([]);
      await store.forgetMessages([message.id]);
      expect(await store.notedIdentities()).toEqual([]);

      await store.add(snapshot({ takenAt: 2e12, why: 'seen' }), {
        countChanges,
      });
      await store.add(snapshot({ takenAt: 2e12, why: 'boot' }), {
        countChanges,
      });
      await store.noteAgain('CP1');
      expect(await store.notedIdentities()).toEqual(['CP1']);
      const left = await store.list({ identity: 'CP1', limit: 9 });
      expect(left.map(({ why }) => why)).toEqual(['boot']);
    });

    it('messages are noted again in slices, each once, whatever lies between them', async () => {
      const { database, store } = await open();
      const records = Array.from({ length: 23 }, (_, seq) =>
        statusRecord({
          identity: 'CP1',
          seq,
          receivedAt: 1_000 + Math.floor(seq / 3),
          frame: { action: seq % 4 === 0 ? 'GetConfiguration' : 'Heartbeat' },
        }),
      );
      await createEvidenceWriter({ database }).write(
        batchOf({
          frames: records.map(({ evidence }) => evidence as never),
          events: records.map(({ events: [event] }) => ({ event, flags: [] })),
        }),
      );
      await database('configuration_evidence').delete();
      for (const lookedAt of [1, 5, 23, 100]) {
        await noteMessages(database, { identity: 'CP1', from: 0, lookedAt });
        const noted = await store.notedMessages('CP1', { limit: 99 });
        expect(noted.map(({ seq }) => seq)).toEqual([0, 4, 8, 12, 16, 20]);
        await store.forgetMessages(noted.map(({ id: event }) => event));
      }
    });

    it('when a station was asked is kept beside what is known', async () => {
      const { store, add } = await open();
      await store.setRead({ identity: 'CP1', at: 5 });
      const stored = await add({ takenAt: 6 });
      expect(await store.present()).toEqual([
        {
          identity: 'CP1',
          snapshotId: stored.id,
          knownId: stored.knownId,
          readAt: 5,
        },
      ]);
    });
  },
);
