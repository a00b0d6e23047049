import { dateTimeFormat } from './dateTimeFormat';

/**
 * Calendar days as the API writes them, `2026-03-29`. A day belongs to no zone until one is named.
 */

const DAY = 86_400_000;
const HOUR = 3_600_000;

/**
 * The day that a moment falls on in a zone.
 *
 * @public
 */
export function dayOf(at: number, timeZone: string): string {
  return new Date(at + offsetAt(at, timeZone)).toISOString().slice(0, 10);
}

/**
 * The first moment of a day in a zone: midnight, or what comes after it where the clocks skip midnight.
 *
 * @public
 */
export function startOfDay(day: string, timeZone: string): number {
  const utc = Date.parse(day);
  const guess = utc - offsetAt(utc, timeZone);
  const at = utc - offsetAt(guess, timeZone);
  return dayOf(at, timeZone) === day ? at : at + HOUR;
}

/**
 * The day so many days later, or earlier where the number is negative.
 *
 * @public
 */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/**
 * All days from `from` to the one before `to`.
 *
 * @public
 */
export function daysBetween(from: string, to: string): string[] {
  const length = Math.max(0, (Date.parse(to) - Date.parse(from)) / DAY);
  return Array.from({ length }, (_, index) => addDays(from, index));
}

/**
 * Whether a text is a day that the calendar has.
 *
 * @public
 */
export function isDay(text: string | null | undefined): text is string {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(`${text}T`);
}

/**
 * A day as the reader writes it: `Sun, 29 Mar 2026`.
 *
 * @public
 */
export function formatDay(day: string, locale?: string): string {
  return dateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(day));
}

/** How far a zone's clocks are ahead of UTC, in milliseconds. */
function offsetAt(at: number, timeZone: string): number {
  const whole = Math.floor(at / 1_000) * 1_000;
  const parts = dateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(whole);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find(it => it.type === type)?.value);
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return local - whole;
}
