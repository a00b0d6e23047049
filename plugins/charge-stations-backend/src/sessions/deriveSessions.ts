import {
  ChargingSession,
  SessionEdge,
  SessionEnd,
  TransactionId,
} from '../model';
import { scopeOf } from '../model/scopes';
import { PlacedEdge, placeEdges } from './edgeTimes';

/** Messages of one session; at least one is there. */
interface Pair {
  start: PlacedEdge | null;
  stop: PlacedEdge | null;
}

const NOWHERE = '';

/**
 * The charging sessions that messages of one station tell of, in order of their beginnings.
 *
 * A start and the next stop of its transaction are a session. One connector (2.x: EVSE) has one session at a time:
 * a session whose end was not told ended at the latest as the next began. `isToday` says that the edges reach up
 * to now, so that what has no end may still go on. The order in which edges are given does not matter.
 */
export function deriveSessions(
  edges: readonly SessionEdge[],
  options: { isToday: boolean },
): ChargingSession[] {
  const pairs = pairUp(placeEdges([...edges].sort(byArrival)));
  const lanes = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const lane = laneOf(pair);
    lanes.set(lane, [...(lanes.get(lane) ?? []), pair]);
  }
  return [...lanes.entries()]
    .flatMap(([lane, ofLane]) =>
      ofLane
        .sort((one, other) => beginOf(one) - beginOf(other))
        .map((pair, index) =>
          toSession(pair, {
            // Where nobody said the connector, the next may be of another one.
            next:
              lane === NOWHERE
                ? undefined
                : ofLane.slice(index + 1).find(({ start }) => start),
            isToday: options.isToday,
          }),
        ),
    )
    .sort((one, other) => one.from - other.from);
}

/** Receive time, and where that is the same the name of the message: never a matter of chance. */
function byArrival(one: SessionEdge, other: SessionEdge): number {
  return (
    one.receivedAt - other.receivedAt ||
    (one.ref.connectionId < other.ref.connectionId ? -1 : 0) ||
    (one.ref.connectionId > other.ref.connectionId ? 1 : 0) ||
    one.ref.seq - other.ref.seq
  );
}

/** A start waits for the next stop of its transaction; ids may come again. */
function pairUp(edges: PlacedEdge[]): Pair[] {
  const pairs: Pair[] = [];
  const waiting = new Map<TransactionId, Pair>();
  for (const edge of edges) {
    const id = edge.transactionId;
    if (edge.type === 'start') {
      const pair = { start: edge, stop: null };
      pairs.push(pair);
      if (id !== null) {
        waiting.set(id, pair);
      }
    } else {
      const begun = id === null ? undefined : waiting.get(id);
      if (begun) {
        begun.stop = edge;
        waiting.delete(id);
      } else {
        pairs.push({ start: null, stop: edge });
      }
    }
  }
  return pairs;
}

/** What can hold one session at a time: an EVSE of 2.x, a connector of 1.6. */
function laneOf(pair: Pair): string {
  const { evseId, connectorId } = placeOf(pair);
  if (evseId !== null) {
    return `evse ${evseId}`;
  }
  return connectorId === null ? NOWHERE : `connector ${connectorId}`;
}

/** Mostly the start says it, of 2.x sometimes the end. */
function placeOf({ start, stop }: Pair) {
  const said = [start, stop].find(
    edge => edge && (edge.evseId !== null || edge.connectorId !== null),
  );
  return {
    evseId: said?.evseId ?? null,
    connectorId: said?.connectorId ?? null,
  };
}

function beginOf({ start, stop }: Pair): number {
  return start?.at ?? stop?.at ?? 0;
}

function toSession(
  pair: Pair,
  options: { next: Pair | undefined; isToday: boolean },
): ChargingSession {
  const { start, stop } = pair;
  const from = beginOf(pair);
  const place = placeOf(pair);
  return {
    transactionId: start?.transactionId ?? stop?.transactionId ?? null,
    scope:
      place.evseId === null && place.connectorId === null
        ? null
        : scopeOf(place),
    from,
    startIsKnown: start !== null,
    ...endOf(pair, options),
    reason: stop?.reason ?? null,
    energy: energyOf(pair),
    startedBy: start?.ref ?? null,
    endedBy: stop?.ref ?? null,
  };
}

function endOf(
  pair: Pair,
  { next, isToday }: { next: Pair | undefined; isToday: boolean },
): { to: number | null; end: SessionEnd } {
  const told = pair.stop && Math.max(pair.stop.at, beginOf(pair));
  const limit = next ? beginOf(next) : Infinity;
  if (told !== null && told <= limit) {
    return { to: told, end: 'told' };
  }
  if (next) {
    return { to: limit, end: 'bounded' };
  }
  return { to: null, end: isToday ? 'open' : 'unknown' };
}

/** A register that ran backwards was exchanged or reset: it tells nothing. */
function energyOf({ start, stop }: Pair): number | null {
  const begin = start?.register.begin ?? stop?.register.begin ?? null;
  const end = stop?.register.end ?? null;
  return begin === null || end === null || end < begin ? null : end - begin;
}
