import {
  Condition,
  Interval,
  Millis,
  Port,
  PortDay,
  PortWindow,
  Scope,
  StationService,
} from '../model';
import { classifyPort } from './classifyPort';
import { STATION } from './concerns';
import { daysOf } from './daysOf';
import { portFaults } from './portFaults';
import { portsOf } from './portsOf';
import { Span } from './spans';

/** What the time of a station's ports in a window is made of. */
export interface StationTime {
  identity: string;
  /** What its entity says. */
  service: StationService | null;
  /** All lanes that it has a history of, in the window or not. */
  lanes: readonly Scope[];
  /** Those that overlap the window; of each lane they touch. */
  intervals: readonly Interval[];
  /** From seven days before the window. */
  conditions: readonly Condition[];
  /** Of the station. */
  windows: readonly PortWindow[];
  /** Ends at the present at the latest. */
  window: Span;
}

/** The daily sums of all ports of a station, in the calendar of a zone. */
export function stationDays(
  time: StationTime & { timeZone: string },
): PortDay[] {
  const { identity, timeZone, conditions } = time;
  return stationPorts(time).flatMap(port => {
    const window = portWindow(port, time);
    return window
      ? daysOf({
          identity,
          port: port.port,
          timeZone,
          spans: classifyPort({ ...portHistory(port, time), window }),
          faults: portFaults(port, conditions),
        })
      : [];
  });
}

/** The ports of a station: those of its entity, and what it reported. */
export function stationPorts(
  time: Pick<StationTime, 'service' | 'lanes'>,
): Port[] {
  return portsOf({ evses: time.service?.evses, reported: time.lanes });
}

/** What `classifyPort` asks of one of the station's ports. */
export function portHistory(port: Port, time: StationTime) {
  const { service, intervals, conditions, windows, window } = time;
  return {
    port,
    intervals,
    conditions,
    windows,
    window,
    service: { ...service, timeZone: service?.timeZone ?? 'UTC' },
  };
}

/**
 * The window from when there is something to tell: a port of the entity is there as long as its station is, any other
 * from its first report on. What was before is in no sum, as nobody was looking.
 */
function portWindow(port: Port, time: StationTime): Span | null {
  const { service, intervals, window } = time;
  const isDeclared = portsOf({ evses: service?.evses, reported: [] }).some(
    declared => declared.port === port.port,
  );
  const begin = intervals
    .filter(
      ({ lane }) =>
        isDeclared || (lane !== STATION && port.lanes.includes(lane)),
    )
    .reduce<Millis>((least, { from }) => Math.min(least, from), Infinity);
  const from = Math.max(window.from, begin);
  return from < window.to ? { from, to: window.to } : null;
}
