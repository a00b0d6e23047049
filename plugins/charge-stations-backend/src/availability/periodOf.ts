import { AvailabilityProfile, DayPeriod } from '../model';
import { addDays } from '../model/zonedTime';

/**
 * The days that a rulebook's figure is of, when it is asked for on a day; null where it takes any. Months that are not over
 * are no part of the previous twelve; a calendar year goes up to the day, that one included.
 */
export function periodOf(
  { period }: Pick<AvailabilityProfile, 'period'>,
  day: string,
): DayPeriod | null {
  const [year, month] = day.split('-');
  switch (period) {
    case 'previous12Months':
      return {
        from: `${String(Number(year) - 1).padStart(4, '0')}-${month}-01`,
        to: `${year}-${month}-01`,
      };
    case 'calendarYear':
      return { from: `${year}-01-01`, to: addDays(day, 1) };
    default:
      return null;
  }
}
