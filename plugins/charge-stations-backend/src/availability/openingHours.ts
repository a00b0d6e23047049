import { Millis } from '../model';
import { addDays, clockTime, dayAt } from '../model/zonedTime';
import { Span, union } from './spans';

/** Open on one day of the week, in minutes after its midnight; past 1440 where it goes on into the next day. */
export interface DailyHours {
  /** 0 Monday to 6 Sunday. */
  weekday: number;
  from: number;
  to: number;
}

const WEEKDAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

const RULE = /^(\S+) (\d\d):(\d\d)-(\d\d):(\d\d)$/;

const DAY_MINUTES = 24 * 60;

/**
 * The hours that `spec.openingHours` of an entity says; null where it is open around the clock. All rules count together.
 * The catalog refuses other texts; one that comes from elsewhere and cannot be read leaves no time out.
 */
export function parseOpeningHours(text: string | undefined): {
  hours: readonly DailyHours[];
} | null {
  if (text === undefined || text === '24/7') {
    return null;
  }
  const hours: DailyHours[] = [];
  for (const rule of text.split('; ')) {
    const match = RULE.exec(rule);
    if (!match) {
      return null;
    }
    const weekdays = weekdaysOf(match[1]);
    if (weekdays === null) {
      return null;
    }
    const from = minutesOf(match[2], match[3]);
    const until = minutesOf(match[4], match[5]);
    // Not later than it opens: it closes on the next day.
    const to = until > from ? until : until + DAY_MINUTES;
    hours.push(...weekdays.map(weekday => ({ weekday, from, to })));
  }
  return { hours };
}

/** When it is open between two times, as its zone's clocks show them. Clocks that change make the hours longer or shorter. */
export function openSpans(
  hours: readonly DailyHours[],
  options: { from: Millis; to: Millis; timeZone: string },
): Span[] {
  const { from, to, timeZone } = options;
  const last = dayAt(to, timeZone);
  const spans: Span[] = [];
  // The day before may go on past midnight.
  for (let day = addDays(dayAt(from, timeZone), -1); day <= last; ) {
    const next = addDays(day, 1);
    for (const open of hours) {
      if (open.weekday === weekdayOf(day)) {
        spans.push({
          from: clockTime(day, open.from, timeZone),
          to: endOf(day, open.to, timeZone),
        });
      }
    }
    day = next;
  }
  return union(spans, { from, to });
}

function endOf(day: string, minutes: number, timeZone: string): Millis {
  return minutes < DAY_MINUTES
    ? clockTime(day, minutes, timeZone)
    : clockTime(addDays(day, 1), minutes - DAY_MINUTES, timeZone);
}

function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

function minutesOf(hours: string, minutes: string): number {
  return Number(hours) * 60 + Number(minutes);
}

/** `Mo-Fr,Su` as numbers; a range may go over the end of the week. */
function weekdaysOf(text: string): number[] | null {
  const days: number[] = [];
  for (const part of text.split(',')) {
    const [first, last = first] = part.split('-');
    const from = WEEKDAYS.indexOf(first);
    const to = WEEKDAYS.indexOf(last);
    if (from < 0 || to < 0) {
      return null;
    }
    const length = ((to - from + 7) % 7) + 1;
    for (let step = 0; step < length; step += 1) {
      days.push((from + step) % 7);
    }
  }
  return days;
}
