import { Knex } from 'knex';
import { batchOf, stationOf } from '../__testUtils__/batches';
import { StoreTestDatabases } from '../__testUtils__/testDatabases';
import { createEvidenceWriter } from '../createEvidenceWriter';
import { DatabaseRegistryStore } from '../DatabaseRegistryStore';
import { RegistryEntry } from '../RegistryStore';
import { conditionOf, laneOf } from './__testUtils__/history';
import { DatabaseStationQueries } from './DatabaseStationQueries';

jest.setTimeout(60_000);

function entry(
  identity: string,
  difference: Partial<RegistryEntry> = {},
): RegistryEntry {
  return {
    entityRef: `chargestation:default/${identity.toLowerCase()}`,
    identity,
    title: null,
    owner: 'group:default/field',
    site: 'system:default/harbour',
    model: null,
    vendor: null,
    upstream: null,
    service: null,
    etag: null,
    ...difference,
  };
}

function seen(identity: string, connectionId: string | null) {
  const { summary, ...rest } = stationOf(identity);
  return { ...rest, summary: { ...summary, connectionId } };
}

const PAGE = { sort: 'identity', order: 'asc', limit: 50 } as const;

const databases = StoreTestDatabases.create();

describe.each(databases.eachSupportedId())(
  'DatabaseStationQueries on %s',
  id => {
    let database: Knex;
    let catalog: DatabaseStationQueries;
    let anyone: DatabaseStationQueries;

    beforeAll(async () => {
      database = await databases.init(id);
      catalog = DatabaseStationQueries.create({
        database,
        registry: 'catalog',
      });
      anyone = DatabaseStationQueries.create({ database, registry: 'static' });
      await DatabaseRegistryStore.create({ database }).replaceAll({
        entries: [
          entry('FAULTED'),
          entry('AWAY', { site: null }),
          entry('WARNED', { owner: 'group:default/other' }),
          entry('FINE'),
          entry('NEW'),
          entry('TWICE', { entityRef: 'chargestation:default/b', title: 'B' }),
          entry('TWICE', { entityRef: 'chargestation:default/a', title: 'A' }),
        ],
        at: 1,
      });
      const warning = { blocking: false, severity: 4 } as const;
      await createEvidenceWriter({ database }).write(
        batchOf({
          stations: [
            seen('FAULTED', 'f1'),
            seen('AWAY', null),
            seen('WARNED', 'w1'),
            seen('FINE', 'o1'),
            seen('TWICE', null),
            seen('DELETED', null),
          ],
          intervals: [
            ...laneOf({
              identity: 'FAULTED',
              lane: 'connector:1',
              first: 1,
              changes: [1, 5],
            }),
            ...laneOf({
              identity: 'FAULTED',
              lane: 'station',
              first: 3,
              changes: [1],
            }),
          ],
          conditions: [
            ...[
              { number: 1, openedAt: 10, ...warning },
              { number: 2, openedAt: 20, severity: 2 as const },
              { number: 3, openedAt: 30, severity: 2 as const },
              { number: 4, openedAt: 5, closedAt: 6 },
              { number: 5, openedAt: 1, severity: 1 as const },
            ].map(it => conditionOf({ identity: 'FAULTED', ...it })),
            conditionOf({
              identity: 'AWAY',
              number: 1,
              openedAt: 1,
              code: 'conn:offline',
              ...warning,
            }),
            conditionOf({
              identity: 'WARNED',
              number: 1,
              openedAt: 1,
              ...warning,
            }),
            conditionOf({
              identity: 'FINE',
              number: 1,
              openedAt: 1,
              closedAt: 2,
            }),
            conditionOf({ identity: 'DELETED', number: 1, openedAt: 1 }),
          ],
        }),
      );
    });

    it.each([
      ['FAULTED', 'faulted'],
      ['AWAY', 'offline'],
      ['WARNED', 'warning'],
      ['FINE', 'ok'],
      ['NEW', 'neverSeen'],
    ])('%s is %s', async (identity, condition) => {
      await expect(catalog.get(identity)).resolves.toMatchObject({ condition });
    });

    it('counts every registered station once', async () => {
      const { counts, sites, owners, models } = await catalog.overview({});
      expect(counts).toEqual({
        faulted: 1,
        offline: 2,
        warning: 1,
        ok: 1,
        neverSeen: 1,
      });
      const { totalItems } = await catalog.list(PAGE);
      expect(Object.values(counts).reduce((sum, n) => sum + n)).toBe(
        totalItems,
      );
      expect({ sites, owners, models }).toEqual({
        sites: ['system:default/harbour'],
        owners: ['group:default/field', 'group:default/other'],
        models: [],
      });
    });

    it.each([
      [{ owners: ['group:default/other'] }, { warning: 1, faulted: 0 }],
      [
        { owners: ['group:default/other', 'group:default/field'] },
        { warning: 1, faulted: 1, offline: 2 },
      ],
      [{ site: 'system:default/harbour' }, { faulted: 1, offline: 1 }],
      [{ model: 'component:default/none' }, { faulted: 0, offline: 0 }],
    ])('counts those of %j alone', async (filter, expected) => {
      const { counts } = await catalog.overview(filter);
      expect(counts).toMatchObject(expected);
      const { totalItems } = await catalog.list({ ...PAGE, ...filter });
      expect(Object.values(counts).reduce((sum, n) => sum + n)).toBe(
        totalItems,
      );
    });

    it('counts and offers only what the caller may see', async () => {
      const visible = new Set(['chargestation:default/warned']);
      const { counts, owners } = await catalog.overview({ visible });
      expect(counts).toMatchObject({ warning: 1, faulted: 0, neverSeen: 0 });
      expect(owners).toEqual(['group:default/other']);
      await expect(catalog.list({ ...PAGE, visible })).resolves.toMatchObject({
        totalItems: 1,
      });
    });

    it.each([1, 2, 4, 6, 7])(
      'lists each registered identity once, %i a page',
      async limit => {
        const read: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await catalog.list({ ...PAGE, limit, cursor });
          read.push(...page.items.map(({ identity }) => identity));
          expect(page.totalItems).toBe(6);
          cursor = page.nextCursor;
        } while (cursor && read.length <= 20);
        expect(read).toEqual([
          'AWAY',
          'FAULTED',
          'FINE',
          'NEW',
          'TWICE',
          'WARNED',
        ]);
      },
    );

    it('shows both entities of one identity, and what the first of them says', async () => {
      await expect(catalog.get('TWICE')).resolves.toMatchObject({
        placement: {
          entityRefs: ['chargestation:default/a', 'chargestation:default/b'],
          title: 'A',
        },
      });
    });

    it('finds a station whose entity was deleted by its name only', async () => {
      await expect(catalog.get('DELETED')).resolves.toMatchObject({
        condition: 'faulted',
        placement: { entityRefs: [], title: null },
        openConditions: [{ number: 1 }],
      });
      const { items } = await catalog.list({ ...PAGE, search: 'deleted' });
      expect(items).toEqual([]);
    });

    it('knows nothing of who neither is registered nor ever came', async () => {
      await expect(catalog.get('NOBODY')).resolves.toBeUndefined();
      await expect(anyone.get('NOBODY')).resolves.toBeUndefined();
    });

    it('lists with the static registry those who came, and nothing that the catalog said', async () => {
      const { items, totalItems } = await anyone.list(PAGE);
      expect(items.map(({ identity }) => identity)).toEqual([
        'AWAY',
        'DELETED',
        'FAULTED',
        'FINE',
        'TWICE',
        'WARNED',
      ]);
      expect(totalItems).toBe(6);
      expect(items.flatMap(({ placement }) => placement.entityRefs)).toEqual(
        [],
      );
    });

    it('shows the open conditions worst first, of equals the newest first', async () => {
      const station = await catalog.get('FAULTED');
      expect(station?.openConditions.map(({ number }) => number)).toEqual([
        5, 3, 2, 1,
      ]);
    });

    it('shows at most 20 open conditions, the worst', async () => {
      await createEvidenceWriter({ database }).write(
        batchOf({
          conditions: Array.from({ length: 25 }, (_, number) =>
            conditionOf({
              identity: 'NEW',
              number,
              openedAt: number,
              severity: number === 0 ? 1 : 3,
            }),
          ),
        }),
      );
      const station = await catalog.get('NEW');
      expect(station?.openConditions).toHaveLength(20);
      expect(station?.openConditions[0].severity).toBe(1);
      await database('conditions').where({ identity: 'NEW' }).delete();
    });

    it('shows the present of every lane and nothing of its past', async () => {
      const station = await catalog.get('FAULTED');
      expect(
        station?.lanes.map(({ lane, from }) => `${lane} ${from}`).sort(),
      ).toEqual(['connector:1 5', 'station 1']);
    });
  },
);
