import { Millis, StationRecord } from '../../model';
import { StationFilter } from './StationQueries';

/** Which stations, and what time, rates are computed from. */
export interface ReliabilityFilter
  extends Pick<StationFilter, 'site' | 'model' | 'visible'> {
  owner?: string;
  from: Millis;
  to: Millis;
}

/** Reads what tells how often stations fail. */
export interface ReliabilityQueries {
  /** `isComplete` is false where so much happened that the last stations are left out altogether. */
  read(
    filter: ReliabilityFilter,
  ): Promise<{ stations: StationRecord[]; isComplete: boolean }>;
}
