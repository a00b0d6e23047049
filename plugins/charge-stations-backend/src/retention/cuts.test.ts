import { cutsAt } from './cuts';

const at = (text: string) => Date.parse(`${text}Z`);

describe('What is too old', () => {
  it.each([
    [{ days: 90 }, '2026-11-29T03:00', '2026-08-31T03:00'],
    [{ months: 25 }, '2026-11-29T03:00', '2024-10-29T03:00'],
    [{ months: 1 }, '2026-03-31T03:00', '2026-02-28T03:00'],
    [{ months: 1 }, '2028-03-30T03:00', '2028-02-29T03:00'],
    [{ years: 1 }, '2028-02-29T12:30', '2027-02-28T12:30'],
    [{ years: 1, months: 1, weeks: 1, days: 1 }, '2026-11-29', '2025-10-21'],
    [{ hours: 25, minutes: 1 }, '2026-01-01T00:00', '2025-12-30T22:59'],
  ])('%j before %s is %s', (kept, now, before) => {
    const policy = { frames: kept, events: null };
    const cuts = cutsAt(
      { ...policy, intervals: null, conditions: null, configuration: null },
      at(now.includes('T') ? now : `${now}T00:00`),
    );
    expect(cuts).toEqual({
      frames: at(before.includes('T') ? before : `${before}T00:00`),
      events: null,
      intervals: null,
      conditions: null,
      configuration: null,
    });
  });
});
