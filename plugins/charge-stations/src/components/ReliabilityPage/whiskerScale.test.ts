import { axisEnd } from './whiskerScale';

const row = (value: number, high: number) => ({
  openings: 1,
  portDays: 30,
  stations: 1,
  affected: 1,
  rate: { value, low: 0, high },
});
const notObserved = { openings: 0, portDays: 0, stations: 1, affected: 0 };

describe('axisEnd', () => {
  it.each([
    ['the widest interval where it is near', [row(1, 1.2), row(0.5, 0.9)], 1.2],
    ['half as far again as the highest dot where not', [row(1, 40)], 1.5],
    ['the widest interval where nothing opened', [row(0, 3.7)], 3.7],
    ['nothing where nothing was observed', [notObserved], 0],
  ])('is %s', (_, rows, end) => {
    expect(axisEnd(rows)).toBe(end);
  });
});
