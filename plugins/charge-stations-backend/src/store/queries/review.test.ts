import { Knex } from 'knex';
import {
  FrameEvidence,
  Mark,
  RecordInput,
  ReviewedMessage,
  StationEvent,
} from '../../model';
import { batchOf } from '../__testUtils__/batches';
import { openedRecord, statusRecord } from '../__testUtils__/records';
import { StoreTestDatabases } from '../__testUtils__/testDatabases';
import { createEvidenceWriter } from '../createEvidenceWriter';
import { markOf } from './__testUtils__/history';
import { DatabaseEvidenceQueries } from './DatabaseEvidenceQueries';
import { newestSlices } from './newestSlices';

jest.setTimeout(60_000);

const ALL = { identity: 'CP1', from: 0, to: 10_000_000 };

/** A frame of CP1 that makes this event. */
function frame(
  seq: number,
  event: Partial<StationEvent> = {},
  evidence: Partial<FrameEvidence> = {},
): RecordInput {
  const record = statusRecord({
    identity: 'CP1',
    seq,
    receivedAt: seq * 10,
    frame: evidence,
  });
  return {
    ...record,
    // The event says which member of the union it is.
    events: [{ ...record.events[0], ...event } as StationEvent],
  };
}

const report = (seqNo: number, toBeContinued: boolean) =>
  ({
    type: 'report',
    report: 'device',
    requestId: 7,
    seqNo,
    toBeContinued,
  } as const);

const databases = StoreTestDatabases.create();

describe.each(databases.eachSupportedId())('reviewing on %s', id => {
  let database: Knex;
  let queries: DatabaseEvidenceQueries;

  async function write(records: RecordInput[], marks: Mark[] = []) {
    await createEvidenceWriter({ database }).write(
      batchOf({
        frames: records.flatMap(({ evidence }) =>
          evidence.kind === 'frame' ? evidence : [],
        ),
        events: records.flatMap(({ events }) =>
          events.map(event => ({ event, flags: [] })),
        ),
        marks,
      }),
    );
  }

  async function reviewed(range = ALL) {
    const messages: ReviewedMessage[] = [];
    const { from, clockDoubts } = await queries.reviewMessages(range, message =>
      messages.push(message),
    );
    return { from, clockDoubts, messages };
  }

  beforeAll(async () => {
    database = await databases.init(id);
    queries = DatabaseEvidenceQueries.create({ database });
  });

  beforeEach(async () => {
    await database('frames').delete();
    await database('events').delete();
    await database('marks').delete();
  });

  it('hands over a station’s records of a range, oldest first, with and without a frame', async () => {
    const violations = [{ rule: 'schema', message: 'no' }];
    await write([
      openedRecord({ identity: 'CP1', seq: 0, receivedAt: 0 }),
      frame(1, {}, { violations }),
      frame(2),
      frame(3),
      statusRecord({ identity: 'CP2', seq: 1, receivedAt: 10 }),
    ]);
    const { messages, from } = await reviewed({ ...ALL, to: 30 });
    expect(messages.map(({ event }) => event.seq)).toEqual([0, 1, 2]);
    expect(messages[0].frame).toBeNull();
    expect(messages[1].frame).toEqual({
      protocol: 'ocpp1.6',
      direction: 'fromStation',
      action: 'StatusNotification',
      violations,
    });
    expect(from).toBeNull();
  });

  it('hands over later events of a message where something was noted of them', async () => {
    const message = frame(1);
    const [event] = message.events;
    await write([{ ...message, events: [event, { ...event, part: 1 }] }]);
    await database('events').where({ part: 1 }).update({ flags: '["late"]' });
    expect((await reviewed()).messages).toEqual([
      expect.objectContaining({ flags: [], frame: expect.any(Object) }),
      expect.objectContaining({ flags: ['late'], frame: null }),
    ]);
  });

  it('hands over the first event of a message that makes several', async () => {
    const message = frame(1);
    const [event] = message.events;
    await write([{ ...message, events: [event, { ...event, part: 1 }] }]);
    expect((await reviewed()).messages).toHaveLength(1);
  });

  it('keeps where a message stands among others', async () => {
    const sequence = { transactionId: 'T', seqNo: 4, toBeContinued: false };
    await write([frame(1, { type: 'other', action: 'X', sequence })]);
    expect((await reviewed()).messages[0].event.sequence).toEqual(sequence);
  });

  it('tells of doubts about the clock in the range', async () => {
    const doubt = (number: number, at: number): Mark => ({
      ...markOf(number, at),
      kind: 'clockSuspect',
      detail: '2030',
      evidence: { connectionId: 'c1', seq: number },
    });
    await write([], [doubt(1, 5), markOf(2, 6), doubt(3, 7), doubt(4, 99)]);
    const { clockDoubts } = await reviewed({ ...ALL, to: 99 });
    expect(clockDoubts).toMatchObject([
      { at: 5, detail: '2030', evidence: { seq: 1 } },
      { at: 7 },
    ]);
  });

  it('looks at the newest slices of a long range, and knows since when', async () => {
    await database.batchInsert(
      'events',
      Array.from({ length: 1_010 }, (_, index) => ({
        identity: 'CP1',
        connection_id: 'long',
        seq: index,
        part: 0,
        received_at: index,
        source: 'live',
        type: 'callSent',
      })),
      50,
    );
    const { slices, from } = await newestSlices(database, ALL, 2);
    expect(slices.map(({ until }) => until?.[0])).toEqual([10, 510]);
    expect(from).toBe(10);
    expect((await newestSlices(database, ALL, 3)).from).toBeNull();
  });

  it('finds the parts of reports and the calls for them', async () => {
    const events = { type: 'variable', evseId: null, connectorId: null };
    const sequence = { transactionId: null, seqNo: 0, toBeContinued: true };
    const notify = { action: 'NotifyEvent', protocol: 'ocpp2.0.1' } as const;
    await write([
      frame(
        1,
        { type: 'callSent' },
        {
          direction: 'toStation',
          action: 'GetBaseReport',
          raw: '[2,"a","GetBaseReport",{"requestId":7,"reportBase":"FullInventory"}]',
        },
      ),
      frame(2, report(0, true), { action: 'NotifyReport' }),
      frame(3, { ...report(0, true), retransmission: true }),
      frame(4, report(1, false), { action: 'NotifyReport' }),
      frame(5, { ...events, sequence } as Partial<StationEvent>, notify),
      frame(6, events as Partial<StationEvent>, notify),
      frame(7, {
        type: 'other',
        action: 'TransactionEvent',
        sequence: { ...sequence, transactionId: 'T' },
      }),
      frame(
        8,
        { type: 'callSent' },
        { direction: 'toStation', action: 'GetReport', raw: '[2,"b' },
      ),
    ]);
    const { parts, requests, from } = await queries.readReportParts(ALL);
    expect(
      parts.map(part => [part.seq, part.report, part.seqNo, part.requestId]),
    ).toEqual([
      [2, 'device', 0, 7],
      [4, 'device', 1, 7],
      [5, 'events', 0, null],
    ]);
    expect(requests).toEqual([
      {
        connectionId: 'conn-CP1',
        seq: 1,
        receivedAt: 10,
        action: 'GetBaseReport',
        requestId: 7,
      },
    ]);
    expect(from).toBeNull();
  });

  it('knows what a connection showed when it opened', async () => {
    const opened = openedRecord({ identity: 'CP1', seq: 0 });
    const [event] = opened.events;
    await write([
      { ...opened, events: [{ ...event, securityProfile: 2 } as StationEvent] },
    ]);
    expect(await queries.getOpening('conn-CP1')).toMatchObject({
      type: 'connectionOpened',
      securityProfile: 2,
    });
    expect(await queries.getOpening('other')).toBeUndefined();
  });
});
