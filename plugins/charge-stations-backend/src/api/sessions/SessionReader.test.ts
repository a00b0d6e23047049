import { TransactionEvent } from '../../model';
import { StoredSessionEdge } from '../../store/queries';
import { SessionReader } from './SessionReader';

const DAY = 86_400_000;
const NOW = 100 * DAY;

function edge(
  type: TransactionEvent['type'],
  receivedAt: number,
  fields: Partial<TransactionEvent> = {},
  stored: Partial<StoredSessionEdge> = {},
): StoredSessionEdge {
  return {
    event: {
      type,
      identity: 'CP1',
      connectionId: 'a',
      seq: receivedAt / 1000,
      source: 'live',
      receivedAt,
      reportedAt: null,
      reportedTime: null,
      retransmission: false,
      evseId: null,
      connectorId: type === 'transactionStarted' ? 1 : null,
      transactionId: 1,
      reason: null,
      ...fields,
    },
    frame: null,
    answer: null,
    ...stored,
  };
}

/** A reader of these messages, newest first, one a page; and what it asked the store for. */
function readerOf(edges: StoredSessionEdge[], most?: number) {
  const asked: object[] = [];
  const reader = SessionReader.create({
    clock: { now: () => NOW },
    most,
    queries: {
      async *readEdges(range) {
        asked.push(range);
        for (const one of edges) {
          yield [one];
        }
      },
    },
  });
  return { reader, asked };
}

const range = { identity: 'CP1', from: 50 * DAY, to: 60 * DAY };

describe('SessionReader', () => {
  it('looks seven days around the range for the other end', async () => {
    const { reader, asked } = readerOf([]);
    await reader.read(range);
    expect(asked).toEqual([{ identity: 'CP1', from: 43 * DAY, to: 67 * DAY }]);
  });

  it('gives only what touches the range', async () => {
    const { reader } = readerOf([
      edge('transactionStarted', 61 * DAY, { transactionId: 3 }),
      edge('transactionStopped', 51 * DAY, { transactionId: 2 }),
      edge('transactionStarted', 49 * DAY, { transactionId: 2 }),
      edge('transactionStopped', 48 * DAY),
      edge('transactionStarted', 47 * DAY),
    ]);
    const { sessions, isComplete } = await reader.read(range);
    expect(sessions).toMatchObject([{ transactionId: 2, end: 'told' }]);
    expect(isComplete).toBe(true);
  });

  it('calls a session open only where it looked up to now', async () => {
    const begun = [edge('transactionStarted', 51 * DAY)];
    const past = await readerOf(begun).reader.read(range);
    expect(past.sessions).toMatchObject([{ end: 'unknown' }]);
    const present = await readerOf(begun).reader.read({ ...range, to: NOW });
    expect(present.sessions).toMatchObject([{ end: 'open' }]);
  });

  it('takes the id that another CSMS gave, and no message twice', async () => {
    const { reader } = readerOf([
      edge(
        'transactionStopped',
        52 * DAY,
        {},
        { frame: '[2,"2","",{"meterStop":9}]' },
      ),
      edge('transactionStarted', 51 * DAY + 1_000, { retransmission: true }),
      edge(
        'transactionStarted',
        51 * DAY,
        { transactionId: null },
        {
          frame: '[2,"1","",{"meterStart":4}]',
          answer: '[3,"1",{"transactionId":1}]',
        },
      ),
    ]);
    const { sessions } = await reader.read(range);
    expect(sessions).toMatchObject([
      { transactionId: 1, from: 51 * DAY, to: 52 * DAY, energy: 5 },
    ]);
  });

  it('says when there were too many, and leaves out the oldest', async () => {
    const { reader } = readerOf(
      [
        edge('transactionStopped', 59 * DAY, { transactionId: 2 }),
        edge('transactionStarted', 58 * DAY, { transactionId: 2 }),
        edge('transactionStopped', 57 * DAY),
        edge('transactionStarted', 56 * DAY),
      ],
      1,
    );
    const { sessions, isComplete } = await reader.read(range);
    expect(isComplete).toBe(false);
    expect(sessions).toMatchObject([{ transactionId: 2 }]);
  });
});
