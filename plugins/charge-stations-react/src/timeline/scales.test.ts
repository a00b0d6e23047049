import {
  axisTicks,
  limitedWindow,
  MAX_WINDOW_MS,
  MIN_WINDOW_MS,
  nowX,
  pannedWindow,
  windowUnder,
  zoomedWindow,
} from './scales';

const HOUR = 3_600_000;
const from = Date.parse('2026-11-17T00:00:00Z');
const day = { from, to: from + 24 * HOUR };

describe('now', () => {
  it.each([
    ['in view', from + 12 * HOUR, 480],
    ['later than the window', from + 48 * HOUR, undefined],
    ['earlier than the window', from - HOUR, undefined],
  ])('%s', (_, now, x) => {
    expect(nowX({ window: day, width: 960, now })).toBe(x);
  });
});

describe('a gesture', () => {
  it.each([
    ['a finger that rests changes nothing', [300], [300], day],
    [
      'dragging 100 of 1000 pixels to the right shows a tenth earlier',
      [300],
      [400],
      pannedWindow(day, -0.1),
    ],
    [
      'fingers that part show less, and keep their moments',
      [0, 500],
      [0, 1_000],
      { from, to: from + 12 * HOUR },
    ],
    [
      'fingers that close in show more, and keep their moments',
      [0, 1_000],
      [250, 750],
      { from: from - 12 * HOUR, to: from + 36 * HOUR },
    ],
    [
      'it does not matter which finger is the first',
      [500, 0],
      [1_000, 0],
      { from, to: from + 12 * HOUR },
    ],
    [
      'two fingers that move alike move it',
      [300, 500],
      [400, 600],
      pannedWindow(day, -0.1),
    ],
    [
      'fingers that meet show fifty times as much and no more',
      [0, 1_000],
      [500, 500],
      zoomedWindow(day, 50),
    ],
  ])('%s', (_rule, before, after, window) => {
    expect(windowUnder({ base: day, width: 1_000, before, after })).toEqual(
      window,
    );
  });
});

it.each([
  ['the middle', undefined, { from: from + 6 * HOUR, to: from + 18 * HOUR }],
  ['the left edge', 0, { from, to: from + 12 * HOUR }],
  [
    'where the pointer is',
    0.25,
    { from: from + 3 * HOUR, to: from + 15 * HOUR },
  ],
])('zooming keeps %s', (_rule, fraction, window) => {
  expect(zoomedWindow(day, 0.5, fraction)).toEqual(window);
});

describe('a window is limited', () => {
  const now = day.to;

  it.each([
    ['a good one is kept', day, day],
    [
      'not narrower than a minute',
      { from, to: from + 10_000 },
      {
        from: from + 5_000 - MIN_WINDOW_MS / 2,
        to: from + 5_000 + MIN_WINDOW_MS / 2,
      },
    ],
    [
      'not further into the future than a twentieth of itself',
      pannedWindow(day, 1),
      pannedWindow(day, 0.05),
    ],
  ])('%s', (_rule, asked, given) => {
    expect(limitedWindow(asked, now)).toEqual(given);
  });

  it('not wider than the longest', () => {
    const limited = limitedWindow({ from: 0, to: now }, now);
    expect(limited.to - limited.from).toBe(MAX_WINDOW_MS);
  });
});

describe('ticks', () => {
  const format = { locale: 'en-GB', timeZone: 'UTC' };
  const labels = (window: { from: number; to: number }) =>
    axisTicks({ window, width: 900, tickWidth: 90, format }).map(
      tick => tick.label,
    );

  it('tell the hour, and midnight by its date', () => {
    expect(labels(day)).toEqual([
      '17 Nov',
      '03:00',
      '06:00',
      '09:00',
      '12:00',
      '15:00',
      '18:00',
      '21:00',
      '18 Nov',
    ]);
  });

  it('tell seconds when they are closer than a minute', () => {
    expect(labels({ from, to: from + 120_000 })).toContain('00:00:15');
  });

  it('leave out the last day of a month where the first of the next would touch it', () => {
    const end = Date.parse('2026-11-22T00:00:00Z');
    const month = { from: end - 30 * 24 * HOUR, to: end };
    const ticks = axisTicks({
      window: month,
      width: 1_080,
      tickWidth: 90,
      format,
    });
    expect(ticks.map(({ label }) => label)).toContain('1 Nov');
    expect(ticks.map(({ label }) => label)).not.toContain('31 Oct');
  });

  it('never exceed the room for their labels', () => {
    const many = axisTicks({ window: day, width: 270, tickWidth: 90, format });
    expect(many.length).toBeLessThanOrEqual(5);
  });
});
