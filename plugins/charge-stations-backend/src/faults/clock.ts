import { Millis } from '../model';
import { ClockRules } from './rules';
import { FaultState, LaneClock } from './state';

/** Where on our axis a report says that it happened. */
export interface ReportTime {
  /** Never after the receive time. */
  at: Millis;
  basis: 'stationClock' | 'receiveTime';
  /** From before this connection, and something newer was seen on it (time rule 5). */
  late: boolean;
  /** The time was not believed. */
  suspect: boolean;
}

/** A report's time, and what is now known of the clocks. */
export interface ClockReading {
  time: ReportTime;
  lane: LaneClock;
  station: FaultState['clock'];
}

export interface ClockQuestion {
  reportedTime: Millis | null;
  receivedAt: Millis;
  connectionOpenedAt: Millis;
  lane: LaneClock;
  station: FaultState['clock'];
  /** Inside a resync window old times are expected: nothing is late there, and nothing is learned. */
  inResync: boolean;
  /** The same content with the same time as the report before it. */
  repeated: boolean;
  rules: ClockRules;
}

/** Reads a device time (time rules 2, 4 and 5; T2, T3). */
export function readClock(question: ClockQuestion): ClockReading {
  const { receivedAt, lane, inResync, repeated, rules } = question;
  const reportedTime = finite(question.reportedTime);
  if (reportedTime === null) {
    const time = receiveTime(receivedAt, { suspect: false });
    return { time, lane, station: question.station };
  }
  const station = inResync
    ? question.station
    : withSample(question.station, { reportedTime, receivedAt, rules });
  const corrected = reportedTime + station.skew;
  if (!isPlausible(corrected, receivedAt, rules)) {
    const time = receiveTime(receivedAt, { suspect: true });
    return { time, lane, station };
  }
  const time: ReportTime = {
    at: Math.min(corrected, receivedAt),
    basis: 'stationClock',
    late: false,
    suspect: false,
  };
  const point = { time: corrected, at: receivedAt };
  switch (judge(question, corrected)) {
    case 'late':
      return {
        time: { ...time, late: true },
        lane: { ...lane, late: point, odd: lane.odd + 1 },
        station,
      };
    case 'odd': {
      const odd = lane.odd + 1;
      return {
        time: receiveTime(receivedAt, { suspect: true }),
        lane: { ...lane, odd },
        station: { ...station, suspect: station.suspect || odd >= 2 },
      };
    }
    default: {
      const agrees = receivedAt - corrected <= rules.futureTolerance;
      const suspect = station.suspect && !agrees;
      const known = { reference: point, late: null, odd: 0 };
      return {
        time: suspect ? receiveTime(receivedAt, { suspect }) : time,
        lane: repeated || suspect ? lane : known,
        station: { ...station, suspect },
      };
    }
  }
}

/**
 * Plausible device times become a place on our axis without touching what is known of the clocks:
 * for messages that may have been queued for long, and for superseded sockets.
 */
export function placeOnAxis(options: {
  reportedTime: Millis | null;
  receivedAt: Millis;
  station: FaultState['clock'];
  rules: ClockRules;
}): Pick<ReportTime, 'at' | 'basis'> {
  const { receivedAt, station, rules } = options;
  const reportedTime = finite(options.reportedTime);
  if (reportedTime === null || station.suspect) {
    return { at: receivedAt, basis: 'receiveTime' };
  }
  const corrected = reportedTime + station.skew;
  return isPlausible(corrected, receivedAt, rules)
    ? { at: Math.min(corrected, receivedAt), basis: 'stationClock' }
    : { at: receivedAt, basis: 'receiveTime' };
}

/**
 * A time behind the lane's last one is late when it is from before the connection: only an absence
 * makes a queue. Otherwise, or when such times keep pace with ours, the clock stands or steps.
 */
function judge(
  question: ClockQuestion,
  corrected: Millis,
): 'regular' | 'odd' | 'late' {
  const { receivedAt, lane, station, rules } = question;
  if (question.inResync || question.repeated || !lane.reference) {
    return 'regular';
  }
  const moved = corrected - lane.reference.time;
  const elapsed = receivedAt - lane.reference.at;
  if (moved >= -rules.step) {
    const standsStill = moved <= 0 && elapsed > rules.futureTolerance;
    return standsStill ? 'odd' : 'regular';
  }
  const isQueued =
    !station.suspect &&
    corrected < question.connectionOpenedAt &&
    !keepsPace(question, corrected);
  return isQueued ? 'late' : 'odd';
}

function keepsPace(question: ClockQuestion, corrected: Millis): boolean {
  const { late } = question.lane;
  if (!late) {
    return false;
  }
  const { step } = question.rules;
  const elapsed = question.receivedAt - late.at;
  const moved = corrected - late.time;
  return elapsed >= step && Math.abs(moved - elapsed) <= step;
}

function isPlausible(
  corrected: Millis,
  receivedAt: Millis,
  rules: ClockRules,
): boolean {
  const day = 24 * 60 * 60 * 1000;
  return (
    corrected >= rules.earliest &&
    corrected <= receivedAt + rules.futureTolerance &&
    !rules.epochs.some(epoch => corrected >= epoch && corrected < epoch + day)
  );
}

/** T3: the median of receivedAt - deviceTime is the skew when it is large and the samples agree. */
function withSample(
  clock: FaultState['clock'],
  sample: { reportedTime: Millis; receivedAt: Millis; rules: ClockRules },
): FaultState['clock'] {
  const { reportedTime, receivedAt, rules } = sample;
  const { most, least } = rules.skewSamples;
  if (reportedTime < rules.earliest) {
    return clock;
  }
  const offset = receivedAt - reportedTime;
  const offsets = [...clock.offsets, offset].slice(-most);
  if (offsets.length < least) {
    // Too few on this connection: what the one before it showed still holds.
    return { ...clock, offsets };
  }
  const middle = median(offsets);
  const spread = median(offsets.map(value => Math.abs(value - middle)));
  const isConstant = spread <= rules.skewSpread;
  const skew = isConstant && Math.abs(middle) > rules.step ? middle : 0;
  return { ...clock, offsets, skew };
}

/** The middle one of numbers, the lower of two. */
export function median(values: readonly number[]): number {
  // By insertion: a handful of values with every report, for which `sort` takes several times as long.
  const sorted: number[] = [];
  for (const value of values) {
    let at = sorted.length;
    while (at > 0 && sorted[at - 1] > value) {
      sorted[at] = sorted[at - 1];
      at--;
    }
    sorted[at] = value;
  }
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

function receiveTime(
  at: Millis,
  { suspect }: { suspect: boolean },
): ReportTime {
  return { at, basis: 'receiveTime', late: false, suspect };
}

function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}
