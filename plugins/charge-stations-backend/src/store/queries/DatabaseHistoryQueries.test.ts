import { Knex } from 'knex';
import { batchOf } from '../__testUtils__/batches';
import { StoreTestDatabases } from '../__testUtils__/testDatabases';
import { createEvidenceWriter } from '../createEvidenceWriter';
import { conditionOf, laneOf, markOf } from './__testUtils__/history';
import { Condition, Interval } from '../../model';
import { DatabaseHistoryQueries } from './DatabaseHistoryQueries';
import { ConditionFilter, HistoryRange, TimelinePage } from './HistoryQueries';

jest.setTimeout(60_000);

/** The range that most tests ask for. */
const RANGE = { identity: 'CP1', from: 100, to: 200 };

const closed = (
  number: number,
  openedAt: number,
  closedAt: number,
  what: Partial<Condition> = {},
) =>
  conditionOf({ number, openedAt, closedAt, closeReason: 'cleared', ...what });

/** By number: where each lies about the range. */
const CONDITIONS = [
  closed(1, 10, 99, { code: 'ocpp16:WeakSignal' }), // over just before
  closed(2, 20, 100, { severity: 4 }), // over as it begins
  closed(3, 50, 150, { severity: 4, scope: 'connector:2' }), // over its beginning
  closed(4, 120, 130, { scope: 'connector:10', openedBasis: 'bounded' }), // within
  // since before and still
  conditionOf({
    number: 5,
    openedAt: 30,
    code: 'conn:offline',
    scope: 'station',
    severity: 5,
  }),
  closed(6, 199, 900), // over its end
  conditionOf({ number: 7, openedAt: 150 }),
  conditionOf({ number: 8, openedAt: 200 }), // only after it
  closed(9, 10, 900), // all of it
];

/** Those open within the range, newest first. */
const ALL = [6, 7, 4, 3, 5, 2, 9];

const LANES = [
  ...laneOf({ lane: 'connector:1', first: 1, changes: [0, 100, 150, 200] }),
  ...laneOf({ lane: 'connector:2', first: 11, changes: [0, 99, 201] }),
  ...laneOf({ lane: 'connector:3', first: 21, changes: [180] }),
  ...laneOf({ lane: 'connector:4', first: 31, changes: [200] }),
  ...laneOf({ lane: 'station', first: 41, changes: [0] }),
  ...laneOf({ identity: 'CP2', lane: 'station', first: 51, changes: [0] }),
];

const MARKS = [markOf(1, 99), markOf(3, 100), markOf(2, 100), markOf(4, 200)];

const numbers = (rows: Array<{ number: number }>) =>
  rows.map(({ number }) => number);

/** What a picture needs of an interval. */
const stretchOf = ({ lane, from, to, state, cause, status }: Interval) => ({
  lane,
  from,
  to,
  state,
  cause,
  status,
});

const databases = StoreTestDatabases.create();

describe.each(databases.eachSupportedId())(
  'DatabaseHistoryQueries on %s',
  id => {
    let database: Knex;
    let queries: DatabaseHistoryQueries;

    beforeAll(async () => {
      database = await databases.init(id);
      queries = DatabaseHistoryQueries.create({ database });
      await createEvidenceWriter({ database }).write(
        batchOf({
          conditions: [
            ...CONDITIONS,
            conditionOf({ identity: 'CP2', number: 1, openedAt: 150 }),
          ],
          intervals: LANES,
          marks: MARKS,
        }),
      );
    });

    /** All pages of a timeline as one. */
    async function readWhole(
      range: HistoryRange & { resolution?: number; statesOf?: string },
      pageRows?: number,
    ) {
      const pages = DatabaseHistoryQueries.create({ database, pageRows });
      const whole: TimelinePage = {
        unread: [],
        stretches: [],
        conditions: [],
        marks: [],
      };
      const asked = { resolution: 1, ...range };
      for await (const page of pages.readTimeline(asked)) {
        whole.unread.push(...page.unread);
        whole.stretches.push(...page.stretches);
        whole.conditions.push(...page.conditions);
        whole.marks.push(...page.marks);
      }
      return whole;
    }

    it.each([
      ['all', undefined, ALL],
      ['the open ones', true, [7, 5]],
      ['the closed ones', false, [6, 4, 3, 2, 9]],
    ])(
      'lists %s that were open within the range, over either edge too, newest first',
      async (_, open, expected) => {
        const { items, nextCursor } = await queries.listConditions({
          ...RANGE,
          open,
          limit: 50,
        });
        expect(numbers(items)).toEqual(expected);
        expect(items[0]).toEqual(CONDITIONS[expected[0] - 1]);
        expect(nextCursor).toBeUndefined();
      },
    );

    it('finds marks in any of several ranges, each once and the newest first', async () => {
      const found = await queries.listMarks([
        { identity: 'CP1', from: 99, to: 100 },
        { identity: 'CP1', from: 50, to: 101 },
        { identity: 'CP1', from: 201, to: 300 },
        { identity: 'CP2', from: 0, to: 300 },
      ]);
      expect(numbers(found)).toEqual([2, 3, 1]);
      await expect(queries.listMarks([])).resolves.toEqual([]);
    });

    it('lists spans of a range in which nothing was reported on a lane', async () => {
      const own = await databases.init(id);
      const [before, silent, after] = laneOf({
        lane: 'connector:1',
        first: 1,
        changes: [0, 50, 150],
      });
      const unreported = {
        ...silent,
        state: 'unknown',
        cause: 'notReported',
      } as const;
      await createEvidenceWriter({ database: own }).write(
        batchOf({ intervals: [before, unreported, after] }),
      );
      const history = DatabaseHistoryQueries.create({ database: own });
      await expect(history.listUnreported(RANGE)).resolves.toEqual([
        unreported,
      ]);
      await expect(
        history.listUnreported({ ...RANGE, from: 150 }),
      ).resolves.toEqual([]);
    });

    it.each<[string, ConditionFilter, number[]]>([
      ['a code', { code: 'conn:offline' }, [5]],
      ['a code that none has', { code: 'ocpp16:NoSuch' }, []],
      ['a scope', { scope: 'connector:10' }, [4]],
      ['a severity', { severity: 4 }, [3, 2]],
      ['contrary evidence', { bounded: true }, [4]],
      ['several at once', { scope: 'connector:2', severity: 4 }, [3]],
      ['several that exclude each other', { severity: 4, open: true }, []],
      ['nothing, with one that is not given', { code: undefined }, ALL],
    ])('lists those that %s leaves', async (_, filter, expected) => {
      const { items } = await queries.listConditions({
        ...RANGE,
        ...filter,
        limit: 50,
      });
      expect(numbers(items)).toEqual(expected);
    });

    it('pages through what a filter leaves', async () => {
      const filter = { ...RANGE, severity: 4, limit: 1 };
      const first = await queries.listConditions(filter);
      const second = await queries.listConditions({
        ...filter,
        cursor: first.nextCursor,
      });
      expect(numbers([...first.items, ...second.items])).toEqual([3, 2]);
      expect(second.nextCursor).toBeUndefined();
    });

    it('says what the conditions of a range can be narrowed down by', async () => {
      await expect(queries.listConditionFacets(RANGE)).resolves.toEqual({
        codes: ['conn:offline', 'ocpp16:GroundFailure'],
        scopes: ['connector:1', 'connector:2', 'connector:10', 'station'],
        severities: [1, 4, 5],
      });
      await expect(
        queries.listConditionFacets({ ...RANGE, identity: 'CP3' }),
      ).resolves.toEqual({ codes: [], scopes: [], severities: [] });
    });

    it.each([1, 2, 3, 6, 7, 8])(
      'pages newest first, %i a page, with no condition twice and none lost',
      async limit => {
        const read: number[] = [];
        let cursor: string | undefined;
        do {
          const page = await queries.listConditions({
            identity: 'CP1',
            from: 0,
            to: 1_000,
            limit,
            cursor,
          });
          read.push(...numbers(page.items));
          cursor = page.nextCursor;
        } while (cursor && read.length <= 2 * CONDITIONS.length);
        // 9 and 1 opened at one time: the later number is the newer.
        expect(read).toEqual([8, 6, 7, 4, 3, 5, 2, 9, 1]);
      },
    );

    it('gets a condition by the number that it has within its station', async () => {
      await expect(
        queries.getCondition({ identity: 'CP1', number: 4 }),
      ).resolves.toEqual(CONDITIONS[3]);
      await expect(
        queries.getCondition({ identity: 'CP2', number: 4 }),
      ).resolves.toBeUndefined();
    });

    it.each([
      ['from begins with the span that holds there', 149, 150, [2]],
      ['a span that ends at from is over', 100, 150, [2]],
      ['to is exclusive', 100, 200, [2, 3]],
      ['a span that begins after to is to come', 0, 1, [1]],
      ['what is open goes on', 5_000, 6_000, [4]],
    ])('of a lane: %s', async (_, from, to, expected) => {
      const { stretches } = await readWhole({ identity: 'CP1', from, to });
      expect(stretches.filter(({ lane }) => lane === 'connector:1')).toEqual(
        LANES.filter(({ number }) => expected.includes(number)).map(stretchOf),
      );
    });

    it('reads everything that a picture of the range needs, oldest first', async () => {
      const timeline = await readWhole(RANGE);
      expect(timeline.stretches).toEqual(
        LANES.filter(({ number }) => [2, 3, 12, 21, 41].includes(number)).map(
          stretchOf,
        ),
      );
      expect(numbers(timeline.conditions)).toEqual([9, 2, 5, 3, 4, 7, 6]);
      expect(timeline.marks).toEqual([MARKS[2], MARKS[1]]);
    });

    it.each([1, 2, 3])(
      'reads the same with %i rows a query',
      async pageRows => {
        const whole = await readWhole(RANGE);
        expect(await readWhole(RANGE, pageRows)).toEqual(whole);
        expect(whole.stretches).not.toHaveLength(0);
      },
    );

    it('reads the states of one lane alone, and names the others', async () => {
      const whole = await readWhole(RANGE);
      const one = await readWhole({ ...RANGE, statesOf: 'station' });
      expect(one).toEqual({
        ...whole,
        unread: [1, 2, 3, 4].map(number => `connector:${number}`),
        stretches: whole.stretches.filter(({ lane }) => lane === 'station'),
      });
      expect(one.stretches).not.toHaveLength(0);
      expect(whole.unread).toEqual([]);
    });

    it('reads nothing of a station without history', async () => {
      await expect(readWhole({ ...RANGE, identity: 'CP3' })).resolves.toEqual({
        unread: [],
        stretches: [],
        conditions: [],
        marks: [],
      });
    });
  },
);
