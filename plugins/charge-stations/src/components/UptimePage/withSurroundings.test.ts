import { withSurroundings } from './withSurroundings';

const MINUTE = 60_000;

describe('withSurroundings', () => {
  it.each([
    ['ten hours by an hour', 600, 60],
    ['a second by five minutes', 1 / 60, 5],
  ])('widens %s on either side', (_, minutes, margin) => {
    const from = 1_000 * MINUTE;
    const to = from + minutes * MINUTE;
    expect(withSurroundings({ from, to })).toEqual({
      from: from - margin * MINUTE,
      to: to + margin * MINUTE,
    });
  });
});
