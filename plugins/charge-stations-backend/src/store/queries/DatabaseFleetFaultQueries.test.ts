import { Knex } from 'knex';
import { batchOf, stationOf } from '../__testUtils__/batches';
import { StoreTestDatabases } from '../__testUtils__/testDatabases';
import { createEvidenceWriter } from '../createEvidenceWriter';
import { DatabaseRegistryStore } from '../DatabaseRegistryStore';
import { conditionOf } from './__testUtils__/history';
import { DatabaseFleetFaultQueries } from './DatabaseFleetFaultQueries';
import { FaultGrouping, FleetFaultFilter } from './FleetFaultQueries';

jest.setTimeout(60_000);

const HARBOUR = 'system:default/harbour';
const RANGE = { from: 240, to: 480 };
const GROUPINGS: FaultGrouping[] = [
  'code',
  'severity',
  'site',
  'model',
  'firmware',
  'owner',
];

function entry(identity: string, site: string | null) {
  return {
    entityRef: `chargestation:default/${identity.toLowerCase()}`,
    identity,
    title: null,
    owner: 'group:default/field',
    site,
    model: null,
    vendor: null,
    upstream: null,
    service: null,
    etag: null,
  };
}

const databases = StoreTestDatabases.create();

describe.each(databases.eachSupportedId())(
  'DatabaseFleetFaultQueries on %s',
  id => {
    let database: Knex;
    let faults: DatabaseFleetFaultQueries;

    beforeAll(async () => {
      database = await databases.init(id);
      faults = DatabaseFleetFaultQueries.create({
        database,
        registry: 'catalog',
      });
      await DatabaseRegistryStore.create({ database }).replaceAll({
        entries: [entry('A', HARBOUR), entry('B', HARBOUR), entry('C', null)],
        at: 1,
      });
      const booted = stationOf('A');
      await createEvidenceWriter({ database }).write(
        batchOf({
          stations: [
            {
              ...booted,
              summary: { ...booted.summary, firmwareVersion: '5.33' },
            },
          ],
          conditions: [
            { identity: 'A', number: 1, openedAt: 10 },
            { identity: 'A', number: 2, openedAt: 20, closedAt: 300 },
            { identity: 'A', number: 3, openedAt: 240, closedAt: 250 },
            { identity: 'A', number: 4, openedAt: 480 },
            {
              identity: 'B',
              number: 1,
              openedAt: 479,
              code: 'ocpp16:WeakSignal',
              severity: 4 as const,
              blocking: false,
            },
            { identity: 'C', number: 1, openedAt: 300, closedAt: 301 },
            { identity: 'C', number: 2, openedAt: 300, closedAt: 302 },
            { identity: 'C', number: 3, openedAt: 310, code: 'conn:offline' },
            { identity: 'DELETED', number: 1, openedAt: 300 },
          ].map(conditionOf),
        }),
      );
    });

    const listed = async (filter: Partial<FleetFaultFilter>) => {
      const { items } = await faults.list({ ...RANGE, ...filter, limit: 50 });
      return items.map(
        ({ condition }) => `${condition.identity}${condition.number}`,
      );
    };

    it('lists what opened in the range or is open now, newest opening first, without lost connections', async () => {
      await expect(listed({})).resolves.toEqual(['B1', 'C2', 'C1', 'A3', 'A1']);
    });

    it.each<[Partial<FleetFaultFilter>, string[]]>([
      [{ open: true }, ['B1', 'A1']],
      [{ open: false }, ['C2', 'C1', 'A3']],
      [{ code: 'ocpp16:WeakSignal' }, ['B1']],
      [{ severity: 4 }, ['B1']],
      [{ site: HARBOUR }, ['B1', 'A3', 'A1']],
      [{ site: 'none' }, ['C2', 'C1']],
      [{ firmware: '5.33' }, ['A3', 'A1']],
      [{ owners: ['group:default/other'] }, []],
      [
        { owners: ['group:default/other', 'group:default/field'], open: true },
        ['B1', 'A1'],
      ],
      [{ search: 'weak' }, ['B1']],
      [{ search: 'HARBOUR', open: true }, ['B1', 'A1']],
      [{ visible: new Set(['chargestation:default/b']) }, ['B1']],
      [{ visible: new Set() }, []],
    ])('narrows by %j', async (filter, expected) => {
      await expect(listed(filter)).resolves.toEqual(expected);
    });

    it('pages without leaving out what opened at the same moment', async () => {
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await faults.list({ ...RANGE, limit: 2, cursor });
        found.push(
          ...page.items.map(
            ({ condition }) => `${condition.identity}${condition.number}`,
          ),
        );
        cursor = page.nextCursor;
      } while (cursor);
      expect(found).toEqual(['B1', 'C2', 'C1', 'A3', 'A1']);
    });

    it('lists the worst first where that is asked for, page by page', async () => {
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await faults.list({
          ...RANGE,
          sort: 'worst',
          limit: 2,
          cursor,
        });
        found.push(
          ...page.items.map(
            ({ condition }) =>
              `S${condition.severity} ${condition.identity}${condition.number}`,
          ),
        );
        cursor = page.nextCursor;
      } while (cursor);
      expect(found).toEqual(['S1 C2', 'S1 C1', 'S1 A3', 'S1 A1', 'S4 B1']);
    });

    it.each(GROUPINGS)('adds up to the whole by %s', async by => {
      const { groups, total } = await faults.groups({ ...RANGE, by });
      const sum = (of: 'faults' | 'open') =>
        groups.reduce((all, group) => all + group[of], 0);
      expect(total).toEqual({ faults: 5, open: 2, stations: 3 });
      expect({ faults: sum('faults'), open: sum('open') }).toEqual({
        faults: 5,
        open: 2,
      });
    });

    it('gives stations without a site a group of their own, after those with open faults', async () => {
      const { groups } = await faults.groups({ ...RANGE, by: 'site' });
      expect(groups).toMatchObject([
        { key: HARBOUR, faults: 3, open: 2, stations: 2, worstSeverity: 1 },
        { key: 'none', faults: 2, open: 0, stations: 1, firstSeenAt: 300 },
      ]);
    });

    it('counts openings of the range in its trend, each in its part', async () => {
      const { groups } = await faults.groups({ ...RANGE, by: 'site' });
      const trend = new Array(24).fill(0);
      trend[0] = 1;
      trend[23] = 1;
      expect(groups[0].trend).toEqual(trend);
    });

    it('says when there were too many to look at', async () => {
      const few = (most: number) =>
        DatabaseFleetFaultQueries.create({
          database,
          registry: 'catalog',
          most,
        }).groups({ ...RANGE, by: 'code' });
      await expect(few(5)).resolves.toMatchObject({ isComplete: true });
      await expect(few(4)).resolves.toMatchObject({
        isComplete: false,
        total: { faults: 4 },
      });
    });

    it('is not cut short by faults of stations that were not asked for', async () => {
      const all = DatabaseFleetFaultQueries.create({
        database,
        registry: 'catalog',
      });
      const asked = { ...RANGE, by: 'code', site: HARBOUR } as const;
      const whole = await all.groups(asked);
      const most = whole.total.faults;
      const { total } = await all.groups({ ...RANGE, by: 'code' });
      expect(most).toBeLessThan(total.faults);
      await expect(
        DatabaseFleetFaultQueries.create({
          database,
          registry: 'catalog',
          most,
        }).groups(asked),
      ).resolves.toEqual(whole);
    });

    it('reads on where one query gives only a part', async () => {
      const own = await databases.init(id);
      await createEvidenceWriter({ database: own }).write(
        batchOf({
          stations: ['D', 'E'].map(identity => stationOf(identity)),
          conditions: ['D', 'E'].flatMap(identity =>
            Array.from({ length: 600 }, (_, index) =>
              conditionOf({ identity, number: index + 1, openedAt: 300 }),
            ),
          ),
        }),
      );
      const { total } = await DatabaseFleetFaultQueries.create({
        database: own,
        registry: 'static',
      }).groups({ ...RANGE, by: 'code' });
      expect(total).toEqual({ faults: 1200, open: 1200, stations: 2 });
    });
  },
);
