import { Millis } from './evidence';

const DAY: Millis = 24 * 60 * 60 * 1000;

const LOCAL = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d(?:\.\d+)?)$/;

/**
 * A time as databases write it (`2026-01-31 08:00:00.123456`), meant in a time zone; NaN where it is none. One
 * that an autumn night has twice is the first of the two. A time that says its own zone is taken by its word.
 */
export function zonedTime(text: string, timeZone: string): Millis {
  const local = LOCAL.exec(text);
  if (!local) {
    return /(Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : NaN;
  }
  const asUtc = Math.floor(Date.parse(`${local[1]}T${local[2]}Z`));
  const earlier = asUtc - offsetAt(asUtc - DAY / 2, timeZone);
  return offsetAt(earlier, timeZone) === asUtc - earlier
    ? earlier
    : asUtc - offsetAt(earlier, timeZone);
}

/** The calendar day, `2026-03-29`, that the zone has at a time. */
export function dayAt(at: Millis, timeZone: string): string {
  return new Date(at + offsetAt(at, timeZone)).toISOString().slice(0, 10);
}

/** The day so many days later; a calendar's, so no zone is needed. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY)
    .toISOString()
    .slice(0, 10);
}

/** The first moment of a day in a zone, which is not 00:00 where the clocks skip midnight. */
export function startOfDay(day: string, timeZone: string): Millis {
  return clockTime(day, 0, timeZone);
}

/**
 * When a zone's clocks show so many minutes after midnight of a day: the first time where they show it twice, and the
 * moment of the change where they skip it.
 */
export function clockTime(
  day: string,
  minutes: number,
  timeZone: string,
): Millis {
  const asUtc = Date.parse(`${day}T00:00:00Z`) + minutes * 60_000;
  const before = asUtc - offsetAt(asUtc - DAY / 2, timeZone);
  const after = asUtc - offsetAt(asUtc + DAY / 2, timeZone);
  if (before === after || before + offsetAt(before, timeZone) === asUtc) {
    return before;
  }
  return after + offsetAt(after, timeZone) === asUtc
    ? after
    : changeBetween(after, before, timeZone);
}

/** The one change of the clocks between two times, found by halving, to the second. */
function changeBetween(from: Millis, to: Millis, timeZone: string): Millis {
  const offset = offsetAt(from, timeZone);
  let [before, after] = [from, to];
  while (after - before > 1000) {
    const middle = before + Math.floor((after - before) / 2000) * 1000;
    if (offsetAt(middle, timeZone) === offset) {
      before = middle;
    } else {
      after = middle;
    }
  }
  return after;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** How far the zone's clocks are ahead of UTC. */
function offsetAt(at: Millis, timeZone: string): Millis {
  if (!Number.isFinite(at)) {
    return NaN;
  }
  const format = formatOf(timeZone);
  const parts = Object.fromEntries(
    format.formatToParts(at).map(({ type, value }) => [type, Number(value)]),
  );
  const { year, month, day, hour, minute, second } = parts;
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  return local - Math.floor(at / 1000) * 1000;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) {
    return known;
  }
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}
