import { Millis, PortService } from '../model';
import { addDays, startOfDay } from '../model/zonedTime';
import { openSpans, parseOpeningHours } from './openingHours';
import { Span } from './spans';

const DATE = /^\d{4}-\d\d-\d\d$/;

/** When a port is there to be used: within its service, and within its opening hours. The rest is `outside`. */
export function serviceSpans(service: PortService, window: Span): Span[] {
  const { commissionedAt, decommissionedAt, openingHours, timeZone } = service;
  const from = Math.max(
    window.from,
    momentOf(commissionedAt, day => startOfDay(day, timeZone)) ?? -Infinity,
  );
  // The day is the last one in service.
  const to = Math.min(
    window.to,
    momentOf(decommissionedAt, day => startOfDay(addDays(day, 1), timeZone)) ??
      Infinity,
  );
  if (from >= to) {
    return [];
  }
  const parsed = parseOpeningHours(openingHours);
  return parsed
    ? openSpans(parsed.hours, { from, to, timeZone })
    : [{ from, to }];
}

/** What cannot be read bounds nothing. */
function momentOf(
  text: string | undefined,
  ofDay: (day: string) => Millis,
): Millis | null {
  if (text === undefined) {
    return null;
  }
  const at = Date.parse(text);
  if (Number.isNaN(at)) {
    return null;
  }
  return DATE.test(text) ? ofDay(text) : at;
}
