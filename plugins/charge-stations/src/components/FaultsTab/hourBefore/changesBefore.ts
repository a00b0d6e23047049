import type {
  ApiLaneState,
  ApiTimeline,
  ApiTimelineFault,
  ApiTimelineLane,
  ApiTimelineMark,
} from '@forecourt/plugin-charge-stations-common';

const STATION = 'station';

/** How far before a fault its causes are looked for, in milliseconds. */
export const BEFORE_MS = 3_600_000;

/** Something that changed at a moment; `at` is ISO 8601. */
export type Change =
  | { kind: 'mark'; at: string; mark: ApiTimelineMark }
  | {
      kind: 'faultOpened' | 'faultClosed';
      at: string;
      scope: string;
      fault: ApiTimelineFault;
    }
  | {
      kind: 'state';
      at: string;
      scope: string;
      before: ApiLaneState;
      after: ApiLaneState;
    };

/**
 * What changed within a timeline on which nothing was merged, the last first. The fault `except` is
 * left out, and so is what every connector loses sight of with its station: that is told once.
 */
export function changesBefore(timeline: ApiTimeline, except: number): Change[] {
  const marks = timeline.marks.map(
    (mark): Change => ({ kind: 'mark', at: mark.at, mark }),
  );
  const lanes = timeline.lanes.flatMap(lane => [
    ...faultChanges(lane, timeline, except),
    ...stateChanges(lane),
  ]);
  return [...marks, ...lanes].sort(
    (one, other) => Date.parse(other.at) - Date.parse(one.at),
  );
}

function faultChanges(
  { id, faults }: ApiTimelineLane,
  { from, to }: ApiTimeline,
  except: number,
): Change[] {
  return faults
    .filter(({ number }) => number !== except)
    .flatMap(fault => {
      const change = { scope: id, fault };
      const opened = Date.parse(fault.from) > Date.parse(from);
      const closed = !fault.ongoing && Date.parse(fault.to) < Date.parse(to);
      return [
        ...(opened
          ? [{ ...change, kind: 'faultOpened' as const, at: fault.from }]
          : []),
        ...(closed
          ? [{ ...change, kind: 'faultClosed' as const, at: fault.to }]
          : []),
      ];
    });
}

function stateChanges({ id, spans }: ApiTimelineLane): Change[] {
  return spans.slice(1).flatMap((span, index): Change[] => {
    const before = spans[index].state;
    const isOfStation =
      id === STATION || ![before, span.state].includes('unknown');
    return before !== span.state && isOfStation
      ? [{ kind: 'state', at: span.from, scope: id, before, after: span.state }]
      : [];
  });
}

/** For how much of the timeline nothing could be seen of the station, in milliseconds. */
export function unseenMillis(timeline: ApiTimeline): number {
  const station = timeline.lanes.find(({ id }) => id === STATION);
  const seen = (station?.spans ?? [])
    .filter(({ state }) => state !== 'unknown' && state !== 'offline')
    .reduce((sum, { from, to }) => sum + Date.parse(to) - Date.parse(from), 0);
  return Date.parse(timeline.to) - Date.parse(timeline.from) - seen;
}
