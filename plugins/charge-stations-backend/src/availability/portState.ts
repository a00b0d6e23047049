import { Interval, LaneState, UnknownCause } from '../model';

/** What the lanes alone say of a port: windows, hours and faults come on top. */
export type PortState =
  | { timeClass: 'up' | 'down'; cause: null }
  | { timeClass: 'unknown' | 'unknownOurs'; cause: UnknownCause };

/** A lane's state, and why it is unknown; null while it has no history. */
export type LaneReading = Pick<Interval, 'state' | 'cause'> | null;

const INOPERATIVE: readonly LaneState[] = ['faulted', 'unavailable'];

/** Operative statuses (OCPP 1.6 §7.7; 2.0.1 ConnectorStatusEnumType). */
const OPERATIVE: readonly LaneState[] = [
  'available',
  'occupied',
  'preparing',
  'charging',
  'suspendedEV',
  'suspendedEVSE',
  'finishing',
  'reserved',
];

/**
 * A port's state out of its lanes:
 *
 * 1. What keeps us from seeing the station keeps us from seeing its ports.
 * 2. A station or an EVSE that is Faulted or Unavailable takes its connectors with it.
 * 3. One operative connector is enough to be up; it is down when none is. Connectors that tell nothing do not count where
 *    another one does. Where none does, their EVSE's word does.
 */
export function portState(lanes: {
  station: LaneReading;
  evses: readonly LaneReading[];
  connectors: readonly LaneReading[];
}): PortState {
  const { station, evses, connectors } = lanes;
  if (station?.state === 'offline') {
    return unknown('offline');
  }
  if (station?.state === 'unknown' && station.cause !== 'notReported') {
    return unknown(station.cause);
  }
  if ([station, ...evses].some(isIn(INOPERATIVE))) {
    return { timeClass: 'down', cause: null };
  }
  for (const told of [connectors, evses]) {
    if (told.some(isIn(OPERATIVE))) {
      return { timeClass: 'up', cause: null };
    }
    if (told.some(isIn(INOPERATIVE))) {
      return { timeClass: 'down', cause: null };
    }
  }
  const cause = [...connectors, ...evses].find(
    lane => lane?.cause && lane.cause !== 'notReported',
  )?.cause;
  return unknown(cause ?? 'notReported');
}

/** Our own absence, and that of the upstream CSMS, is never the station's. */
function unknown(cause: UnknownCause | null): PortState {
  return cause === 'ours' || cause === 'upstream'
    ? { timeClass: 'unknownOurs', cause }
    : { timeClass: 'unknown', cause: cause ?? 'notReported' };
}

function isIn(states: readonly LaneState[]): (lane: LaneReading) => boolean {
  return lane => lane !== null && states.includes(lane.state);
}
