import { createMonotonicClock } from './monotonicClock';

describe('createMonotonicClock', () => {
  it('stands still while the system clock is behind what it already said', () => {
    const times = [10, 20, 5, 19, 21];
    const clock = createMonotonicClock(() => times.shift()!);
    expect([1, 2, 3, 4, 5].map(() => clock.now())).toEqual([
      10, 20, 20, 20, 21,
    ]);
  });
});
