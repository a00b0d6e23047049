import { Millis } from '../model';

const UNITS: Array<[symbol: string, millis: Millis]> = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1_000],
];

/** `2026-11-17 08:10:11 UTC`: a notification has no reader's time zone, so it names its own. */
export function utc(at: Millis): string {
  return `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** In its two largest units, rounded down: `3 h 12 min`, `45 s`. */
export function duration(length: Millis): string {
  const parts: string[] = [];
  let rest = Math.max(0, length);
  for (const [symbol, millis] of UNITS) {
    const whole = Math.floor(rest / millis);
    rest -= whole * millis;
    if (whole > 0) {
      parts.push(`${whole} ${symbol}`);
    } else if (parts.length > 0) {
      break;
    }
  }
  return parts.slice(0, 2).join(' ') || 'under 1 s';
}
