import { Knex } from 'knex';
import { StationEvent } from '../../model';
import { batchOf, stationOf } from '../__testUtils__/batches';
import { StoreTestDatabases } from '../__testUtils__/testDatabases';
import { createEvidenceWriter } from '../createEvidenceWriter';
import { ListedConnection } from './connections';
import { DatabaseEvidenceQueries } from './DatabaseEvidenceQueries';

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
const closed = (id: string, at: number, seq = 99): StationEvent => ({
  ...base(id, seq, at),
  type: 'connectionClosed',
  code: 1006,
  reason: '',
  by: 'station',
  lastFrameAt: at - 1,
});
const boot = (id: string, at: number, seq = 1): StationEvent => ({
  ...base(id, seq, at),
  type: 'boot',
  vendor: null,
  model: null,
  serialNumber: null,
  firmwareVersion: null,
  reason: null,
  registration: 'Accepted',
});
const other = (id: string, at: number, seq: number): StationEvent => ({
  ...base(id, seq, at),
  type: 'other',
  action: 'DataTransfer',
});

/** `a` booted and closed, `b` came back without a boot and was never closed, `c` booted and is open. */
const HISTORY = [
  opened('a', 100),
  boot('a', 101),
  closed('a', 200),
  opened('b', 300),
  other('b', 310, 1),
  opened('c', 400),
  boot('c', 401, 2),
];

const databases = StoreTestDatabases.create();

describe.each(databases.eachSupportedId())('listConnections on %s', id => {
  let database: Knex;
  let queries: DatabaseEvidenceQueries;

  const write = (events: StationEvent[], connectionId: string | null = null) =>
    createEvidenceWriter({ database }).write(
      batchOf({
        events: events.map(event => ({ event, flags: [] })),
        stations: [
          stationOf('CP1', {
            summary: { ...stationOf('CP1').summary, connectionId },
          }),
        ],
      }),
    );

  const list = async (range: Partial<typeof ALL> = {}) =>
    (await queries.listConnections({ ...ALL, ...range })).items;
  const ids = (items: ListedConnection[]) =>
    items.map(item => item.opened.connectionId);

  beforeAll(async () => {
    database = await databases.init(id);
    queries = DatabaseEvidenceQueries.create({ database });
  });

  beforeEach(async () => {
    await database('events').delete();
    await database('stations').delete();
  });

  it('tells how each ended, whether it began with a boot, and what came next', async () => {
    await write(HISTORY, 'c');
    expect(await list()).toEqual([
      {
        opened: HISTORY[5],
        end: { kind: 'open' },
        booted: true,
        next: null,
      },
      {
        opened: HISTORY[3],
        end: { kind: 'notRecorded', lastEventAt: 310 },
        booted: false,
        next: { openedAt: 400, booted: true },
      },
      {
        opened: HISTORY[0],
        end: {
          kind: 'closed',
          at: 200,
          code: 1006,
          reason: '',
          by: 'station',
          lastFrameAt: 199,
        },
        booted: true,
        next: { openedAt: 300, booted: false },
      },
    ]);
  });

  it.each([
    ['of which nothing is left out', {}, ['c', 'b', 'a']],
    ['that ends before one opens', { to: 400 }, ['b', 'a']],
    [
      'that begins while one is open, and has it',
      { from: 150, to: 160 },
      ['a'],
    ],
    ['that begins after one closed', { from: 250 }, ['c', 'b']],
    ['between two connections', { from: 210, to: 220 }, []],
    ['before all of them', { to: 50 }, []],
  ])('lists those of a range %s', async (_, range, expected) => {
    await write(HISTORY, 'c');
    expect(ids(await list(range))).toEqual(expected);
  });

  it('knows what came after the last of a range', async () => {
    await write(HISTORY, 'c');
    const [last] = await list({ from: 100, to: 250 });
    expect(last.next).toEqual({ openedAt: 300, booted: false });
  });

  it('takes the one that replaced it for the next, although it opened before it closed', async () => {
    await write([
      opened('a', 100),
      opened('b', 200),
      boot('b', 201),
      closed('a', 202),
    ]);
    const [, replaced] = await list();
    expect(replaced).toMatchObject({
      end: { kind: 'closed', at: 202 },
      next: { openedAt: 200, booted: true },
    });
  });

  it('sees no boot at the beginning in one that came long after it', async () => {
    await write([
      opened('a', 100),
      ...Array.from({ length: 25 }, (_, seq) => other('a', 110, seq + 1)),
      boot('a', 120, 26),
    ]);
    const [connection] = await list();
    expect(connection.booted).toBe(false);
  });

  it('has none twice and loses none, page after page', async () => {
    await write(HISTORY, 'c');
    const read: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await queries.listConnections({ ...ALL, limit: 1, cursor });
      read.push(...ids(page.items));
      cursor = page.nextCursor;
    } while (cursor && read.length < 10);
    expect(read).toEqual(['c', 'b', 'a']);
  });
});
