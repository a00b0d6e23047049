import { DateTime } from 'luxon';
import { Random, between, pickWeighted, wholeBetween } from '../random';
import { StepOf } from '../scenario/step';
import { ARRIVAL_PATTERNS } from './arrivals';
import { Fleet, Traffic } from './fleet';

/** A charging session and when its car arrives, milliseconds since the epoch. */
export interface Visit {
  at: number;
  step: StepOf<'charge'>;
}

export interface EverydayUseOptions {
  random: Random;
  from: number;
  until: number;
  timeZone: string;
  arrivals: Fleet['sites'][string]['arrivals'];
  traffic: Traffic;
  connectors: number;
}

/** The last moment before the end at which a session may begin, and when it must have stopped, ms. */
const LAST_ARRIVAL_MS = 20 * 60_000;
const LAST_STOP_MS = 6 * 60_000;

/** One station's ordinary sessions, by the local day's pattern. All are over at `until`. */
export function everydayUse(options: EverydayUseOptions): Visit[] {
  const { from, until, timeZone } = options;
  const visits: Visit[] = [];
  let day = DateTime.fromMillis(from, { zone: timeZone }).startOf('day');
  while (day.toMillis() < until) {
    visits.push(...visitsOfDay(options, day));
    day = day.plus({ days: 1 });
  }
  return visits
    .filter(({ at }) => at >= from && at < until - LAST_ARRIVAL_MS)
    .map(visit => endingBefore(visit, until - LAST_STOP_MS))
    .sort((a, b) => a.at - b.at);
}

function visitsOfDay(options: EverydayUseOptions, day: DateTime): Visit[] {
  const { random, traffic, connectors } = options;
  const pattern = ARRIVAL_PATTERNS[options.arrivals];
  const share = day.weekday >= 6 ? pattern.weekend : 1;
  const count = Math.round(between(random, traffic.sessionsPerDay) * share);
  const hours = pattern.hours.map((weight, hour) => ({ weight, hour }));
  return Array.from({ length: count }, () => {
    const hour = pickWeighted(random, hours, ({ weight }) => weight)?.hour;
    const second = wholeBetween(random, { min: 0, max: 3_599 });
    return {
      at: day.set({ hour }).plus({ seconds: second }).toMillis(),
      step: {
        type: 'charge',
        connector: wholeBetween(random, { min: 1, max: connectors }),
        duration: traffic.duration,
        powerKw: traffic.powerKw,
        meterEvery: traffic.meterEvery,
        suspended: random() < 0.5 ? traffic.suspended : undefined,
        stopReason: random() < 0.7 ? 'Local' : 'EVDisconnected',
      },
    };
  });
}

/** Cuts a session that would still run at the end. */
function endingBefore(visit: Visit, end: number): Visit {
  const { step } = visit;
  const left = end - visit.at;
  const longest = step.duration.max + (step.suspended?.max ?? 0);
  if (longest <= left) {
    return visit;
  }
  return {
    at: visit.at,
    step: {
      ...step,
      suspended: undefined,
      duration: {
        min: Math.min(step.duration.min, left),
        max: Math.min(step.duration.max, left),
      },
    },
  };
}
