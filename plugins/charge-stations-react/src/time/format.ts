import { dateTimeFormat } from './dateTimeFormat';

/**
 * A moment: milliseconds since the epoch, or ISO 8601 text as the API gives it.
 *
 * @public
 */
export type Moment = number | string | Date;

/**
 * Locale and zone; by default the reader's own.
 *
 * @public
 */
export interface FormatOptions {
  locale?: string;
  timeZone?: string;
}

/**
 * `dateTime`: day, month, year, time to the second; `short`: without year and seconds;
 * `time`: hour and minute; `seconds`: time to the second; `date`: the day alone.
 *
 * @public
 */
export type TimeStyle = 'dateTime' | 'short' | 'time' | 'seconds' | 'date';

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
const MINUTE: Intl.DateTimeFormatOptions = {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
};
const STYLES: Record<TimeStyle, Intl.DateTimeFormatOptions> = {
  dateTime: { ...DAY, year: 'numeric', ...MINUTE, second: '2-digit' },
  short: { ...DAY, ...MINUTE },
  time: MINUTE,
  seconds: { ...MINUTE, second: '2-digit' },
  date: DAY,
};

/**
 * Milliseconds since the epoch.
 *
 * @public
 */
export function toMillis(moment: Moment): number {
  return typeof moment === 'number' ? moment : new Date(moment).getTime();
}

/**
 * A moment as the reader writes it.
 *
 * @public
 */
export function formatTime(
  moment: Moment,
  options: FormatOptions & { style?: TimeStyle } = {},
): string {
  const { locale, timeZone, style = 'dateTime' } = options;
  return dateTimeFormat(locale, { ...STYLES[style], timeZone }).format(
    toMillis(moment),
  );
}

/**
 * A moment in UTC to the millisecond: `2026-11-17 08:10:11.000 UTC`.
 *
 * @public
 */
export function formatUtc(moment: Moment): string {
  return new Date(toMillis(moment))
    .toISOString()
    .replace('T', ' ')
    .replace('Z', ' UTC');
}

/**
 * `14:02` where the moment is on the same day as `now` in the reader's zone, otherwise day and time.
 *
 * @public
 */
export function formatSince(
  moment: Moment,
  now: number,
  options: FormatOptions = {},
): string {
  const day = (at: Moment) =>
    dateTimeFormat('en', {
      dateStyle: 'short',
      timeZone: options.timeZone,
    }).format(toMillis(at));
  const style = day(moment) === day(now) ? 'time' : 'short';
  return formatTime(moment, { ...options, style });
}

const UNITS: Array<[symbol: string, millis: number]> = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1_000],
];

/**
 * A length of time in its two largest units, rounded down: `3 h 12 m`, `2 d`, `45 s`; below a second `under 1 s`.
 *
 * @public
 */
export function formatDuration(millis: number): string {
  const length = Math.max(0, Math.floor(millis));
  const largest = UNITS.findIndex(([, unit]) => length >= unit);
  if (largest === -1) {
    return 'under 1 s';
  }
  const [symbol, unit] = UNITS[largest];
  const whole = `${Math.floor(length / unit)} ${symbol}`;
  const [nextSymbol, nextUnit] = UNITS[largest + 1] ?? UNITS[largest];
  const rest = Math.floor((length % unit) / nextUnit);
  return rest > 0 ? `${whole} ${rest} ${nextSymbol}` : whole;
}

/**
 * How long an answer took: below a second to the millisecond, `120 ms`, otherwise as {@link formatDuration}.
 *
 * @public
 */
export function formatDelay(millis: number): string {
  return millis < 1_000 ? `${millis} ms` : formatDuration(millis);
}

const RELATIVE: Array<[unit: Intl.RelativeTimeFormatUnit, millis: number]> = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
];

/**
 * How far a moment is from `now`, in its largest unit: `12 seconds ago`, `in 2 days`.
 *
 * @public
 */
export function formatRelative(
  moment: Moment,
  now: number,
  options: Pick<FormatOptions, 'locale'> = {},
): string {
  const distance = toMillis(moment) - now;
  const [unit, millis] =
    RELATIVE.find(([, length]) => Math.abs(distance) >= length) ??
    RELATIVE[RELATIVE.length - 1];
  return new Intl.RelativeTimeFormat(options.locale).format(
    Math.trunc(distance / millis),
    unit,
  );
}

/**
 * The zone's name and its offset at a moment: `Europe/Berlin (GMT+1)`.
 *
 * @public
 */
export function timeZoneLabel(at: Moment, options: FormatOptions = {}): string {
  const format = dateTimeFormat(options.locale ?? 'en', {
    timeZone: options.timeZone,
    timeZoneName: 'shortOffset',
  });
  const zone = format.resolvedOptions().timeZone;
  const offset = format
    .formatToParts(toMillis(at))
    .find(part => part.type === 'timeZoneName')?.value;
  return offset && offset !== zone ? `${zone} (${offset})` : zone;
}
