import { Knex } from 'knex';
import { batchOf, stationOf } from '../__testUtils__/batches';
import { StoreTestDatabases } from '../__testUtils__/testDatabases';
import { createEvidenceWriter } from '../createEvidenceWriter';
import { DatabaseRegistryStore } from '../DatabaseRegistryStore';
import { conditionOf } from './__testUtils__/history';
import { DatabaseCoverageQueries } from './DatabaseCoverageQueries';

jest.setTimeout(60_000);

const RANGE = { from: 240, to: 480 };
const databases = StoreTestDatabases.create();

function entry(identity: string) {
  return {
    entityRef: `chargestation:default/${identity.toLowerCase()}`,
    identity,
    title: null,
    owner: null,
    site: 'system:default/harbour',
    model: null,
    vendor: null,
    upstream: null,
    service: null,
    etag: null,
  };
}

describe.each(databases.eachSupportedId())(
  'DatabaseCoverageQueries on %s',
  id => {
    let database: Knex;
    let queries: DatabaseCoverageQueries;

    beforeAll(async () => {
      database = await databases.init(id);
      queries = DatabaseCoverageQueries.create({
        database,
        registry: 'catalog',
      });
      await DatabaseRegistryStore.create({ database }).replaceAll({
        entries: [entry('CP10'), entry('CP2')],
        at: 1,
      });
      const booted = stationOf('CP2');
      await createEvidenceWriter({ database }).write(
        batchOf({
          stations: [
            {
              ...booted,
              summary: { ...booted.summary, vendor: 'Acme', model: 'One' },
            },
          ],
          conditions: [
            { number: 1, openedAt: 10, info: 'still open' },
            { number: 2, openedAt: 20, closedAt: 300, info: 'before' },
            { number: 3, openedAt: 240, closedAt: 250, info: 'within' },
            { number: 4, openedAt: 480, info: 'after' },
            { number: 5, openedAt: 300, code: 'conn:offline' },
            { identity: 'CP10', number: 1, openedAt: 300, info: 'elsewhere' },
            { identity: 'DELETED', number: 1, openedAt: 300 },
          ].map(it => conditionOf({ identity: 'CP2', ...it })),
        }),
      );
    });

    const infos = async (options: object) => {
      const { faults } = await queries.seenFaults({ ...RANGE, ...options });
      return faults.map(({ info }) => info).sort();
    };

    it('gives what opened in the range and what is open now, of stations that exist', async () => {
      await expect(infos({})).resolves.toEqual([
        'elsewhere',
        'still open',
        'within',
      ]);
    });

    it('gives nothing of stations that the caller does not see', async () => {
      const visible = new Set(['chargestation:default/cp10']);
      await expect(infos({ visible })).resolves.toEqual(['elsewhere']);
      await expect(queries.stations({ visible })).resolves.toMatchObject([
        { identity: 'CP10' },
      ]);
      await expect(infos({ visible: new Set() })).resolves.toEqual([]);
    });

    it('tells of a fault what its station said of itself', async () => {
      const { faults } = await queries.seenFaults(RANGE);
      expect(faults.find(({ info }) => info === 'within')).toMatchObject({
        identity: 'CP2',
        vendor: 'Acme',
        model: 'One',
        code: 'ocpp16:GroundFailure',
        errorCode: 'GroundFailure',
        isOpen: false,
        firstSeenAt: 240,
      });
      expect(faults.find(({ info }) => info === 'elsewhere')).toMatchObject({
        vendor: null,
        model: null,
        isOpen: true,
      });
    });

    it('says when there were more than it looks at', async () => {
      const few = DatabaseCoverageQueries.create({
        database,
        registry: 'catalog',
        most: 1,
      });
      await expect(few.seenFaults(RANGE)).resolves.toMatchObject({
        isComplete: false,
        faults: [expect.anything()],
      });
    });

    it('lists stations as people number them', async () => {
      const stations = await queries.stations({});
      expect(stations.map(({ identity }) => identity)).toEqual(['CP2', 'CP10']);
    });
  },
);
