import { Millis, SessionEdge } from '../model';

/** A message that comes so much later than the station's others was held back. */
const HELD_BACK: Millis = 60_000;
/** Of a longer delay the clock is to blame. */
const LONGEST_DELAY: Millis = 7 * 24 * 60 * 60 * 1000;

/** An edge and where it lies on our axis. */
export interface PlacedEdge extends SessionEdge {
  at: Millis;
}

/**
 * Places edges on our axis: by their receive time, except those that the station held back while it was offline.
 * How long it did is what a message came later than most do, so a clock that is wrong throughout does no harm.
 * In order of their time, and of their arrival where that is the same. Edges in order of arrival.
 */
export function placeEdges(edges: readonly SessionEdge[]): PlacedEdge[] {
  const usual = median(edges.flatMap(edge => delayOf(edge) ?? []));
  return edges
    .map(edge => {
      const held = (delayOf(edge) ?? usual) - usual;
      const isHeld = held > HELD_BACK && held <= LONGEST_DELAY;
      return { ...edge, at: edge.receivedAt - (isHeld ? held : 0) };
    })
    .sort((one, other) => one.at - other.at);
}

function delayOf({ receivedAt, reportedTime }: SessionEdge): Millis | null {
  return reportedTime === null ? null : receivedAt - reportedTime;
}

/** The lower one of two. */
function median(values: Millis[]): Millis {
  const sorted = values.sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
