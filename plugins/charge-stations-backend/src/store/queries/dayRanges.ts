/** From a day, or a month, until before another. */
export interface DayRange {
  from: string;
  to: string;
}

/**
 * A range of days as whole months, which have sums of their own, and the days before and after them. The three
 * touch; what is empty is absent.
 */
export function splitDays({ from, to }: DayRange): {
  months: DayRange | null;
  days: DayRange[];
} {
  const firstMonth = monthFrom(from);
  const endMonth = to.slice(0, 7);
  if (firstMonth >= endMonth) {
    return { months: null, days: from < to ? [{ from, to }] : [] };
  }
  return {
    months: { from: firstMonth, to: endMonth },
    days: [
      { from, to: `${firstMonth}-01` },
      { from: `${endMonth}-01`, to },
    ].filter(range => range.from < range.to),
  };
}

/** The first month that begins on the day or after it. */
function monthFrom(day: string): string {
  const [year, month] = day.split('-').map(Number);
  return day.endsWith('-01')
    ? day.slice(0, 7)
    : new Date(Date.UTC(year, month)).toISOString().slice(0, 7);
}
