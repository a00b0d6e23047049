import { timeline } from '../__testUtils__/fixtures';
import { layoutTimeline } from './layout';
import { factRows, nextFact, type Direction, type Fact } from './roving';

const fact = (key: string, x: number, width = 10): Fact => ({ key, x, width });

const ROWS = [
  [fact('boot', 300, 0)],
  [fact('online', 0, 280), fact('offline', 280, 120), fact('on', 400, 200)],
  [fact('charging', 0, 290), fact('fault', 290, 20), fact('free', 310, 290)],
];

describe('arrows go from fact to fact', () => {
  it.each<[string, string | undefined, Direction, string]>([
    [
      'down goes in at the beginning of the first row',
      undefined,
      'down',
      'boot',
    ],
    [
      'up goes in at the beginning of the last row',
      undefined,
      'up',
      'charging',
    ],
    ['right goes along the row', 'online', 'right', 'offline'],
    ['left goes back', 'offline', 'left', 'online'],
    ['right stays at the end', 'on', 'right', 'on'],
    ['left stays at the beginning', 'online', 'left', 'online'],
    ['down goes to what is at the same time', 'boot', 'down', 'offline'],
    ['down goes to the nearest to its middle', 'offline', 'down', 'free'],
    ['up does so too', 'fault', 'up', 'offline'],
    ['down stays in the last row', 'free', 'down', 'free'],
    ['up stays in the first row', 'boot', 'up', 'boot'],
    ['what is drawn no more counts as none', 'gone', 'down', 'boot'],
  ])('%s', (_rule, from, direction, next) => {
    expect(nextFact({ rows: ROWS, from, direction })?.key).toBe(next);
  });

  it('nowhere where nothing is drawn', () => {
    const options = { rows: [], from: undefined };
    expect(nextFact({ ...options, direction: 'down' })).toBeUndefined();
    expect(nextFact({ ...options, direction: 'up' })).toBeUndefined();
  });
});

describe('the rows of a timeline', () => {
  const from = Date.parse('2026-11-17T00:00:00Z');
  const rowsOf = (drawn = timeline()) =>
    factRows(
      layoutTimeline({
        timeline: drawn,
        window: { from, to: from + 86_400_000 },
        width: 1_056,
        variant: 'full',
      }),
    );

  it('are the marks and each lane, its spans and faults in order of time', () => {
    const kinds = rowsOf().map(row =>
      row.map(({ x, fault: number }) => (number ? `${x} fault ${number}` : x)),
    );
    expect(kinds).toEqual([
      [320],
      [0, 240, 320, '400 fault 2'],
      [0, 560, '560 fault 1', 600],
    ]);
  });

  it('have sessions in a row of their own beneath the lane', () => {
    const [, connector] = timeline().lanes;
    const session = {
      from: '2026-11-17T06:00:00Z',
      to: '2026-11-17T07:00:00Z',
    };
    const rows = rowsOf(
      timeline({
        marks: [],
        lanes: [{ ...connector, sessions: [session] }],
      }),
    );
    expect(rows).toHaveLength(2);
    expect(rows[1].map(({ x, width }) => [x, width])).toEqual([[240, 40]]);
  });

  it('have no empty row, and no key twice', () => {
    const rows = rowsOf(timeline({ marks: [] }));
    expect(rows).toHaveLength(2);
    const keys = rows.flat().map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
