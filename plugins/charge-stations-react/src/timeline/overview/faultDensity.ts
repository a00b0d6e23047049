import type { ApiTimeline } from '@forecourt/plugin-charge-stations-common';
import { toMillis } from '../../time/format';

/** One column of the overview. */
export interface DensityBucket {
  /** Faults that opened in it. */
  openings: number;
  /** A fault that prevents charging was open in it; `warning` where only others were. */
  open?: 'blocking' | 'warning';
  /** For more than half of it nothing could be seen of the station. */
  unseen: boolean;
}

/** How many faults opened when, in columns of one length. What was open before the timeline begins opened in none. */
export function faultDensity(options: {
  timeline: ApiTimeline;
  columns: number;
  now: number;
}): DensityBucket[] {
  const { timeline, columns, now } = options;
  const from = toMillis(timeline.from);
  const length = (toMillis(timeline.to) - from) / columns;
  const columnOf = (at: string) =>
    Math.min(
      columns - 1,
      Math.max(0, Math.floor((toMillis(at) - from) / length)),
    );
  const buckets = Array.from(
    { length: columns },
    (): DensityBucket => ({ openings: 0, unseen: false }),
  );
  for (const fault of timeline.lanes.flatMap(({ faults }) => faults)) {
    if (toMillis(fault.from) > from) {
      buckets[columnOf(fault.from)].openings += fault.merged ?? 1;
    }
    for (let at = columnOf(fault.from); at <= columnOf(fault.to); at += 1) {
      buckets[at].open =
        fault.blocking || buckets[at].open === 'blocking'
          ? 'blocking'
          : 'warning';
    }
  }
  const seen = seenMillis({ timeline, columns, from, length });
  return buckets.map((bucket, at) => {
    const past = Math.min(length, now - (from + at * length));
    return { ...bucket, unseen: past > 0 && seen[at] < past / 2 };
  });
}

/** For how long of each column the station was seen. */
function seenMillis(options: {
  timeline: ApiTimeline;
  columns: number;
  from: number;
  length: number;
}): number[] {
  const { timeline, columns, from, length } = options;
  const spans = (timeline.lanes.find(({ id }) => id === 'station')?.spans ?? [])
    .filter(({ state }) => state !== 'unknown' && state !== 'offline')
    .map(span => ({ from: toMillis(span.from), to: toMillis(span.to) }));
  const seen = new Array<number>(columns).fill(0);
  for (const span of spans) {
    const first = Math.max(0, Math.floor((span.from - from) / length));
    for (
      let at = first;
      at < columns && from + at * length < span.to;
      at += 1
    ) {
      const start = from + at * length;
      seen[at] +=
        Math.min(span.to, start + length) - Math.max(span.from, start);
    }
  }
  return seen;
}
