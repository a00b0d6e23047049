import { drawnWindow, shiftOf } from './drawnWindow';

const range = { from: 1_000, to: 2_000 };

describe('drawnWindow', () => {
  it.each([
    ['the range, while it is in view', range, range, range],
    ['the range, while it is moved', { from: 1_301, to: 2_300 }, range, range],
    [
      'the window, while it is zoomed',
      { from: 1_100, to: 1_600 },
      range,
      { from: 1_100, to: 1_600 },
    ],
    [
      'the window, where there is more than the range shows',
      { from: 1_200, to: 2_200 },
      { from: 0, to: 2_000 },
      { from: 1_200, to: 2_200 },
    ],
  ])('is %s', (_, window, data, drawn) => {
    expect(drawnWindow({ window, range, data })).toEqual(drawn);
  });
});

describe('shiftOf', () => {
  it.each([
    ['nothing where they are the same', 1_000, 0],
    ['to the left when later is in view', 1_250, -100],
    ['to the right when earlier is in view', 500, 200],
  ])('%s', (_, from, shift) => {
    expect(
      shiftOf({
        drawn: range,
        window: { from, to: from + 1_000 },
        plotWidth: 400,
      }),
    ).toBe(shift);
  });
});
