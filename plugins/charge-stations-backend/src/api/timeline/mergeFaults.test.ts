import { Condition, Mark } from '../../model';
import { mergeFaults, mergeMarks } from './mergeFaults';

const window = { from: 0, to: 1000, now: 1000, resolution: 100 };

function fault(code: string, openedAt: number, closedAt: number | null) {
  const condition: Partial<Condition> = {
    code,
    openedAt,
    closedAt,
    blocking: true,
  };
  return condition as Condition;
}

describe('mergeFaults', () => {
  it.each([
    [
      'a flapping fault becomes one with a count',
      [fault('a', 10, 20), fault('a', 40, 50), fault('a', 90, 95)],
      ['10-95 a ×3'],
    ],
    [
      'another code stays apart',
      [fault('a', 10, 20), fault('b', 15, 25)],
      ['10-20 a ×1', '15-25 b ×1'],
    ],
    [
      'a pixel apart is apart',
      [fault('a', 10, 20), fault('a', 120, 125)],
      ['10-20 a ×1', '120-125 a ×1'],
    ],
    [
      'what is open goes on to now',
      [fault('a', -50, null)],
      ['0-1000 a ×1 ongoing'],
    ],
  ])('%s', (_, conditions, expected) => {
    expect(
      mergeFaults(conditions, window).map(
        ({ from, to, condition, merged, ongoing }) =>
          `${from}-${to} ${condition.code} ×${merged}${
            ongoing ? ' ongoing' : ''
          }`,
      ),
    ).toEqual(expected);
  });
});

describe('mergeMarks', () => {
  it('counts marks of a kind within a pixel and keeps the newest text', () => {
    const mark = (kind: Mark['kind'], at: number, detail: string): Mark => ({
      identity: 'CP1',
      number: at,
      kind,
      at,
      detail,
      evidence: null,
      source: 'live',
    });
    expect(
      mergeMarks(
        [
          mark('boot', 10, 'first'),
          mark('firmwareChanged', 12, '1 → 2'),
          mark('boot', 60, 'second'),
          mark('boot', 110, 'third'),
        ],
        window,
      ).map(({ mark: { kind, at, detail }, count }) => [
        kind,
        at,
        detail,
        count,
      ]),
    ).toEqual([
      ['boot', 10, 'second', 2],
      ['firmwareChanged', 12, '1 → 2', 1],
      ['boot', 110, 'third', 1],
    ]);
  });
});
