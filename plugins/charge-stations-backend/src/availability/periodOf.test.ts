import { periodOf } from './periodOf';

it.each([
  ['previous12Months', '2026-03-15', '2025-03-01', '2026-03-01'],
  ['previous12Months', '2026-01-01', '2025-01-01', '2026-01-01'],
  // February 2028 has 29 days, all of them in it.
  ['previous12Months', '2028-03-01', '2027-03-01', '2028-03-01'],
  ['calendarYear', '2026-03-15', '2026-01-01', '2026-03-16'],
  ['calendarYear', '2028-12-31', '2028-01-01', '2029-01-01'],
] as const)('%s on %s is %s to %s', (period, day, from, to) => {
  expect(periodOf({ period }, day)).toEqual({ from, to });
});

it('any period is what is asked for', () => {
  expect(periodOf({ period: 'any' }, '2026-03-15')).toBeNull();
});
