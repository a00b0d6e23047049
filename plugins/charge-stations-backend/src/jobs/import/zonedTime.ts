import { Millis } from '../../model';

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
