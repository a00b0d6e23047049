import { Knex } from 'knex';
import { PortDay, StationService } from '../model';
import { batchOf, stationOf } from './__testUtils__/batches';
import { StoreTestDatabases } from './__testUtils__/testDatabases';
import { createEvidenceWriter } from './createEvidenceWriter';
import { DatabaseAvailabilityStore } from './DatabaseAvailabilityStore';
import { DatabaseHistoryStore } from './DatabaseHistoryStore';
import { DatabaseRegistryStore } from './DatabaseRegistryStore';
import { RegistryEntry } from './RegistryStore';
import { conditionOf, laneOf } from './queries/__testUtils__/history';

jest.setTimeout(60_000);

const NO_TIME = {
  up: 0,
  degraded: 0,
  down: 0,
  unknown: 0,
  unknownOurs: 0,
  planned: 0,
  excluded: 0,
  outside: 0,
};

function dayOf(
  day: string,
  millis: Partial<PortDay['millis']>,
  difference: Partial<PortDay> = {},
): PortDay {
  return {
    identity: 'CP1',
    port: 'connector:1',
    day,
    timeZone: 'UTC',
    millis: { ...NO_TIME, ...millis },
    openings: 0,
    repeats: 0,
    repairs: [],
    gapRepairs: 0,
    ...difference,
  };
}

function entryOf(difference: Partial<RegistryEntry>): RegistryEntry {
  return {
    entityRef: 'chargestation:default/cp1',
    identity: 'CP1',
    title: null,
    owner: null,
    site: null,
    model: null,
    vendor: null,
    upstream: null,
    service: null,
    etag: null,
    ...difference,
  };
}

const databases = StoreTestDatabases.create();

describe.each(databases.eachSupportedId())(
  'DatabaseAvailabilityStore on %s',
  id => {
    let database: Knex;
    let store: DatabaseAvailabilityStore;

    beforeEach(async () => {
      database = await databases.init(id);
      store = DatabaseAvailabilityStore.create({ database });
    });

    const write = (parts: Parameters<typeof batchOf>[0]) =>
      createEvidenceWriter({ database }).write(batchOf(parts));

    /** Takes in all changes; tells from when on those of CP1 are, if there are any. */
    async function takeIn(options: { rolledTo?: number } = {}) {
      let from: number | null = null;
      for (const { identity, ids, ...changes } of await store.readChanges(
        100,
      )) {
        if (identity === 'CP1') {
          ({ from } = changes);
        }
        await rolledTo(options.rolledTo ?? 1_000, { identity, takenIn: ids });
      }
      return from;
    }

    async function rolledTo(
      at: number,
      { identity = 'CP1', takenIn = [] as number[] } = {},
    ) {
      await store.write([
        { identity, from: '2026-03-01', days: [], rolledTo: at, takenIn },
      ]);
    }

    it('knows a station from the first change of its history on', async () => {
      await write({ stations: [stationOf('CP0')] });
      await write({
        intervals: laneOf({ lane: 'connector:1', first: 1, changes: [500] }),
      });
      await expect(store.readChanges(9)).resolves.toEqual([
        { identity: 'CP1', from: 500, rolledTo: null, ids: [1] },
      ]);
      await expect(takeIn()).resolves.toBe(500);
      await expect(store.readChanges(9)).resolves.toEqual([]);
    });

    it('lists stations that are not far enough, with what their entity says', async () => {
      const service: StationService = {
        timeZone: 'Europe/Berlin',
        evses: [{ id: 1, connectors: [{ number: 1, maxPowerKw: 50 }] }],
      };
      await DatabaseRegistryStore.create({ database }).replaceAll({
        at: 1,
        entries: [
          entryOf({
            entityRef: 'chargestation:default/cp2',
            identity: 'CP2',
            owner: 'group:default/field',
            site: 'system:default/harbour',
            service,
          }),
        ],
      });
      await takeIn({ rolledTo: 50 });
      await rolledTo(100);
      const list = (before: number, after = '') =>
        store.listDue({ before, after, limit: 10 });
      await expect(list(101)).resolves.toEqual(['CP1', 'CP2']);
      await expect(list(101, 'CP1')).resolves.toEqual(['CP2']);
      await expect(list(100)).resolves.toEqual(['CP2']);
      await expect(store.describe(['CP2', 'CP1'])).resolves.toEqual([
        {
          identity: 'CP2',
          rolledTo: 50,
          service,
          site: 'system:default/harbour',
          owner: 'group:default/field',
          model: null,
        },
        {
          identity: 'CP1',
          rolledTo: 100,
          service: null,
          site: null,
          owner: null,
          model: null,
        },
      ]);
    });

    it('is only as far as the earliest change, which is taken in once', async () => {
      await rolledTo(1_000);
      await write({
        intervals: laneOf({
          lane: 'connector:1',
          first: 1,
          changes: [700, 900],
        }),
        conditions: [conditionOf({ number: 1, openedAt: 600 })],
      });
      await rolledTo(1_000);
      await expect(store.readChanges(9)).resolves.toMatchObject([
        { identity: 'CP1', from: 600, rolledTo: 1_000 },
      ]);
      await expect(takeIn()).resolves.toBe(600);
      await expect(takeIn()).resolves.toBeNull();
    });

    it('keeps a change that came while others were taken in', async () => {
      await rolledTo(1_000);
      await store.noteChange({
        scope: { type: 'station', identity: 'CP1' },
        from: 700,
      });
      const [changes] = await store.readChanges(9);
      await store.noteChange({
        scope: { type: 'station', identity: 'CP1' },
        from: 600,
      });
      await rolledTo(1_000, { takenIn: changes.ids });
      await expect(takeIn()).resolves.toBe(600);
    });

    it.each([
      [
        'its history is discarded',
        () => DatabaseHistoryStore.create({ database }).discard('CP1'),
        0,
      ],
      [
        'something else changed for all',
        () => store.noteChange({ scope: { type: 'fleet' }, from: 30 }),
        30,
      ],
      [
        'something else changed for it',
        () =>
          store.noteChange({
            scope: { type: 'station', identity: 'CP1' },
            from: 40,
          }),
        40,
      ],
    ])('begins anew where %s', async (_, change, from) => {
      await rolledTo(1_000);
      await change();
      await expect(takeIn()).resolves.toBe(from);
    });

    it('begins anew what is in a scope, and nothing else', async () => {
      await DatabaseRegistryStore.create({ database }).replaceAll({
        at: 1,
        entries: [entryOf({ site: 'system:default/harbour' })],
      });
      await takeIn();
      const scope = { type: 'site' as const, ref: 'system:default/airport' };
      await store.noteChange({ scope, from: 30 });
      await expect(takeIn()).resolves.toBeNull();
      await store.noteChange({
        scope: { ...scope, ref: 'system:default/harbour' },
        from: 30,
      });
      await expect(takeIn()).resolves.toBe(30);
    });

    it('begins anew where the entity says something else of its service, and only there', async () => {
      await rolledTo(1_000);
      const registry = DatabaseRegistryStore.create({ database });
      const entry = entryOf({ etag: 'a' });
      await registry.replaceAll({ entries: [entry], at: 1 });
      await expect(takeIn()).resolves.toBeNull();
      const service = { commissionedAt: '2026-01-01' };
      const entries = [{ ...entry, service }];
      await registry.replaceAll({ entries, at: 2 });
      await expect(takeIn()).resolves.toBe(0);
      await expect(registry.list()).resolves.toEqual(entries);
    });

    it('has no sums any more where days begin in another zone', async () => {
      const rolled = async () => (await store.describe(['CP1']))[0].rolledTo;
      await store.useTimeZone('UTC');
      await rolledTo(1_000);
      await store.useTimeZone('UTC');
      await expect(rolled()).resolves.toBe(1_000);
      await store.useTimeZone('Europe/Berlin');
      await expect(rolled()).resolves.toBeNull();
    });

    it('reads what a range is made of, and the faults of the week before', async () => {
      const day = 24 * 60 * 60 * 1000;
      await write({
        intervals: [
          ...laneOf({
            lane: 'connector:1',
            first: 1,
            changes: [1, 20 * day, 30 * day],
          }),
          ...laneOf({ lane: 'connector:2', first: 9, changes: [31 * day] }),
        ],
        conditions: [
          conditionOf({ number: 1, openedAt: 1, closedAt: 12 * day }),
          conditionOf({ number: 2, openedAt: 1, closedAt: 14 * day }),
          conditionOf({ number: 3, openedAt: 2 }),
          conditionOf({ number: 4, openedAt: 22 * day }),
        ],
      });
      await expect(store.historyBegin('CP1')).resolves.toBe(1);
      await expect(store.historyBegin('CP2')).resolves.toBeNull();
      const history = await store.readHistory({
        identity: 'CP1',
        from: 20 * day + 1,
        to: 22 * day,
      });
      expect(history.lanes).toEqual(['connector:1', 'connector:2']);
      expect(history.intervals.map(({ number }) => number)).toEqual([2]);
      expect(history.conditions.map(({ number }) => number)).toEqual([2, 3]);
    });

    it('puts days in the place of those before, and adds up the months that they are in', async () => {
      const replace = (from: string, to: string | undefined, days: PortDay[]) =>
        store.write([
          { identity: 'CP1', from, to, days, rolledTo: 5, takenIn: [] },
        ]);
      await replace('2026-02-27', undefined, [
        dayOf('2026-02-27', { up: 5 }),
        dayOf('2026-02-28', { up: 6 }),
        dayOf('2026-03-01', { down: 7 }, { repairs: [3, 4], openings: 2 }),
        dayOf('2026-03-02', { down: 8 }, { repairs: [5] }),
        dayOf('2026-03-02', { up: 9 }, { port: 'connector:2' }),
        dayOf('2026-04-01', { unknownOurs: 1 }),
      ]);
      await replace('2026-02-28', '2026-03-02', [
        dayOf('2026-02-28', { up: 1 }, { gapRepairs: 1 }),
      ]);
      const sums = await database('port_months').orderBy(['month', 'port']);
      expect(
        sums.map(({ month, port, up, down, repairs, gap_repairs: gaps }) => [
          month,
          port,
          Number(up),
          Number(down),
          repairs,
          gaps,
        ]),
      ).toEqual([
        ['2026-02', 'connector:1', 6, 0, null, 1],
        ['2026-03', 'connector:1', 0, 8, '5', 0],
        ['2026-03', 'connector:2', 9, 0, null, 0],
        ['2026-04', 'connector:1', 0, 0, null, 0],
      ]);
      await replace('', undefined, []);
      await expect(database('port_months')).resolves.toEqual([]);
      await expect(database('port_days')).resolves.toEqual([]);
    });
  },
);
