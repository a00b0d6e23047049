import {
  ClassifiedSpan,
  Condition,
  Interval,
  Port,
  PortService,
  PortWindow,
  Scope,
} from '../model';
import { STATION, concerns } from './concerns';
import { PortState, portState } from './portState';
import { serviceSpans } from './service';
import { Span, reader, union } from './spans';

/** Faults by which less power is given, whatever severity a knowledge pack gives them. */
const DERATING: ReadonlySet<string> = new Set([
  'chargex:CX003',
  'chargex:CX018',
]);

/** What a condition has that its port's class depends on. */
export type DegradingCondition = Pick<
  Condition,
  'scope' | 'code' | 'severity' | 'openedAt' | 'closedAt'
>;

/** What a port's time is made of, all of it overlapping the window or not. */
export interface PortHistory {
  port: Port;
  /** Of the port's lanes and of the station's; each lane's touch and do not overlap. */
  intervals: readonly Interval[];
  conditions: readonly DegradingCondition[];
  windows: readonly PortWindow[];
  service: PortService;
  /** Ends at the present at the latest: an open interval is taken to last until then. */
  window: Span;
}

/**
 * Sorts a port's time in a window into classes. The first of these that holds is a moment's:
 *
 * 1. `outside` its service or its opening hours
 * 2. `unknownOurs`: nobody could see it, so no window and no rule says what it was
 * 3. `up`, or `degraded` with an open fault of severity S1 to S3 or a derating. A planned window does not make it less up.
 * 4. `excluded`, then `planned`: down, or unknown, within such a window. Work on a station often cuts its connection.
 * 5. `down` or `unknown`
 *
 * The spans touch, cover the window exactly, and two neighbours differ.
 */
export function classifyPort(history: PortHistory): ClassifiedSpan[] {
  const { window, port } = history;
  const inService = serviceSpans(history.service, window);
  const degrading = degradingSpans(history);
  const windows = history.windows.filter(
    ({ from, to }) => from < window.to && to > window.from,
  );
  const lanes = lanesOf(history);

  const isInService = reader(inService);
  const isDegraded = reader(degrading);
  const stateAt = stateReader(port, lanes);

  const edges = [...inService, ...degrading, ...windows, ...lanes.values()]
    .flat()
    .flatMap(({ from, to }) => [from, to]);
  const spans: ClassifiedSpan[] = [];
  for (const { from, to } of segments(edges, window)) {
    const state = stateAt(from);
    const span = isInService(from)
      ? classOf(
          state,
          isDegraded(from) !== null,
          windows.filter(other => other.from <= from && from < other.to),
        )
      : { timeClass: 'outside' as const };
    append(spans, { ...NOTHING, ...span, from, to });
  }
  return spans;
}

const NOTHING = { cause: null, reason: null, windowId: null };

function classOf(
  state: PortState,
  degraded: boolean,
  windows: readonly PortWindow[],
): Partial<ClassifiedSpan> & Pick<ClassifiedSpan, 'timeClass'> {
  if (state.timeClass === 'unknownOurs') {
    return state;
  }
  if (state.timeClass === 'up') {
    return { timeClass: degraded ? 'degraded' : 'up' };
  }
  const window =
    windows.find(({ kind }) => kind === 'excluded') ?? windows.at(0);
  if (!window) {
    return state;
  }
  return {
    timeClass: window.kind,
    reason: window.kind === 'excluded' ? window.reason : null,
    windowId: window.id,
  };
}

/** The lanes that tell of the port, sorted; an open interval goes on until the window's end. */
function lanesOf({
  port,
  intervals,
  window,
}: PortHistory): Map<Scope, (Interval & Span)[]> {
  const lanes = new Map<Scope, (Interval & Span)[]>();
  for (const interval of intervals) {
    const { lane, from, to } = interval;
    const until = to ?? Math.max(window.to, from);
    const overlaps = from < window.to && until > window.from;
    if (overlaps && (lane === STATION || port.lanes.includes(lane))) {
      const spans = lanes.get(lane) ?? [];
      spans.push({ ...interval, to: until });
      lanes.set(lane, spans);
    }
  }
  for (const spans of lanes.values()) {
    spans.sort((a, b) => a.from - b.from);
  }
  return lanes;
}

function stateReader(
  port: Port,
  lanes: ReadonlyMap<Scope, readonly (Interval & Span)[]>,
): (at: number) => PortState {
  const readerOf = (scope: Scope) => reader(lanes.get(scope) ?? []);
  const isEvse = (scope: Scope) => !scope.includes('connector:');
  const station = readerOf(STATION);
  const evses = port.lanes.filter(isEvse).map(readerOf);
  const connectors = port.lanes.filter(scope => !isEvse(scope)).map(readerOf);
  return at =>
    portState({
      station: station(at),
      evses: evses.map(read => read(at)),
      connectors: connectors.map(read => read(at)),
    });
}

function degradingSpans({ port, conditions, window }: PortHistory): Span[] {
  return union(
    conditions
      .filter(
        ({ scope, severity, code }) =>
          concerns(port, scope) && (severity <= 3 || DERATING.has(code)),
      )
      .map(({ openedAt, closedAt }) => ({
        from: openedAt,
        to: closedAt ?? Infinity,
      })),
    window,
  );
}

/** The window cut at every edge in it. */
function segments(edges: readonly number[], { from, to }: Span): Span[] {
  const inside = edges.filter(edge => edge > from && edge < to);
  const cuts = [...new Set([from, ...inside, to])].sort((a, b) => a - b);
  return cuts.slice(1).map((cut, index) => ({ from: cuts[index], to: cut }));
}

function append(spans: ClassifiedSpan[], span: ClassifiedSpan): void {
  const last = spans[spans.length - 1];
  const same =
    last !== undefined &&
    last.timeClass === span.timeClass &&
    last.cause === span.cause &&
    last.reason === span.reason &&
    last.windowId === span.windowId;
  if (same) {
    last.to = span.to;
  } else {
    spans.push(span);
  }
}
