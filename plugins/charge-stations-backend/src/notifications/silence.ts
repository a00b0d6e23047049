import { CONNECTION_LOST_CODE } from '../model';
import { Fault, severityOf } from './fault';
import { Faults, Muted, Situation } from './situation';

/** Why nobody is told of a fault now. It stays in the history in any case. */
export type Silence =
  | Muted
  /** It is an import's, the demo's, or came after the fact. */
  | 'past'
  | 'belowLeast'
  /** It could not be told for too long. */
  | 'oldNews'
  /** Nobody owns the station, or two entities carry its identity. */
  | 'nobody'
  /** Not confirmed since the connection was lost. */
  | 'unverified'
  | 'stationOffline'
  /** The station as a whole has the same. */
  | 'stationWide'
  /** What it comes from is told. */
  | 'symptom';

/** The first reason that applies; undefined where people are to be told. */
export function silenceOf(
  fault: Fault,
  faults: Faults,
  situation: Situation,
): Silence | undefined {
  const { condition, learnedAt } = fault;
  const { rules, fleet, isMuted, now } = situation;
  if (condition.source !== 'live' || condition.late) {
    return 'past';
  }
  if (severityOf(condition) > rules.leastSeverity) {
    return 'belowLeast';
  }
  if (now - learnedAt > rules.news) {
    return 'oldNews';
  }
  if (!fleet.station(condition.identity)?.owner) {
    return 'nobody';
  }
  if (condition.unverified) {
    return 'unverified';
  }
  return inhibitedBy(fault, faults, situation) ?? isMuted(condition);
}

/** Inhibition: another fault of the station says it all. */
function inhibitedBy(
  { condition }: Fault,
  faults: Faults,
  { rules }: Situation,
): 'stationOffline' | 'stationWide' | 'symptom' | undefined {
  const others = faults
    .ofStation(condition.identity)
    .map(fault => fault.condition)
    .filter(other => other !== condition);
  const open = others.filter(({ closedAt }) => closedAt === null);
  if (open.some(({ code }) => code === CONNECTION_LOST_CODE)) {
    return 'stationOffline';
  }
  const isStationWide = others.some(
    ({ scope, code, blocking, openedAt }) =>
      condition.scope !== 'station' &&
      scope === 'station' &&
      code === condition.code &&
      blocking &&
      Math.abs(openedAt - condition.openedAt) <= rules.stationWide.within,
  );
  if (isStationWide) {
    return 'stationWide';
  }
  return open.some(({ number }) => number === condition.causedBy)
    ? 'symptom'
    : undefined;
}
