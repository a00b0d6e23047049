import { backOff } from './backOff';

describe('backOff', () => {
  it.each([
    { attempt: 0, shortest: 500, longest: 1_000 },
    { attempt: 1, shortest: 1_000, longest: 2_000 },
    { attempt: 5, shortest: 16_000, longest: 32_000 },
    { attempt: 6, shortest: 30_000, longest: 60_000 },
    { attempt: 5_000, shortest: 30_000, longest: 60_000 },
  ])(
    'attempt $attempt waits between $shortest and $longest ms',
    ({ attempt, shortest, longest }) => {
      expect(backOff({ attempt, random: () => 0 })).toBe(shortest);
      expect(backOff({ attempt, random: () => 1 })).toBe(longest);
    },
  );
});
