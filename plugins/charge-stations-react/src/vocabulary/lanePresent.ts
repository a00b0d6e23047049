import type {
  ApiLane,
  ApiStation,
} from '@forecourt/plugin-charge-stations-common';
import { toMillis } from '../time/format';

/**
 * What can be said of a lane's state at this moment. `lastKnown`: the connection is lost, but not
 * long enough for the station to count as offline, so nobody knows whether it is still so.
 *
 * @public
 */
export type LanePresent =
  | {
      kind: 'known';
      since: string;
      /** It was so when the station connected, and may have been so before. */
      atLeast: boolean;
    }
  | { kind: 'lastKnown'; asOf?: string };

/** The reports with which a new connection begins all come within this time, in milliseconds. */
const RESYNC_WINDOW = 120_000;

/** States that we conclude ourselves; every other one is reported by the station. */
const CONCLUDED: ReadonlyArray<ApiLane['state']> = [
  'online',
  'offline',
  'unknown',
];

/**
 * Since when a lane is in its state, as far as is known. A faulted lane is so since its fault opened,
 * though our view of it may have been interrupted.
 *
 * @public
 */
export function lanePresent(lane: ApiLane, station: ApiStation): LanePresent {
  const { state, since } = lane;
  if (!station.connected && state !== 'unknown' && state !== 'offline') {
    return {
      kind: 'lastKnown',
      asOf: station.lastSeenAt ?? station.disconnectedAt,
    };
  }
  const openings =
    state === 'faulted'
      ? station.openFaults
          .filter(fault => fault.blocking && fault.scope === lane.id)
          .map(fault => fault.openedAt)
      : [];
  const [earliest] = [since, ...openings].sort(
    (a, b) => toMillis(a) - toMillis(b),
  );
  return {
    kind: 'known',
    since: earliest,
    atLeast:
      earliest === since &&
      !CONCLUDED.includes(state) &&
      beganWithConnection(since, station),
  };
}

function beganWithConnection(since: string, station: ApiStation): boolean {
  const { connectedSince } = station;
  if (!connectedSince) {
    return false;
  }
  const after = toMillis(since) - toMillis(connectedSince);
  return after >= 0 && after <= RESYNC_WINDOW;
}
