import fc from 'fast-check';
import { Knex } from 'knex';
import { Interval, LaneState, stateRank, StateStretch } from '../../model';
import { StoreTestDatabases } from '../__testUtils__/testDatabases';
import { batchOf } from '../__testUtils__/batches';
import { createEvidenceWriter } from '../createEvidenceWriter';
import { stretchesOf } from './stretches';

jest.setTimeout(60_000);

/** A lane from "state×length" texts, from 0 on; the last goes on. */
function lane(identity: string, parts: string[]): Interval[] {
  let from = 0;
  return parts.map((part, index) => {
    const [state, length] = part.split('×');
    const interval: Interval = {
      identity,
      number: index + 1,
      lane: 'connector:1',
      from,
      to: index === parts.length - 1 ? null : from + Number(length),
      state: state as LaneState,
      cause: state === 'unknown' ? 'offline' : null,
      status: `as sent ${state}`,
      source: 'live',
    };
    from += Number(length);
    return interval;
  });
}

const told = (stretches: StateStretch[]) =>
  stretches.map(
    ({ from, to, state, merged }) =>
      `${from}-${to ?? ''} ${state}${merged ? ` (${merged})` : ''}`,
  );

const databases = StoreTestDatabases.create();

describe.each(databases.eachSupportedId())('stretchesOf on %s', id => {
  let database: Knex;
  let stations = 0;

  beforeAll(async () => {
    database = await databases.init(id);
  });

  /** Stores a lane of a station of its own and gives what reads it. */
  async function stored(parts: string[]) {
    stations += 1;
    const identity = `CP${stations}`;
    const intervals = lane(identity, parts);
    await createEvidenceWriter({ database }).write(batchOf({ intervals }));
    const read = async (
      options: {
        from?: number;
        to?: number;
        resolution?: number;
        size?: number;
      } = {},
    ) => {
      const all: StateStretch[] = [];
      for await (const page of stretchesOf({
        database,
        identity,
        lane: 'connector:1',
        from: 0,
        to: 10_000,
        resolution: 100,
        size: 1_000,
        ...options,
      })) {
        all.push(...page);
      }
      return all;
    };
    return { intervals, read };
  }

  it('gives what is as wide as a pixel as it is, and what is narrower together, in the worst state', async () => {
    const { read } = await stored([
      'available×300',
      'preparing×30',
      'faulted×10',
      'charging×20',
      'available×500',
      'charging×40',
      'finishing×0',
    ]);
    const stretches = await read();
    expect(told(stretches)).toEqual([
      '0-300 available',
      '300-360 faulted (3)',
      '360-860 available',
      '860-900 charging',
      '900- finishing',
    ]);
    expect(stretches[1].status).toBe('as sent faulted');
  });

  it('begins with the span that holds at the beginning', async () => {
    const { read } = await stored(['available×30', 'unknown×50', 'charging×0']);
    const [first] = await read({ from: 60 });
    expect(first).toEqual({
      lane: 'connector:1',
      from: 30,
      to: 80,
      state: 'unknown',
      cause: 'offline',
      status: 'as sent unknown',
    });
  });

  it('tells the same states in pages of any size; every interval is in one stretch', async () => {
    const states = ['available', 'faulted', 'charging', 'unknown'];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 200 }), {
          minLength: 1,
          maxLength: 60,
        }),
        fc.integer({ min: 1, max: 150 }),
        fc.integer({ min: 1, max: 70 }),
        async (lengths, resolution, size) => {
          const { intervals, read } = await stored(
            lengths.map(
              (length, index) => `${states[(index * 7) % 4]}×${length}`,
            ),
          );
          const stretches = await read({ resolution, size });
          let next = 0;
          for (const stretch of stretches) {
            const within = intervals.slice(next, next + (stretch.merged ?? 1));
            next += within.length;
            expect(stretch.from).toBe(within[0].from);
            expect(stretch.to).toBe(within[within.length - 1].to);
            expect(stateRank(stretch.state)).toBe(
              Math.min(...within.map(({ state }) => stateRank(state))),
            );
            // Nothing that can be seen alone is hidden in another.
            expect(
              within.length === 1 ||
                within.every(
                  ({ from, to }) => (to ?? Infinity) - from < resolution,
                ),
            ).toBe(true);
          }
          expect(next).toBe(intervals.length);
        },
      ),
      { seed: 11, numRuns: 25 },
    );
  });
});
