import { Knex } from 'knex';
import { RecordInput } from '../../model';
import { batchOf } from '../__testUtils__/batches';
import { openedRecord, refText, statusRecord } from '../__testUtils__/records';
import { StoreTestDatabases } from '../__testUtils__/testDatabases';
import { createEvidenceWriter } from '../createEvidenceWriter';
import { EvidenceBatch } from '../EvidenceWriter';
import { Page } from './cursor';
import { DatabaseEvidenceQueries } from './DatabaseEvidenceQueries';
import { EvidenceRange } from './inRange';

jest.setTimeout(60_000);

const ALL = { identity: 'CP1', from: 0, to: 1_000, limit: 500 };

/** Many arrive in one millisecond, on two connections, and with another station between. */
const TIMES = [10, 10, 10, 10, 20, 20, 30, 40, 40, 40, 40, 40];
const RECORDS = TIMES.flatMap((receivedAt, index) => [
  statusRecord({
    identity: 'CP1',
    connectionId: index % 3 ? 'a' : 'b',
    seq: index,
    receivedAt,
  }),
  statusRecord({ identity: 'CP2', seq: index, receivedAt }),
]);

function rowsOf(records: RecordInput[]) {
  return {
    frames: records.flatMap(({ evidence }) =>
      evidence.kind === 'frame' ? evidence : [],
    ),
    events: records.flatMap(({ events }) =>
      events.map((event, part) => ({
        event: part === 0 ? event : { ...event, part },
        flags: [],
      })),
    ),
  };
}

function link(
  conditionNumber: number,
  seq: number,
  effect: EvidenceBatch['links'][number]['effect'],
) {
  return {
    identity: 'CP1',
    conditionNumber,
    evidence: { connectionId: 'conn-CP1', seq },
    effect,
  };
}

function partLink(conditionNumber: number, seq: number, part: number) {
  const { evidence, ...rest } = link(conditionNumber, seq, 'opened');
  return { ...rest, evidence: { ...evidence, part } };
}

/** Every page of a list until there is no next; a cursor that leads nowhere ends the test, not the machine. */
async function pages<T>(
  list: (range: EvidenceRange) => Promise<Page<T>>,
  range: EvidenceRange,
): Promise<T[][]> {
  const read: T[][] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ ...range, cursor });
    read.push(page.items);
    cursor = page.nextCursor;
  } while (cursor && read.length <= RECORDS.length);
  return read;
}

const databases = StoreTestDatabases.create();

describe.each(databases.eachSupportedId())(
  'DatabaseEvidenceQueries on %s',
  id => {
    let database: Knex;
    let queries: DatabaseEvidenceQueries;

    const write = (parts: Partial<EvidenceBatch>) =>
      createEvidenceWriter({ database }).write(batchOf(parts));

    beforeAll(async () => {
      database = await databases.init(id);
      queries = DatabaseEvidenceQueries.create({ database });
    });

    beforeEach(async () => {
      for (const table of ['frames', 'events', 'condition_evidence']) {
        await database(table).delete();
      }
    });

    describe('lists', () => {
      beforeEach(() => write(rowsOf(RECORDS)));

      const stored = RECORDS.map(({ evidence }) => evidence)
        .filter(({ identity }) => identity === 'CP1')
        .map(refText);
      const limits = Array.from({ length: TIMES.length + 1 }, (_, n) => n + 1);

      it.each(limits)('have no row twice and none lost, %i a page', async n => {
        const range = { ...ALL, limit: n };
        const frames = await pages(r => queries.listFrames(r), range);
        const events = await pages(r => queries.listEvents(r), range);

        expect(frames.flat().map(refText)).toEqual(stored);
        expect(events.flat().map(({ event }) => refText(event))).toEqual(
          stored,
        );
        const lengths = frames.map(page => page.length);
        expect(Math.max(...lengths)).toBeLessThanOrEqual(n);
        expect(lengths).toHaveLength(Math.ceil(TIMES.length / n));
      });

      it.each([
        ['from is inclusive', { from: 20, to: 1_000 }, TIMES.slice(4)],
        ['to is exclusive', { from: 0, to: 40 }, TIMES.slice(0, 7)],
        ['a millisecond is a range', { from: 20, to: 21 }, [20, 20]],
        ['nothing lies in an empty range', { from: 20, to: 20 }, []],
      ])('%s', async (_, span, times) => {
        const frames = await queries.listFrames({ ...ALL, ...span });
        const events = await queries.listEvents({ ...ALL, ...span });
        expect(frames.items.map(({ receivedAt }) => receivedAt)).toEqual(times);
        expect(events.items.map(({ event }) => event.receivedAt)).toEqual(
          times,
        );
      });

      it('keep to the range that a cursor is used with', async () => {
        const { nextCursor } = await queries.listFrames({ ...ALL, limit: 2 });
        const page = { ...ALL, from: 20, to: 30, cursor: nextCursor };
        const { items } = await queries.listFrames(page);
        expect(items.map(({ receivedAt }) => receivedAt)).toEqual([20, 20]);
      });

      it('go on where they were when more arrives in between', async () => {
        const first = await queries.listEvents({ ...ALL, limit: 10 });
        await write(
          rowsOf([statusRecord({ identity: 'CP1', seq: 99, receivedAt: 40 })]),
        );
        const rest = await queries.listEvents({
          ...ALL,
          cursor: first.nextCursor,
        });
        expect(
          [...first.items, ...rest.items].map(({ event }) => refText(event)),
        ).toEqual([...stored, 'conn-CP1/99']);
      });
    });

    it('lists events of the asked types, and of none, page after page', async () => {
      const records = Array.from({ length: 9 }, (_, seq) =>
        seq % 2
          ? openedRecord({ identity: 'CP1', seq, receivedAt: 5 })
          : statusRecord({ identity: 'CP1', seq, receivedAt: 5 }),
      );
      await write(rowsOf(records));
      const read = async (types: string[]) =>
        (
          await pages(r => queries.listEvents({ ...r, types }), {
            ...ALL,
            limit: 2,
          })
        )
          .flat()
          .map(({ event }) => event.seq);

      await expect(read(['connectionOpened'])).resolves.toEqual([1, 3, 5, 7]);
      await expect(read(['status', 'connectionOpened'])).resolves.toHaveLength(
        9,
      );
      await expect(read(['boot'])).resolves.toEqual([]);
      await expect(read([])).resolves.toEqual([]);
    });

    it('shows an event with its action, its flags and what it did to each condition', async () => {
      const records = [
        openedRecord({ identity: 'CP1', seq: 1 }),
        statusRecord({ identity: 'CP1', seq: 2 }),
      ];
      const { frames, events } = rowsOf(records);
      await write({
        frames,
        events: events.map(stored => ({ ...stored, flags: ['resync'] })),
        links: [link(4, 2, 'closed'), link(5, 2, 'opened')],
      });
      const { items } = await queries.listEvents({
        ...ALL,
        to: Number.MAX_SAFE_INTEGER,
      });
      expect(items).toEqual([
        {
          event: records[0].events[0],
          flags: ['resync'],
          action: null,
          effects: [],
        },
        {
          event: records[1].events[0],
          flags: ['resync'],
          action: 'StatusNotification',
          effects: [
            { number: 4, effect: 'closed' },
            { number: 5, effect: 'opened' },
          ],
        },
      ]);
    });

    it('shows every event of a frame with the action of the frame, and the frame once', async () => {
      const record = statusRecord({
        identity: 'CP1',
        seq: 2,
        frame: { action: 'NotifyEvent' },
      });
      const [event] = record.events;
      const several = { ...record, events: [event, event, event] };
      const other = statusRecord({ identity: 'CP1', seq: 3 });
      await write({
        ...rowsOf([several, other]),
        links: [link(4, 2, 'opened'), partLink(5, 2, 1), partLink(6, 2, 2)],
      });
      const all = { ...ALL, to: Number.MAX_SAFE_INTEGER };
      const { items } = await queries.listEvents(all);
      expect(
        items.map(({ event: { part = 0 }, action }) => [part, action]),
      ).toEqual([
        [0, 'NotifyEvent'],
        [1, 'NotifyEvent'],
        [2, 'NotifyEvent'],
        [0, 'StatusNotification'],
      ]);
      const frames = await queries.listFrames(all);
      const alone = { reportedAt: null, answeredBy: null, flags: [] };
      expect(frames.items).toEqual([
        { ...record.evidence, ...alone },
        { ...other.evidence, ...alone },
      ]);
      expect(items.map(({ effects }) => effects)).toEqual([
        [{ number: 4, effect: 'opened' }],
        [{ number: 5, effect: 'opened' }],
        [{ number: 6, effect: 'opened' }],
        [],
      ]);
      const evidenceOf = (conditionNumber: number) =>
        queries.listEvidenceOf({ ...all, conditionNumber });
      await expect(evidenceOf(4)).resolves.toEqual([
        { effect: 'opened', event: items[0], frame: record.evidence },
      ]);
      await expect(evidenceOf(6)).resolves.toEqual([
        { effect: 'opened', event: items[2], frame: record.evidence },
      ]);
    });

    it("gives a condition's evidence in the order in which it came, with frames where there are any", async () => {
      const records = [
        statusRecord({ identity: 'CP1', seq: 3 }),
        openedRecord({ identity: 'CP1', seq: 1 }),
        statusRecord({ identity: 'CP1', seq: 2 }),
      ];
      await write({
        ...rowsOf(records),
        links: [
          link(7, 3, 'opened'),
          link(8, 3, 'closed'),
          link(7, 1, 'unconfirmed'),
          link(7, 2, 'closed'),
          { ...link(7, 2, 'opened'), identity: 'CP2' },
        ],
      });
      const evidence = (limit: number) =>
        queries.listEvidenceOf({ identity: 'CP1', conditionNumber: 7, limit });

      const all = await evidence(500);
      expect(all.map(({ effect, event }) => [effect, event.event.seq])).toEqual(
        [
          ['opened', 3],
          ['unconfirmed', 1],
          ['closed', 2],
        ],
      );
      expect(all.map(({ frame }) => frame)).toEqual([
        records[0].evidence,
        null,
        records[2].evidence,
      ]);
      expect(all[0].event.effects).toEqual([
        { number: 7, effect: 'opened' },
        { number: 8, effect: 'closed' },
      ]);
      await expect(evidence(2)).resolves.toEqual(all.slice(0, 2));
    });

    it('has no evidence of a condition that there is not', async () => {
      await expect(
        queries.listEvidenceOf({ ...ALL, conditionNumber: 1 }),
      ).resolves.toEqual([]);
    });
  },
);
