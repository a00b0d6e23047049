import type {
  ApiAvailabilityItem,
  ApiAvailabilityProfile,
} from '@forecourt/plugin-charge-stations-common';
import { faultFigures, sumMillis } from '../../availability';
import { AvailabilityProfile } from '../../model';
import { NONE } from '../../store/queries';
import { present } from '../present';
import { AppliedProfile, groupFigure } from './figures';
import { AvailabilityGrouping, PortGroup } from './portGroups';

const WINDOWS = {
  any: 'rolling',
  previous12Months: 'months12',
  calendarYear: 'calendarYear',
} as const;

export function presentProfile(
  profile: AvailabilityProfile,
  timeZone: string,
): ApiAvailabilityProfile {
  const { id, title, formula, source, target, period, unverified } = profile;
  return {
    id,
    title,
    formula,
    source: source?.title ?? 'Nobody prescribes it',
    target,
    window: WINDOWS[period],
    timeZone,
    verified: unverified.length === 0,
    notes: [...unverified],
    ...present({ sourceUrl: source?.url ?? null }),
  };
}

/** The figures of a group, with what they are made of. */
export function presentGroup(
  group: PortGroup,
  by: AvailabilityGrouping,
  applied: AppliedProfile,
): ApiAvailabilityItem {
  const { key, ports } = group;
  const sums = ports.map(port => port.sums);
  const millis = sumMillis(sums.map(of => of.millis));
  const { value, coverage, met, shortHistory } = groupFigure(applied, group);
  const faults = faultFigures(sums);
  const { repair, betweenFaults } = faults;
  return {
    key,
    ...namesOf(group, by),
    ports: ports.length,
    figure: value,
    coverage,
    met,
    millis,
    openings: faults.openings,
    mttr:
      repair.count > 0
        ? {
            count: repair.count,
            meanMillis: repair.mean ?? 0,
            medianMillis: repair.median ?? 0,
            p90Millis: repair.p90 ?? 0,
            unknownEnds: repair.gapRepairs,
          }
        : null,
    mtbfMillis: betweenFaults.type === 'mean' ? betweenFaults.millis : null,
    observedMillis: millis.up + millis.degraded,
    faultRatePer30PortDays: faults.per30PortDays,
    repeatRate: faults.repeatRate,
    notes: [
      ...applied.notes,
      ...(shortHistory
        ? ['Short history: it begins after the first of these days.']
        : []),
    ],
  };
}

function namesOf(
  { key, ports }: PortGroup,
  by: AvailabilityGrouping,
): Pick<ApiAvailabilityItem, 'title' | 'ref' | 'identity' | 'port'> {
  switch (by) {
    case 'port':
    case 'station': {
      const { sums, station } = ports[0];
      const { entityRefs, title } = station.placement;
      return {
        identity: sums.identity,
        ...(by === 'port' ? { port: sums.port } : {}),
        // Two entities with one identity: no page is the station's.
        ...present({
          title,
          ref: entityRefs.length === 1 ? entityRefs[0] : null,
        }),
      };
    }
    case 'fleet':
      return {};
    default:
      return key === NONE ? {} : { ref: key };
  }
}
