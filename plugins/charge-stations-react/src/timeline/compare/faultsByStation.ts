import type {
  ApiCondition,
  ApiFleetFaultPage,
  ApiTimeline,
  ApiTimelineFault,
} from '@forecourt/plugin-charge-stations-common';
import { toMillis } from '../../time/format';
import type { TimeWindow } from '../../time/timeRange';
import { COMPARED } from './comparedLanes';

type FleetFault = ApiFleetFaultPage['items'][number];

/**
 * Faults of several stations on one axis.
 *
 * @public
 */
export interface FaultsByStation {
  /** A lane a station, of its faults alone. The number of a fault is its index in the list that came in. */
  timeline: ApiTimeline;
  /** How many of the faults are in it. */
  faults: number;
  /** How many stations the faults are of, those without a lane included. */
  stations: number;
}

/**
 * Draws faults of several stations, a lane a station: those with the worst first, then those with the most. What
 * is beyond `mostLanes` is left out.
 *
 * @public
 */
export function faultsByStation(options: {
  faults: FleetFault[];
  window: TimeWindow;
  mostLanes: number;
}): FaultsByStation {
  const { faults, window, mostLanes } = options;
  const ofStations = new Map<string, ApiTimelineFault[]>();
  faults.forEach(({ condition, station }, number) => {
    const drawn = drawnFault(condition, { number, end: window.to });
    const { identity } = station;
    ofStations.set(identity, [...(ofStations.get(identity) ?? []), drawn]);
  });
  const lanes = [...ofStations]
    .sort(
      ([a, ofA], [b, ofB]) =>
        worst(ofA) - worst(ofB) ||
        ofB.length - ofA.length ||
        a.localeCompare(b, 'en', { numeric: true }),
    )
    .slice(0, mostLanes)
    .map(([identity, ofStation]) => ({
      id: `${COMPARED}${identity}`,
      spans: [],
      faults: ofStation.sort((a, b) => toMillis(a.from) - toMillis(b.from)),
    }));
  return {
    timeline: {
      from: new Date(window.from).toISOString(),
      to: new Date(window.to).toISOString(),
      resolution: 1,
      lanes,
      marks: [],
    },
    faults: lanes.reduce((sum, lane) => sum + lane.faults.length, 0),
    stations: ofStations.size,
  };
}

function drawnFault(
  condition: ApiCondition,
  { number, end }: { number: number; end: number },
): ApiTimelineFault {
  const { code, severity, blocking, badges, openedAt, closedAt } = condition;
  const { errorCode, vendorErrorCode, info } = condition;
  return {
    number,
    code,
    severity,
    blocking,
    badges,
    from: openedAt,
    to: closedAt ?? new Date(end).toISOString(),
    ongoing: !closedAt,
    errorCode,
    vendorErrorCode,
    info,
  };
}

function worst(faults: ApiTimelineFault[]): number {
  return Math.min(...faults.map(({ severity }) => severity));
}
