import { Millis, StationState } from '../model';
import { median } from './clock';
import { defaultRules } from './rules';
import { readState } from './storedState';

/** What the reports of the newest connection say of a station's clock (T3). */
export interface StationClock {
  /** Its time minus ours, with the time a message takes; null while too few reports tell. */
  skew: Millis | null;
  /** How many reports that is of: the newest that carried a time. */
  samples: number;
  /** Whether that is constant and large enough to be taken off its reports. */
  corrected: boolean;
  /** Its times are not believed at present. */
  suspect: boolean;
}

/** Reads it from the reducer's memory; throws ConflictError where rules of an unknown version wrote that. */
export function stationClockOf(state: StationState): StationClock {
  const { offsets, skew, suspect } = readState(state).clock;
  const isKnown = offsets.length >= defaultRules.clock.skewSamples.least;
  return {
    skew: isKnown ? -median(offsets) : null,
    samples: offsets.length,
    corrected: skew !== 0,
    suspect,
  };
}
