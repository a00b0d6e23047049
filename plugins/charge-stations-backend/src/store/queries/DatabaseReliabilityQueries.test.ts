import { Knex } from 'knex';
import { Mark } from '../../model';
import { batchOf, stationOf } from '../__testUtils__/batches';
import { StoreTestDatabases } from '../__testUtils__/testDatabases';
import { createEvidenceWriter } from '../createEvidenceWriter';
import { DatabaseRegistryStore } from '../DatabaseRegistryStore';
import { conditionOf, laneOf, markOf } from './__testUtils__/history';
import { DatabaseReliabilityQueries } from './DatabaseReliabilityQueries';
import { ReliabilityFilter } from './ReliabilityQueries';

jest.setTimeout(60_000);

const RANGE = { from: 100, to: 200 };
const CC612 = 'component:default/cc612';
const HARBOUR = 'system:default/harbour';

function entry(identity: string, model: string | null) {
  return {
    entityRef: `chargestation:default/${identity.toLowerCase()}`,
    identity,
    title: null,
    owner: 'group:default/field',
    site: HARBOUR,
    model,
    vendor: null,
    upstream: null,
    service: null,
    etag: null,
  };
}

function changedFirmware(number: number, at: number, detail: string): Mark {
  return {
    ...markOf(number, at),
    identity: 'A',
    kind: 'firmwareChanged',
    detail,
  };
}

const databases = StoreTestDatabases.create();

describe.each(databases.eachSupportedId())(
  'DatabaseReliabilityQueries on %s',
  id => {
    let database: Knex;

    beforeAll(async () => {
      database = await databases.init(id);
      await DatabaseRegistryStore.create({ database }).replaceAll({
        entries: [entry('A', CC612), entry('B', null)],
        at: 1,
      });
      const booted = stationOf('A');
      const lane = { identity: 'A', lane: 'station' };
      await createEvidenceWriter({ database }).write(
        batchOf({
          stations: [
            {
              ...booted,
              summary: { ...booted.summary, firmwareVersion: '5.34' },
            },
          ],
          intervals: [
            ...laneOf({ ...lane, first: 1, changes: [10, 50, 150, 190, 250] }),
            ...laneOf({
              ...lane,
              lane: 'connector:1',
              first: 9,
              changes: [60],
            }),
          ],
          marks: [
            changedFirmware(1, 90, '5.31 → 5.32'),
            { ...markOf(2, 120), identity: 'A' },
            changedFirmware(3, 150, '5.32 → 5.33'),
            changedFirmware(4, 900, '5.33 → 5.34'),
          ],
          conditions: [
            { identity: 'A', number: 1, openedAt: 99 },
            { identity: 'A', number: 2, openedAt: 100, closedAt: 101 },
            { identity: 'A', number: 3, openedAt: 199, blocking: false },
            { identity: 'A', number: 4, openedAt: 150, code: 'conn:offline' },
            { identity: 'A', number: 5, openedAt: 200 },
          ].map(conditionOf),
        }),
      );
    });

    const read = (filter: Partial<ReliabilityFilter> = {}, most?: number) =>
      DatabaseReliabilityQueries.create({
        database,
        registry: 'catalog',
        most,
      }).read({ ...RANGE, ...filter });

    it('reads what opened in the range, when the station was there, and every later change of firmware', async () => {
      const { stations } = await read();
      expect(stations[0]).toEqual({
        identity: 'A',
        model: CC612,
        firmware: '5.34',
        lanes: expect.arrayContaining(['station', 'connector:1']),
        presence: [
          { from: 50, to: 150, state: 'available' },
          { from: 150, to: 190, state: 'available' },
          { from: 190, to: 250, state: 'available' },
        ],
        firmwareChanges: [
          { at: 150, detail: '5.32 → 5.33' },
          { at: 900, detail: '5.33 → 5.34' },
        ],
        opened: [
          {
            number: 2,
            code: 'ocpp16:GroundFailure',
            blocking: true,
            openedAt: 100,
            causedBy: null,
          },
          {
            number: 3,
            code: 'ocpp16:GroundFailure',
            blocking: false,
            openedAt: 199,
            causedBy: null,
          },
        ],
      });
    });

    it('has stations that never connected, with nothing', async () => {
      const { stations } = await read();
      expect(stations[1]).toEqual({
        identity: 'B',
        model: null,
        firmware: null,
        lanes: [],
        presence: [],
        firmwareChanges: [],
        opened: [],
      });
    });

    it('begins with the first span where the range begins before it', async () => {
      const { stations } = await read({ from: 5, to: 20 });
      expect(stations[0].presence).toEqual([
        { from: 10, to: 50, state: 'available' },
      ]);
    });

    it.each<[Partial<ReliabilityFilter>, string[]]>([
      [{ model: CC612 }, ['A']],
      [{ site: HARBOUR }, ['A', 'B']],
      [{ owner: 'group:default/other' }, []],
      [{ visible: new Set(['chargestation:default/b']) }, ['B']],
    ])('narrows by %j', async (filter, expected) => {
      const { stations } = await read(filter);
      expect(stations.map(({ identity }) => identity)).toEqual(expected);
    });

    it('reads on where one query gives only a part', async () => {
      const own = await databases.init(id);
      const changes = Array.from({ length: 600 }, (_, index) => 100 + index);
      await createEvidenceWriter({ database: own }).write(
        batchOf({
          stations: ['D', 'E'].map(identity => stationOf(identity)),
          intervals: ['D', 'E'].flatMap(identity =>
            laneOf({ identity, lane: 'station', first: 1, changes }),
          ),
          conditions: ['D', 'E'].flatMap(identity =>
            changes.map((openedAt, number) =>
              conditionOf({ identity, number, openedAt }),
            ),
          ),
        }),
      );
      const { stations } = await DatabaseReliabilityQueries.create({
        database: own,
        registry: 'static',
      }).read({ from: 100, to: 1_000 });
      for (const { presence, opened } of stations) {
        expect(presence.map(({ from }) => from)).toEqual(changes);
        expect(opened.map(it => it.openedAt)).toEqual(changes);
      }
      expect(stations).toHaveLength(2);
    });

    it('leaves stations out whole where too much happened', async () => {
      await expect(read({}, 2)).resolves.toMatchObject({ isComplete: true });
      await expect(read({}, 1)).resolves.toEqual({
        stations: [],
        isComplete: false,
      });
    });
  },
);
