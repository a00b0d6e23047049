import {
  ClassifiedSpan,
  Millis,
  PortDay,
  PortFault,
  TimeClass,
} from '../model';
import { addDays, dayAt, startOfDay } from '../model/zonedTime';
import { NO_MILLIS } from './millis';

/**
 * Sums up a port's time by the calendar days of a zone. A fault counts on the day on which it opened, its repair on the
 * day on which it ended, within the spans.
 */
export function daysOf(options: {
  identity: string;
  port: string;
  timeZone: string;
  /** As `classifyPort` gives them: sorted and touching. */
  spans: readonly ClassifiedSpan[];
  faults: readonly PortFault[];
}): PortDay[] {
  const { identity, port, timeZone, spans, faults } = options;
  if (spans.length === 0) {
    return [];
  }
  const end = spans[spans.length - 1].to;
  const days: PortDay[] = [];
  let index = 0;
  for (let at = spans[0].from; at < end; ) {
    const day = dayAt(at, timeZone);
    const next = startOfDay(addDays(day, 1), timeZone);
    const to = Math.min(next, end);
    const millis: Record<TimeClass, Millis> = { ...NO_MILLIS };
    while (index < spans.length && spans[index].from < to) {
      const span = spans[index];
      millis[span.timeClass] += Math.min(span.to, to) - Math.max(span.from, at);
      if (span.to > to) {
        break;
      }
      index += 1;
    }
    days.push({
      identity,
      port,
      day,
      timeZone,
      millis,
      ...faultsWithin(faults, at, to),
    });
    at = to;
  }
  return days;
}

function faultsWithin(
  faults: readonly PortFault[],
  from: Millis,
  to: Millis,
): Pick<PortDay, 'openings' | 'repeats' | 'repairs' | 'gapRepairs'> {
  const isWithin = (at: Millis | null) => at !== null && at >= from && at < to;
  const opened = faults.filter(({ openedAt }) => isWithin(openedAt));
  const ended = faults.filter(({ endedAt }) => isWithin(endedAt));
  const seen = ended.filter(({ closePrecision }) => closePrecision !== 'gap');
  return {
    openings: opened.length,
    repeats: opened.filter(({ repeated }) => repeated).length,
    repairs: seen.map(({ openedAt, endedAt }) => endedAt! - openedAt),
    gapRepairs: ended.length - seen.length,
  };
}
