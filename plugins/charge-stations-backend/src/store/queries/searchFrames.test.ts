import { Knex } from 'knex';
import { FrameEvidence, RecordInput } from '../../model';
import { batchOf } from '../__testUtils__/batches';
import { statusRecord } from '../__testUtils__/records';
import { StoreTestDatabases } from '../__testUtils__/testDatabases';
import { createEvidenceWriter } from '../createEvidenceWriter';
import { DatabaseEvidenceQueries } from './DatabaseEvidenceQueries';

jest.setTimeout(60_000);

const ALL = { identity: 'CP1', from: 0, to: 1_000_000, limit: 500 };

/** A frame of CP1; its event's time is what the station said. */
function frame(
  seq: number,
  differences: Partial<FrameEvidence> = {},
  reportedAt: string | null = null,
): RecordInput {
  return statusRecord({
    identity: 'CP1',
    seq,
    receivedAt: seq * 10,
    frame: differences,
    event: { reportedAt },
  });
}

const databases = StoreTestDatabases.create();

describe.each(databases.eachSupportedId())('searchFrames on %s', id => {
  let database: Knex;
  let queries: DatabaseEvidenceQueries;

  async function write(records: RecordInput[]) {
    await createEvidenceWriter({ database }).write(
      batchOf({
        frames: records.map(({ evidence }) => evidence as FrameEvidence),
        events: records.flatMap(({ events }) =>
          events.map((event, part) => ({ event, part, flags: [] })),
        ),
      }),
    );
  }

  const seqs = async (
    search: Partial<Parameters<typeof queries.listFrames>[0]>,
  ) =>
    (await queries.listFrames({ ...ALL, ...search })).items.map(it => it.seq);

  beforeAll(async () => {
    database = await databases.init(id);
    queries = DatabaseEvidenceQueries.create({ database });
  });

  beforeEach(async () => {
    await database('frames').delete();
    await database('events').delete();
  });

  describe('finds by', () => {
    beforeEach(() =>
      write([
        frame(1, { action: 'BootNotification', raw: '[2,"1","Boot",{}]' }),
        frame(2, {
          raw: '[2,"2","StatusNotification",{"info":"50% O_K Kühlung ÄUSSERST"}]',
        }),
        frame(3, {
          direction: 'toStation',
          action: 'TriggerMessage',
          raw: '[2,"3","TriggerMessage",{}]',
          answer: null,
        }),
        frame(4, {
          messageKind: 'unknown',
          action: null,
          raw: '5000',
          answer: '[4,"-1","FormatViolation","",{}]',
          violations: [{ rule: 'json', message: 'It is no array.' }],
        }),
      ]),
    );

    it.each([
      ['direction', { direction: 'toStation' }, [3]],
      ['kind', { messageKind: 'unknown' }, [4]],
      ['action', { action: 'BootNotification' }, [1]],
      ['an action that never came', { action: 'Boot' }, []],
      ['an action that cannot be stored', { action: 'Boot\0' }, []],
      ['violations', { violationsOnly: true }, [4]],
      ['everything at once', { action: 'Boot', violationsOnly: true }, []],
      ['text, whatever its case', { text: 'TRIGGERmessage' }, [3]],
      ['text of the answer', { text: 'formatviolation' }, [4]],
      ['text with letters beyond ASCII as they are', { text: 'ÄUSSERST' }, [2]],
      ['text with a percent sign, which is no pattern', { text: '50%' }, [2]],
      ['text with an underscore, which is none', { text: 'O_K' }, [2]],
      ['text with a backslash, which is none', { text: '50\\%' }, []],
      ['text that cannot be stored', { text: 'Boot\0' }, []],
      ['no text', { text: '' }, [1, 2, 3, 4]],
    ] as const)('%s', async (_, filter, expected) => {
      await expect(seqs(filter)).resolves.toEqual(expected);
    });
  });

  it('gives the newest first when asked, page after page, none twice and none lost', async () => {
    await write(Array.from({ length: 7 }, (_, seq) => frame(seq)));
    const read: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await queries.listFrames({
        ...ALL,
        limit: 2,
        cursor,
        order: 'desc',
      });
      read.push(...page.items.map(({ seq }) => seq));
      cursor = page.nextCursor;
    } while (cursor && read.length < 20);
    expect(read).toEqual([6, 5, 4, 3, 2, 1, 0]);
  });

  it.each(['asc', 'desc'] as const)(
    'finds what is far beyond the first slice, %s',
    async order => {
      const needles = [3, 2_700, 5_400];
      await write(
        Array.from({ length: 5_500 }, (_, seq) =>
          frame(seq, needles.includes(seq) ? { action: 'Needle' } : {}),
        ),
      );
      const expected = order === 'asc' ? needles : [...needles].reverse();
      const first = await queries.listFrames({
        ...ALL,
        limit: 2,
        action: 'Needle',
        order,
      });
      expect(first.items.map(({ seq }) => seq)).toEqual(expected.slice(0, 2));
      expect(first.searchedTo).toBe(expected[1] * 10);
      const { nextCursor: cursor } = first;
      const rest = await queries.listFrames({
        ...ALL,
        cursor,
        action: 'Needle',
        order,
      });
      expect(rest.items.map(({ seq }) => seq)).toEqual(expected.slice(2));
      expect(rest.nextCursor).toBeUndefined();
    },
  );

  it("shows the station's time as it was sent", async () => {
    await write([frame(1, {}, '2026-11-22T12:00:00+01:00'), frame(2)]);
    const { items } = await queries.listFrames(ALL);
    expect(items.map(({ reportedAt }) => reportedAt)).toEqual([
      '2026-11-22T12:00:00+01:00',
      null,
    ]);
  });

  it('shows what was noted of a message', async () => {
    await write([frame(1), frame(2)]);
    await database('events').where({ seq: 2 }).update({ flags: '["late"]' });
    const { items } = await queries.listFrames(ALL);
    expect(items.map(({ flags }) => flags)).toEqual([[], ['late']]);
  });

  describe('a call of ours', () => {
    const call = frame(1, {
      direction: 'toStation',
      messageId: 'ours',
      answer: null,
    });
    const answer = (seq: number, differences: Partial<FrameEvidence> = {}) =>
      frame(seq, {
        messageKind: 'callResult',
        messageId: 'ours',
        raw: `[3,"ours",{"seq":${seq}}]`,
        answer: null,
        ...differences,
      });
    const read = async () => (await queries.listFrames(ALL)).items[0];

    it.each([
      ['a result', answer(4)],
      ['an error', answer(4, { messageKind: 'callError' })],
    ])("has the station's answer: %s", async (_, record) => {
      await write([call, record, answer(5)]);
      expect((await read()).answeredBy).toEqual({
        raw: '[3,"ours",{"seq":4}]',
        receivedAt: 40,
      });
    });

    it.each([
      ['to another call', answer(4, { messageId: 'other' })],
      [
        'on another connection',
        statusRecord({
          identity: 'CP1',
          connectionId: 'elsewhere',
          seq: 4,
          receivedAt: 40,
          frame: { messageKind: 'callResult', messageId: 'ours' },
        }),
      ],
      ['that is a call itself', answer(4, { messageKind: 'call' })],
      ['that is a message of 2.1', answer(4, { messageKind: 'send' })],
      ['a minute late', answer(6_002)],
    ])('has no answer %s', async (_, record) => {
      await write([call, record]);
      expect((await read()).answeredBy).toBeNull();
    });
  });

  describe('a call of the station', () => {
    const call = (answer: string | null) =>
      frame(1, { messageId: 'theirs', answer });
    const answer = (direction: FrameEvidence['direction']) =>
      frame(2, {
        direction,
        messageKind: 'callResult',
        messageId: 'theirs',
        raw: '[3,"theirs",{}]',
        answer: null,
      });
    const answers = async () =>
      (await queries.listFrames(ALL)).items.map(it => it.answeredBy);

    it('has the answer of an upstream CSMS', async () => {
      await write([call(null), answer('toStation')]);
      expect(await answers()).toEqual([
        { raw: '[3,"theirs",{}]', receivedAt: 20 },
        null,
      ]);
    });

    it('is not answered by the station itself', async () => {
      await write([call(null), answer('fromStation')]);
      expect(await answers()).toEqual([null, null]);
    });

    it('that we answered has that in its own record', async () => {
      await write([call('[3,"theirs",{}]'), answer('toStation')]);
      expect(await answers()).toEqual([null, null]);
    });
  });

  it('gives one frame of a station, and of no other station', async () => {
    await write([frame(1), frame(2)]);
    const ref = { connectionId: 'conn-CP1', seq: 2 };
    const found = await queries.getFrame({ identity: 'CP1', ...ref });
    expect(found?.messageId).toBe('message-2');
    await expect(
      queries.getFrame({ identity: 'CP2', ...ref }),
    ).resolves.toBeUndefined();
  });

  it('counts actions and what is wrong, most first, whatever the place in the payload', async () => {
    const zone = (path: string) => ({
      rule: 'time',
      path,
      message: 'No zone.',
    });
    const schema = { rule: 'schema', message: 'Too long.' };
    await write([
      frame(1, { violations: [zone('/a'), schema] }),
      frame(2, { violations: [zone('/b')] }),
      frame(3, { action: null, messageKind: 'unknown' }),
      frame(900, { action: 'Late' }),
    ]);
    await expect(
      queries.summariseFrames({ identity: 'CP1', from: 0, to: 100 }),
    ).resolves.toEqual({
      total: 3,
      actions: [
        { action: 'StatusNotification', count: 2 },
        { action: null, count: 1 },
      ],
      violations: [
        { rule: 'time', message: 'No zone.', count: 2 },
        { rule: 'schema', message: 'Too long.', count: 1 },
      ],
      countedFrom: null,
    });
  });
});
