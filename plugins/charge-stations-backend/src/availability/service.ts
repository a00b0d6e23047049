import { PortService } from '../model';
import { serviceTime } from '../model/serviceTime';
import { openSpans, parseOpeningHours } from './openingHours';
import { Span } from './spans';

/** When a port is there to be used: within its service, and within its opening hours. The rest is `outside`. */
export function serviceSpans(service: PortService, window: Span): Span[] {
  const { openingHours, timeZone } = service;
  const days = serviceTime(service);
  const from = Math.max(window.from, days.from ?? -Infinity);
  const to = Math.min(window.to, days.to ?? Infinity);
  if (from >= to) {
    return [];
  }
  const parsed = parseOpeningHours(openingHours);
  return parsed
    ? openSpans(parsed.hours, { from, to, timeZone })
    : [{ from, to }];
}
