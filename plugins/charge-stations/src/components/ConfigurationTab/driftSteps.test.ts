import { deviatingOf, driftSteps, type DriftItem } from './driftSteps';

const item = (takenAt: string, counts: Record<string, number>): DriftItem => ({
  snapshot: takenAt,
  takenAt,
  completeness: 'complete',
  counts,
});

it('what drifts, is missing and is not wanted deviates; nothing else does', () => {
  const counts = { drift: 1, missing: 2, extra: 4, notVerifiable: 8 };
  expect(deviatingOf({ counts })).toBe(7);
  expect(deviatingOf({ counts: {} })).toBe(0);
});

it('each change holds until the next, and the last until now', () => {
  const steps = driftSteps(
    [
      item('2026-01-09T00:00:00Z', { drift: 1 }),
      item('2026-01-05T00:00:00Z', { drift: 4 }),
      item('2026-01-01T00:00:00Z', {}),
    ],
    Date.parse('2026-01-11T00:00:00Z'),
  );
  // The axis goes to four at least.
  expect(steps.map(({ from, to, height }) => [from, to, height])).toEqual([
    [0, 0.4, 0],
    [0.4, 0.8, 1],
    [0.8, 1, 0.25],
  ]);
});

it('a station that never deviated lies at the bottom', () => {
  const [only] = driftSteps([item('2026-01-01T00:00:00Z', {})], 0);
  expect(only.height).toBe(0);
});
