import { Millis } from '../model';

/** A time as a station sent it, read as well as it can be. */
export interface ReadTimestamp {
  /** Null when it is not a date and time that exists. */
  time: Millis | null;
  /** What is odd about a time that could be read all the same, one sentence. */
  flaw: string | null;
}

const DATE_TIME =
  /^([+-]\d{6}|\d{4})-(\d\d)-(\d\d)([Tt ])(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,12}))?)?(Z|[+-]\d\d(?::?\d\d)?)?$/i;

const UNREADABLE: ReadTimestamp = {
  time: null,
  flaw: null,
};

const MINUTE = 60_000;

/** A message's time is read twice in a row: by its schema's check, and for its event. */
let last: { text: string; read: ReadTimestamp } | undefined;

/**
 * Reads the ISO 8601 forms that OCPP 1.6 §3.15 allows (fraction, offset) and those that stations send
 * besides: no zone, a space instead of `T`. Years are taken as they are, so that a clock that was never
 * set gives a number too. A time without a zone is read as UTC.
 */
export function readTimestamp(text: string): ReadTimestamp {
  if (last?.text !== text) {
    last = { text, read: read(text) };
  }
  return last.read;
}

function read(text: string): ReadTimestamp {
  const match = DATE_TIME.exec(text);
  if (!match) {
    return UNREADABLE;
  }
  const [, years, months, days, separator, hours, minutes] = match;
  const [seconds = '0', fraction = '', zone] = match.slice(7);
  const month = Number(months) - 1;
  const day = Number(days);
  const hour = Number(hours);
  const minute = Number(minutes);
  const second = Number(seconds);
  const offset = zoneOffset(zone);
  // Second 60 is a leap second; it counts as the next minute's first.
  if (hour > 23 || minute > 59 || second > 60 || offset === null) {
    return UNREADABLE;
  }
  const date = new Date(0);
  // Not Date.UTC, which moves the years 0 to 99 into the last century.
  date.setUTCFullYear(Number(years), month, day);
  if (date.getUTCMonth() !== month || date.getUTCDate() !== day) {
    return UNREADABLE;
  }
  const millis = Number(fraction.slice(0, 3).padEnd(3, '0'));
  const time = date.setUTCHours(hour, minute, second, millis) - offset * MINUTE;
  return Number.isNaN(time)
    ? UNREADABLE
    : { time, flaw: flawOf({ separator, zone }) };
}

/** Minutes east of UTC; null when no clock runs so. */
function zoneOffset(zone: string | undefined): number | null {
  if (zone === undefined || zone.toUpperCase() === 'Z') {
    return 0;
  }
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  const hours = Number(digits.slice(0, 2));
  const minutes = Number(digits.slice(2));
  if (hours > 23 || minutes > 59) {
    return null;
  }
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

function flawOf(parts: {
  separator: string;
  zone: string | undefined;
}): string | null {
  if (parts.zone === undefined) {
    return 'The time has no zone; it was read as UTC.';
  }
  if (parts.separator === ' ') {
    return 'A space stands between date and time instead of a T.';
  }
  return null;
}
