import { Knex } from 'knex';
import { Interval, StationEvent } from '../../model';
import { batchOf, stationOf } from '../__testUtils__/batches';
import { StoreTestDatabases } from '../__testUtils__/testDatabases';
import { createEvidenceWriter } from '../createEvidenceWriter';
import { DatabaseRegistryStore } from '../DatabaseRegistryStore';
import { DatabaseSilenceQueries } from './DatabaseSilenceQueries';

jest.setTimeout(60_000);

const ALL = { identity: 'CP1', from: 0, to: 1_000_000, limit: 500 };

function base(connectionId: string, seq: number, receivedAt: number) {
  return {
    identity: 'CP1',
    connectionId,
    seq,
    receivedAt,
    source: 'live',
    reportedAt: null,
    reportedTime: null,
    retransmission: false,
  } as const;
}
const opened = (id: string, at: number): StationEvent => ({
  ...base(id, 0, at),
  type: 'connectionOpened',
  protocol: 'ocpp1.6',
  remoteAddress: '192.0.2.7',
  supersedes: null,
});
const closed = (id: string, at: number, lastFrameAt: number): StationEvent => ({
  ...base(id, 99, at),
  type: 'connectionClosed',
  code: 1006,
  reason: '',
  by: 'liveness',
  lastFrameAt,
});
const boot = (id: string, at: number): StationEvent => ({
  ...base(id, 1, at),
  type: 'boot',
  vendor: null,
  model: null,
  serialNumber: null,
  firmwareVersion: null,
  reason: 'PowerUp',
  registration: 'Accepted',
});
const gap = (run: string, from: number, to: number): StationEvent => ({
  ...base(`run:${run}`, 0, to),
  type: 'listenerGap',
  from,
  to,
});

type Step = [from: number, state: Interval['state'], cause?: Interval['cause']];

/** The station lane: each state from its time to that of the next. */
const laneOf = (identity: string, ...steps: Step[]): Interval[] =>
  steps.map(([from, state, cause = null], index) => ({
    identity,
    number: index + 1,
    lane: 'station',
    from,
    to: steps[index + 1]?.[0] ?? null,
    state,
    cause,
    status: null,
    source: 'live',
  }));

const databases = StoreTestDatabases.create();

describe.each(databases.eachSupportedId())(
  'DatabaseSilenceQueries on %s',
  id => {
    let database: Knex;
    let queries: DatabaseSilenceQueries;

    const write = (parts: { events?: StationEvent[]; intervals: Interval[] }) =>
      createEvidenceWriter({ database }).write(
        batchOf({
          events: (parts.events ?? []).map(event => ({ event, flags: [] })),
          intervals: parts.intervals,
          stations: [...new Set(parts.intervals.map(it => it.identity))].map(
            identity => stationOf(identity),
          ),
        }),
      );
    const list = async (range: Partial<typeof ALL> = {}) =>
      (await queries.listSilences({ ...ALL, ...range })).items;

    beforeAll(async () => {
      database = await databases.init(id);
      queries = DatabaseSilenceQueries.create({ database, registry: 'static' });
    });

    beforeEach(async () => {
      for (const table of ['events', 'intervals', 'stations', 'registry']) {
        await database(table).delete();
      }
    });

    it('tells what began a silence and what ended it', async () => {
      const closing = closed('a', 260, 200);
      const opening = opened('b', 400);
      const booted = boot('b', 401);
      await write({
        events: [opened('a', 100), closing, opening, booted],
        intervals: laneOf(
          'CP1',
          [100, 'online'],
          [200, 'offline'],
          [400, 'online'],
        ),
      });
      expect(await list()).toEqual([
        {
          span: expect.objectContaining({ from: 200, to: 400 }),
          began: 200,
          ending: closing,
          returned: { opened: opening, boot: booted },
        },
      ]);
    });

    it('knows no return while the station is away', async () => {
      await write({
        events: [opened('a', 100), closed('a', 260, 200)],
        intervals: laneOf('CP1', [100, 'online'], [200, 'offline']),
      });
      expect(await list()).toMatchObject([
        { span: { to: null }, ending: { seq: 99 }, returned: null },
      ]);
    });

    it('takes a boot long after the connection for none', async () => {
      await write({
        events: [opened('b', 400), { ...boot('b', 900), seq: 21 }],
        intervals: laneOf('CP1', [200, 'offline'], [400, 'online']),
      });
      expect(await list()).toMatchObject([{ returned: { boot: null } }]);
    });

    it('looks behind our own absence for when the station went away', async () => {
      await write({
        events: [
          closed('a', 260, 200),
          gap('r1', 300, 340),
          gap('r2', 500, 540),
        ],
        intervals: laneOf(
          'CP1',
          [100, 'online'],
          [200, 'offline'],
          [300, 'unknown', 'ours'],
          [340, 'offline'],
          [500, 'unknown', 'ours'],
          [540, 'offline'],
        ),
      });
      expect(
        (await list()).map(({ span, began, ending }) => [
          span.from,
          began,
          ending?.connectionId,
        ]),
      ).toEqual([
        [540, 200, 'a'],
        [500, 500, 'run:r2'],
        [340, 200, 'a'],
        [300, 300, 'run:r1'],
        [200, 200, 'a'],
      ]);
    });

    it('does not look behind it where the station was connected before', async () => {
      await write({
        events: [opened('a', 100), gap('r1', 300, 340)],
        intervals: laneOf(
          'CP1',
          [100, 'online'],
          [300, 'unknown', 'ours'],
          [340, 'offline'],
        ),
      });
      expect((await list())[0]).toMatchObject({
        began: 340,
        ending: { type: 'listenerGap' },
      });
    });

    it('leaves out what is unknown only because nothing was reported', async () => {
      await write({
        intervals: laneOf('CP1', [100, 'unknown', 'notReported']),
      });
      expect(await list()).toEqual([]);
    });

    it.each([
      ['that begins when one ends', { from: 300 }, [400]],
      ['that ends when one begins', { to: 400 }, [200]],
      ['within one', { from: 250, to: 260 }, [200]],
      ['before all', { to: 200 }, []],
    ])('lists those of a range %s', async (_, range, expected) => {
      await write({
        intervals: laneOf(
          'CP1',
          [200, 'offline'],
          [300, 'online'],
          [400, 'unknown', 'upstream'],
          [500, 'online'],
        ),
      });
      const found = await list(range);
      expect(found.map(({ span }) => span.from)).toEqual(expected);
    });

    it('has none twice and loses none, page after page', async () => {
      await write({
        intervals: laneOf(
          'CP1',
          [100, 'offline'],
          [200, 'unknown', 'ours'],
          [300, 'offline'],
        ),
      });
      const read: number[] = [];
      let cursor: string | undefined;
      do {
        const page = await queries.listSilences({ ...ALL, limit: 1, cursor });
        read.push(...page.items.map(({ span }) => span.from));
        cursor = page.nextCursor;
      } while (cursor && read.length < 10);
      expect(read).toEqual([300, 200, 100]);
    });

    it('tells who went offline in a span, its end included, and not who was away for our sake', async () => {
      await write({
        intervals: [
          ...laneOf('EARLY', [99, 'offline']),
          ...laneOf('FIRST', [100, 'offline'], [101, 'online']),
          ...laneOf('LAST', [10, 'online'], [200, 'offline']),
          ...laneOf('LATE', [201, 'offline']),
          ...laneOf('OURS', [150, 'unknown', 'ours']),
        ],
      });
      expect(await queries.wentOffline({ from: 100, to: 200 })).toEqual(
        new Set(['FIRST', 'LAST']),
      );
    });

    it('tells whose connection ended in a span, whenever they were seen last', async () => {
      const lost = (identity: string, at: number) => ({
        ...closed(identity, at, 10),
        identity,
      });
      await write({
        intervals: [
          ...laneOf('EARLY', [10, 'offline']),
          ...laneOf('FIRST', [10, 'offline'], [101, 'online']),
          ...laneOf('LAST', [10, 'online'], [150, 'offline']),
          ...laneOf('LATE', [10, 'offline']),
          // It was back before.
          ...laneOf('BACK', [10, 'offline'], [99, 'online']),
          ...laneOf('NONE', [10, 'offline']),
        ],
        events: [
          lost('EARLY', 99),
          lost('FIRST', 100),
          lost('LAST', 200),
          lost('LATE', 201),
          lost('BACK', 150),
          { ...boot('NONE', 150), identity: 'NONE' },
        ],
      });
      expect(await queries.lostConnection({ from: 100, to: 200 })).toEqual(
        new Set(['FIRST', 'LAST']),
      );
    });

    it('tells who was connected at a moment', async () => {
      await write({
        intervals: [
          ...laneOf('ON', [10, 'offline'], [100, 'available']),
          ...laneOf('OFF', [10, 'online'], [99, 'offline']),
          ...laneOf('OURS', [10, 'unknown', 'ours']),
          ...laneOf('LATER', [101, 'online']),
          ...laneOf('OTHER', [10, 'online']),
        ],
      });
      const identities = ['ON', 'OFF', 'OURS', 'LATER', 'NEVER'];
      expect(await queries.connectedAt({ identities, at: 100 })).toEqual(
        new Set(['ON']),
      );
    });

    it('lists the stations that ever connected and whose entity is seen', async () => {
      await DatabaseRegistryStore.create({ database }).replaceAll({
        entries: ['A', 'B', 'NEVER'].map(identity => ({
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
        })),
        at: 1,
      });
      await write({
        intervals: ['A', 'B'].flatMap(identity =>
          laneOf(identity, [10, 'online']),
        ),
      });
      const fleet = DatabaseSilenceQueries.create({
        database,
        registry: 'catalog',
      });
      const of = async (visible?: Set<string>) =>
        (await fleet.listFleet({ visible })).map(({ identity }) => identity);
      await expect(of()).resolves.toEqual(['A', 'B']);
      await expect(of(new Set(['chargestation:default/b']))).resolves.toEqual([
        'B',
      ]);
    });

    it('finds who went offline by the index over offline spans', async () => {
      const { sql, bindings } = database('intervals')
        .whereRaw("state = 'offline'")
        .whereBetween('from_at', [100, 200])
        .select('identity')
        .toSQL()
        .toNative();
      if (database.client.driverName === 'pg') {
        await database.raw('set enable_seqscan = off');
      }
      const explain =
        database.client.driverName === 'pg' ? 'explain' : 'explain query plan';
      const plan = await database.raw(
        `${explain} ${sql.replace(/\$\d+/g, '?')}`,
        bindings as number[],
      );
      expect(JSON.stringify(plan.rows ?? plan)).toContain(
        'intervals_offline_index',
      );
    });
  },
);
