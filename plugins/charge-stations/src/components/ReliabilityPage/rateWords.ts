const RATE = new Intl.NumberFormat('en', {
  minimumSignificantDigits: 2,
  maximumSignificantDigits: 2,
});
const DAYS = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** A rate or a ratio, to as many digits as mean something. */
export function rateText(rate: number): string {
  return RATE.format(rate);
}

export function portDaysText(portDays: number): string {
  return portDays > 0 && portDays < 1
    ? RATE.format(portDays)
    : DAYS.format(portDays);
}
