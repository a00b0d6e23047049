const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

/**
 * In powers of 1000, as disks are sold: `1.5 GB`.
 *
 * @public
 */
export function formatBytes(bytes: number): string {
  let amount = bytes;
  let unit = 0;
  while (amount >= 999.5 && unit < UNITS.length - 1) {
    amount /= 1000;
    unit += 1;
  }
  const digits = unit > 0 && amount < 10 ? 1 : 0;
  return `${amount.toFixed(digits)} ${UNITS[unit]}`;
}
