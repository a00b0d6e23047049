import {
  AvailabilityProfile,
  ClassCounts,
  TIME_CLASSES,
  TimeClass,
} from '../model';

/** What an operator says of a rulebook of their own. Classes that are in neither list count as not up. */
export interface CustomProfile
  extends Pick<
    AvailabilityProfile,
    'id' | 'title' | 'target' | 'period' | 'minPowerKw'
  > {
  up: readonly TimeClass[];
  leftOut: readonly TimeClass[];
}

/** A rulebook of one's own: always a share of time. */
export function customProfile(custom: CustomProfile): AvailabilityProfile {
  const { up, leftOut, ...rest } = custom;
  const except = leftOut.length > 0 ? ` except ${leftOut.join(', ')}` : '';
  return {
    ...rest,
    formula: `Time in ${up.join(', ')} divided by all time${except}.`,
    source: null,
    counts: Object.fromEntries(
      TIME_CLASSES.map(timeClass => [
        timeClass,
        countsAs(timeClass, { up, leftOut }),
      ]),
    ) as Record<TimeClass, ClassCounts>,
    method: { type: 'share' },
    unverified: [],
  };
}

function countsAs(
  timeClass: TimeClass,
  { up, leftOut }: Pick<CustomProfile, 'up' | 'leftOut'>,
): ClassCounts {
  if (up.includes(timeClass)) {
    return 'up';
  }
  return leftOut.includes(timeClass) ? 'leftOut' : 'notUp';
}
