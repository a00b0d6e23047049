import fc from 'fast-check';
import { Interval, LaneState } from '../../model';
import { mergeSpans } from './mergeSpans';

const window = { from: 0, to: 1000, now: 2000, resolution: 100 };

/** A lane from "state×length" texts; the last goes on. */
function lane(text: string, start = 0): Interval[] {
  let from = start;
  return text.split(' ').map((part, index, all) => {
    const [state, length] = part.split('×');
    const interval: Interval = {
      identity: 'CP1',
      number: index + 1,
      lane: 'connector:1',
      from,
      to: index === all.length - 1 ? null : from + Number(length),
      state: state as LaneState,
      cause: null,
      status: null,
      source: 'live',
    };
    from += Number(length);
    return interval;
  });
}

const drawn = (intervals: Interval[], options = window) =>
  mergeSpans(intervals, options).map(
    ({ from, to, state, merged }) =>
      `${from}-${to} ${state}${merged > 1 ? ` (${merged})` : ''}`,
  );

describe('mergeSpans', () => {
  it('keeps spans that are wide enough', () => {
    expect(drawn(lane('available×300 charging×400 available×0'))).toEqual([
      '0-300 available',
      '300-700 charging',
      '700-1000 available',
    ]);
  });

  it('shows the worst of what is too narrow to be seen alone', () => {
    expect(
      drawn(
        lane('available×500 preparing×30 faulted×10 charging×80 available×0'),
      ),
    ).toEqual(['0-500 available', '500-620 faulted (3)', '620-1000 available']);
  });

  it('clips to the window and ends what goes on at now', () => {
    expect(
      drawn(lane('available×900 faulted×0', -500), { ...window, now: 600 }),
    ).toEqual(['0-400 available', '400-600 faulted']);
  });

  it.each([900, 1000, 1100])(
    'says that a span goes on although the window ends at %d',
    to => {
      const spans = mergeSpans(lane('available×300 charging×0'), {
        ...window,
        to,
        now: 1000,
      });
      expect(spans.map(({ ongoing }) => ongoing)).toEqual([false, true]);
    },
  );

  it('leaves no gap, no overlap, and no more than the pixels can show', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), {
          minLength: 1,
          maxLength: 300,
        }),
        fc.integer({ min: 1, max: 200 }),
        (lengths, resolution) => {
          const states = ['available', 'faulted', 'charging'];
          const intervals = lane(
            lengths.map((n, i) => `${states[i % 3]}×${n}`).join(' '),
          );
          const spans = mergeSpans(intervals, { ...window, resolution });
          spans.slice(1).forEach((span, index) => {
            expect(span.from).toBe(spans[index].to);
          });
          expect(spans[0].from).toBe(0);
          expect(spans[spans.length - 1].to).toBe(1000);
          expect(spans.length).toBeLessThanOrEqual(
            2 * Math.ceil(1000 / resolution) + 1,
          );
        },
      ),
      { seed: 7 },
    );
  });
});
