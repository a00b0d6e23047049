import { Knex } from 'knex';
import { FrameEvidence, TransactionEvent } from '../../model';
import { batchOf } from '../__testUtils__/batches';
import { statusRecord } from '../__testUtils__/records';
import { StoreTestDatabases } from '../__testUtils__/testDatabases';
import { createEvidenceWriter } from '../createEvidenceWriter';
import { DatabaseSessionQueries } from './DatabaseSessionQueries';
import { StoredSessionEdge } from './SessionQueries';

jest.setTimeout(60_000);

/** A frame from the station with an event of a session. */
function edge(
  seq: number,
  event: Partial<TransactionEvent>,
  frame: Partial<FrameEvidence> = {},
) {
  const { evidence } = statusRecord({
    identity: 'CP1',
    seq,
    receivedAt: seq * 10,
    frame: { raw: `frame ${seq}`, ...frame },
  });
  const told: TransactionEvent = {
    type: 'transactionStarted',
    identity: 'CP1',
    connectionId: 'conn-CP1',
    seq,
    source: 'live',
    receivedAt: seq * 10,
    reportedAt: null,
    reportedTime: null,
    retransmission: false,
    evseId: null,
    connectorId: 1,
    transactionId: seq,
    reason: null,
    ...event,
  };
  return { frame: evidence as FrameEvidence, event: told };
}

const EDGES = [
  edge(1, {}),
  edge(2, { type: 'transactionStopped', transactionId: 1, reason: 'Local' }),
  edge(3, { identity: 'CP2', connectionId: 'conn-CP2' }),
  // Answered by another CSMS, in a frame of its own.
  edge(4, { transactionId: null }, { answer: null, messageId: 'm4' }),
  edge(6, {}),
];

const ANSWER = statusRecord({
  identity: 'CP1',
  seq: 5,
  receivedAt: 50,
  frame: {
    direction: 'toStation',
    messageKind: 'callResult',
    messageId: 'm4',
    raw: 'answer',
    answer: null,
  },
});
const STATUS = statusRecord({ identity: 'CP1', seq: 9, receivedAt: 25 });

const databases = StoreTestDatabases.create();

describe.each(databases.eachSupportedId())(
  'DatabaseSessionQueries on %s',
  id => {
    let database: Knex;

    beforeAll(async () => {
      database = await databases.init(id);
      const others = [ANSWER, STATUS];
      await createEvidenceWriter({ database }).write(
        batchOf({
          frames: [
            ...EDGES.filter(({ event }) => event.seq !== 3).map(
              ({ frame }) => frame,
            ),
            ...others.map(({ evidence }) => evidence as FrameEvidence),
          ],
          events: [
            ...EDGES.map(({ event }) => event),
            ...others.flatMap(({ events }) => events),
          ].map(event => ({ event, flags: [] })),
        }),
      );
    });

    async function read(
      range: { from: number; to: number },
      pageRows?: number,
    ): Promise<StoredSessionEdge[][]> {
      const pages: StoredSessionEdge[][] = [];
      const queries = DatabaseSessionQueries.create({ database, pageRows });
      for await (const page of queries.readEdges({
        identity: 'CP1',
        ...range,
      })) {
        pages.push(page);
      }
      return pages;
    }

    it('reads what began and ended sessions of the station in the range, newest first, with its frame', async () => {
      const [page] = await read({ from: 10, to: 60 });
      expect(page).toMatchObject([
        { event: { seq: 4 }, frame: 'frame 4', answer: 'answer' },
        { event: { seq: 2, reason: 'Local' }, frame: 'frame 2', answer: null },
        { event: { seq: 1 }, frame: 'frame 1', answer: null },
      ]);
    });

    it('reads the same in pages', async () => {
      const pages = await read({ from: 0, to: 1_000 }, 2);
      expect(pages.map(page => page.map(({ event }) => event.seq))).toEqual([
        [6, 4],
        [2, 1],
      ]);
    });

    it('says where a frame is no longer kept', async () => {
      await database('frames').where({ seq: 6 }).delete();
      expect(await read({ from: 60, to: 61 })).toMatchObject([
        [{ event: { seq: 6 }, frame: null }],
      ]);
    });

    it('finds them by an index over them alone', async () => {
      const isSqlite = database.client.driverName !== 'pg';
      const indexes = isSqlite
        ? await database.raw(
            `explain query plan select * from events where events.identity = 'CP1' and events.received_at >= 1 and events.received_at < 2 and type in ('transactionStarted', 'transactionStopped') order by events.received_at desc, events.id desc limit 500`,
          )
        : await database('pg_indexes').where({ tablename: 'events' });
      expect(JSON.stringify(indexes)).toContain('events_sessions_index');
    });
  },
);
