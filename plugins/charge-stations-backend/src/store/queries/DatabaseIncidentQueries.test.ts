import { Knex } from 'knex';
import {
  ALARMING_SECURITY_EVENTS,
  CONNECTION_LOST_CODE,
  Mark,
} from '../../model';
import { batchOf, stationOf } from '../__testUtils__/batches';
import { StoreTestDatabases } from '../__testUtils__/testDatabases';
import { createEvidenceWriter } from '../createEvidenceWriter';
import { DatabaseRegistryStore } from '../DatabaseRegistryStore';
import { RegistryEntry } from '../RegistryStore';
import { conditionOf, markOf } from './__testUtils__/history';
import { DatabaseIncidentQueries } from './DatabaseIncidentQueries';

jest.setTimeout(60_000);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = 1_800_000_000_000;

function entry(
  identity: string,
  placement: { site: string; owner: string },
): RegistryEntry {
  return {
    entityRef: `chargestation:default/${identity.toLowerCase()}`,
    identity,
    title: null,
    model: null,
    vendor: null,
    upstream: null,
    service: null,
    etag: null,
    ...placement,
  };
}

const databases = StoreTestDatabases.create();

describe.each(databases.eachSupportedId())(
  'DatabaseIncidentQueries on %s',
  id => {
    let database: Knex;
    let queries: DatabaseIncidentQueries;

    beforeEach(async () => {
      database = await databases.init(id);
      queries = DatabaseIncidentQueries.create({
        database,
        registry: 'static',
      });
    });

    async function store(history: {
      conditions?: Array<Parameters<typeof conditionOf>[0]>;
      marks?: Mark[];
      stations?: string[];
    }) {
      const {
        conditions = [],
        marks = [],
        stations = ['CP1', 'CP2'],
      } = history;
      await createEvidenceWriter({ database }).write(
        batchOf({
          stations: stations.map(identity => stationOf(identity)),
          conditions: conditions.map(conditionOf),
          marks,
        }),
      );
    }

    const numbers = (found: { conditions: Array<{ number: number }> }) =>
      found.conditions.map(({ number }) => number).sort((a, b) => a - b);

    it('finds what was open in the range of a station, and what may belong to it', async () => {
      await store({
        conditions: [
          { number: 1, openedAt: START, closedAt: START + MINUTE },
          { number: 2, openedAt: START, closedAt: START + 31 * MINUTE },
          { number: 3, openedAt: START + HOUR },
          { number: 4, openedAt: START + 2 * HOUR },
          { number: 5, openedAt: START, identity: 'CP2' },
        ],
      });
      const found = await queries.ofStation({
        identity: 'CP1',
        from: START + HOUR,
        to: START + 2 * HOUR,
      });
      expect(numbers(found)).toEqual([2, 3]);
    });

    it('finds the whole of what flapped, before and after the range', async () => {
      const flaps = Array.from({ length: 40 }, (_, index) => ({
        number: index + 1,
        openedAt: START + index * 10 * MINUTE,
        closedAt: START + index * 10 * MINUTE + MINUTE,
        flapping: index > 3,
      }));
      await store({ conditions: flaps });
      const found = await queries.ofStation({
        identity: 'CP1',
        from: START + 200 * MINUTE,
        to: START + 210 * MINUTE,
      });
      expect(numbers(found)).toEqual(flaps.map(({ number }) => number));
    });

    it('finds what is open in the fleet, lost connections too, and what opened in the range', async () => {
      await store({
        conditions: [
          { number: 1, openedAt: START - 99 * HOUR },
          {
            number: 2,
            openedAt: START - 99 * HOUR,
            closedAt: START - 98 * HOUR,
          },
          {
            number: 3,
            openedAt: START,
            identity: 'CP2',
            code: CONNECTION_LOST_CODE,
          },
          { number: 4, openedAt: START, closedAt: START + 1 },
        ],
      });
      const found = await queries.ofFleet({ from: START, to: START + HOUR });
      expect(numbers(found)).toEqual([1, 3, 4]);
      expect(found.isComplete).toBe(true);
      expect([...found.stations.keys()].sort()).toEqual(['CP1', 'CP2']);
    });

    it('finds no station that the caller does not see', async () => {
      await store({ conditions: [{ number: 1, openedAt: START }] });
      const found = await queries.ofFleet({
        from: START,
        to: START + HOUR,
        visible: new Set(),
      });
      expect(found).toMatchObject({ conditions: [], marks: [] });
      expect(found.stations.size).toBe(0);
    });

    it('looks at stations of a placement first, however much the others report', async () => {
      const many = (identity: string) =>
        Array.from({ length: 5 }, (_, index) => ({
          identity,
          number: index + 1,
          openedAt: START + index * HOUR,
          closedAt: START + index * HOUR + 1,
        }));
      await store({
        stations: ['AWAY', 'BESIDE', 'OWN'],
        conditions: ['AWAY', 'BESIDE', 'OWN'].flatMap(many),
      });
      await DatabaseRegistryStore.create({ database }).replaceAll({
        entries: [
          entry('AWAY', { site: 'far', owner: 'others' }),
          entry('BESIDE', { site: 'depot', owner: 'others' }),
          entry('OWN', { site: 'depot', owner: 'us' }),
        ],
        at: 1,
      });
      const range = { from: START, to: START + 9 * HOUR };
      const ask = async (most: number, owner?: string) => {
        const found = await DatabaseIncidentQueries.create({
          database,
          registry: 'catalog',
          most,
        }).ofFleet({ ...range, placement: { owner } });
        const of = (identity: string) =>
          found.conditions.filter(it => it.identity === identity).length;
        return [of('OWN'), of('BESIDE'), of('AWAY'), found.isComplete];
      };
      // Beside them only what is at their site is read, for what both have in common.
      expect(await ask(5, 'us')).toEqual([5, 5, 0, true]);
      expect(await ask(3, 'us')).toEqual([3, 3, 0, false]);
      expect(await ask(20)).toEqual([5, 5, 5, true]);
      expect(await ask(5)).toEqual([0, 0, 5, false]);
      expect(await ask(20, 'none')).toEqual([0, 0, 0, true]);
    });

    it('has an index over the security events that alarm, and over no others', async () => {
      const isPostgres = database.client.driverName === 'pg';
      const { definition } = await database
        .from(isPostgres ? 'pg_indexes' : 'sqlite_master')
        .where(isPostgres ? 'indexname' : 'name', 'marks_alarming_index')
        .first({ definition: isPostgres ? 'indexdef' : 'sql' });
      const names = [...definition.matchAll(/'(\w+)'/g)].map(([, it]) => it);
      expect(names).toEqual(['security', ...ALARMING_SECURITY_EVENTS]);
    });

    it('finds security events that alarm, and not boots and the like', async () => {
      const security = (number: number, detail: string): Mark => ({
        ...markOf(number, START),
        kind: 'security',
        detail,
      });
      await store({
        marks: [
          security(1, 'TamperDetectionActivated'),
          security(2, 'ResetOrReboot'),
          { ...security(3, 'MemoryExhaustion'), identity: 'CP2' },
          { ...markOf(4, START), detail: 'MemoryExhaustion' },
        ],
      });
      const range = { from: START + HOUR, to: START + 2 * HOUR };
      const { marks } = await queries.ofFleet(range);
      expect(marks.map(({ number }) => number)).toEqual([1, 3]);
      const station = await queries.ofStation({ identity: 'CP1', ...range });
      expect(station.marks.map(({ number }) => number)).toEqual([1]);
    });
  },
);
