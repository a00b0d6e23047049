import { zoomIdentity } from 'd3-zoom';
import {
  axisTicks,
  limitedWindow,
  MAX_WINDOW_MS,
  MIN_WINDOW_MS,
  pannedWindow,
  transformedWindow,
  zoomedWindow,
} from './scales';

const HOUR = 3_600_000;
const from = Date.parse('2026-11-17T00:00:00Z');
const day = { from, to: from + 24 * HOUR };

describe('a gesture', () => {
  it.each([
    ['nothing', zoomIdentity, day],
    [
      'dragging 100 of 1000 pixels to the right shows a tenth earlier',
      zoomIdentity.translate(100, 0),
      pannedWindow(day, -0.1),
    ],
    [
      'scaling by two about the left edge shows the first half',
      zoomIdentity.scale(2),
      { from, to: from + 12 * HOUR },
    ],
  ])('%s', (_rule, transform, window) => {
    expect(transformedWindow({ base: day, width: 1_000, transform })).toEqual(
      window,
    );
  });
});

it('zooming keeps the middle', () => {
  expect(zoomedWindow(day, 0.5)).toEqual({
    from: from + 6 * HOUR,
    to: from + 18 * HOUR,
  });
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

  it('never exceed the room for their labels', () => {
    const many = axisTicks({ window: day, width: 270, tickWidth: 90, format });
    expect(many.length).toBeLessThanOrEqual(5);
  });
});
