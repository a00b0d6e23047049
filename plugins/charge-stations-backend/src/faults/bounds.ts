import { Condition, Millis, TimeBasis } from '../model';
import { Report } from './report';
import { Observations } from './state';

/** How many observations are kept for late episodes. */
const KEPT_OBSERVATIONS = 8;

/**
 * When a fault began: the report's time, but not before the scope was last seen without it
 * (time rule 3, T4).
 */
export function openingTime(
  report: Report,
  blocking: boolean,
): { openedAt: Millis; basis: TimeBasis } {
  const observed = report.lane?.observed;
  const contrary = blocking ? observed?.notFaulted : observed?.healthy;
  const { at, basis } = report.time;
  return contrary !== undefined && contrary !== null && contrary > at
    ? { openedAt: contrary, basis: 'bounded' }
    : { openedAt: at, basis };
}

/** When a fault ended: not before the scope was last observed, and never with no duration (T4). */
export function closingTime(report: Report, condition: Condition): Millis {
  const latest = report.lane?.observed.latest ?? condition.openedAt;
  const at = Math.max(report.time.at, latest);
  return at > condition.openedAt ? at : report.receivedAt;
}

/**
 * The time that a report is an observation of: when it came, but inside a resync window the time
 * it carries, because a queue from before may be flushed there (OCPP 1.6 §4.9).
 */
export function observationTime(report: Report): Millis {
  const at = report.inResync ? report.time.at : report.receivedAt;
  return Math.max(at, report.lane?.observed.latest ?? at);
}

/** What is known of the scope after a report that counts for the present. */
export function observe(before: Observations, report: Report): Observations {
  const at = observationTime(report);
  const notFaulted = report.state !== null && report.state !== 'faulted';
  return {
    latest: at,
    notFaulted: notFaulted ? at : before.notFaulted,
    healthy: notFaulted && report.noError ? at : before.healthy,
    recent: [...before.recent, at].slice(-KEPT_OBSERVATIONS),
  };
}
