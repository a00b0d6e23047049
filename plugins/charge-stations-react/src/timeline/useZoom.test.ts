import { act, renderHook } from '@testing-library/react';
import type { TimeWindow } from '../time/timeRange';
import { useZoom } from './useZoom';

const NOW = Date.parse('2026-01-15T12:00:00Z');
const HOUR = 3_600_000;
const DAY: TimeWindow = { from: NOW - 24 * HOUR, to: NOW };

/** A page that takes a window over only when it is told to, as a busy browser does. */
function slowPage() {
  const asked: TimeWindow[] = [];
  const { result, rerender } = renderHook(
    ({ range }) =>
      useZoom({
        svg: { current: null },
        plot: { left: 0, width: 1000 },
        range,
        onChange: window => asked.push(window),
      }),
    { initialProps: { range: DAY } },
  );
  return {
    asked,
    hours: () => (result.current.window.to - result.current.window.from) / HOUR,
    zoom: (factor: number) => {
      act(() => result.current.zoom(factor));
      act(() => jest.runOnlyPendingTimers());
    },
    takesOver: (range: TimeWindow) => rerender({ range }),
  };
}

describe('useZoom', () => {
  beforeEach(() => jest.useFakeTimers({ now: NOW }));
  afterEach(() => jest.useRealTimers());

  it('keeps the newest window in view when the page takes an older one over late', () => {
    const page = slowPage();
    page.zoom(0.5);
    page.zoom(0.5);
    expect(page.asked).toHaveLength(2);

    page.takesOver(page.asked[0]);
    expect(page.hours()).toBe(6);
    page.takesOver(page.asked[1]);
    expect(page.hours()).toBe(6);
  });

  it('zooms on from what is in view, not from what the page has', () => {
    const page = slowPage();
    page.zoom(0.5);
    page.zoom(0.5);
    page.takesOver(page.asked[0]);
    page.zoom(0.5);
    expect(page.hours()).toBe(3);
  });

  it('needs no answer to every window it asked for', () => {
    const page = slowPage();
    page.zoom(0.5);
    page.zoom(0.5);
    page.takesOver(page.asked[1]);
    page.takesOver(DAY);
    expect(page.hours()).toBe(24);
  });

  it('gives way to a range that was chosen elsewhere', () => {
    const page = slowPage();
    page.zoom(0.5);
    page.takesOver({ from: NOW - 7 * 24 * HOUR, to: NOW });
    expect(page.hours()).toBe(7 * 24);
  });
});
