/**
 * A share as a percentage, rounded down so that no figure looks better than it is: `99.1 %`, never
 * `100 %` for 99.999 %.
 *
 * @public
 */
export function formatShare(
  share: number,
  options: {
    locale?: string;
    /** Digits after the point that are always shown, so that numbers under each other align. */
    digits?: number;
  } = {},
): string {
  const { locale, digits = 0 } = options;
  // What is added is less than a tenth of a second in a year, and more than doubles are wrong by.
  const percent = Math.floor(share * 10_000 + 1e-6) / 100;
  const number = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: 2,
  }).format(percent);
  return `${number}\u00a0%`;
}
