import { Condition, Millis } from '../../model';
import { Page } from './cursor';
import { StationPlacement } from './StationQueries';

/** What the faults of a fleet are grouped by. */
export type FaultGrouping =
  | 'code'
  | 'severity'
  | 'site'
  | 'model'
  | 'firmware'
  | 'owner';

export type FleetFaultSort = 'newest' | 'worst';

/** What a fault has that its station says nothing of; as a filter, the faults of such stations. */
export const NONE = 'none';

/** A fault and what its station is now. */
export interface FleetFault {
  condition: Condition;
  placement: StationPlacement;
  firmware: string | null;
}

/** Faults that opened in the range, and those open now that opened before its end. */
export interface FleetFaultFilter
  extends Partial<
    Record<Exclude<FaultGrouping, 'severity' | 'owner'>, string>
  > {
  /** One of them; NONE among them: also of stations without. */
  owners?: string[];
  from: Millis;
  to: Millis;
  severity?: number;
  open?: boolean;
  /** Part of a code, or of what the station is called and where it is. */
  search?: string;
  /** Only stations of these entities; undefined means all. */
  visible?: Set<string>;
}

export interface FaultCounts {
  faults: number;
  open: number;
  stations: number;
}

export interface FaultGroup extends FaultCounts {
  /** The value that its faults share; NONE where there is none. */
  key: string;
  worstSeverity: Condition['severity'];
  firstSeenAt: Millis;
  lastSeenAt: Millis;
  /** Openings in equal parts of the range, oldest first. */
  trend: number[];
}

/** Reads the faults of all stations that a caller sees. `isComplete` is false where there were too many. */
export interface FleetFaultQueries {
  /** Newest opening first, or by severity and within it newest opening first. */
  list(
    filter: FleetFaultFilter & {
      sort?: FleetFaultSort;
      limit: number;
      cursor?: string;
    },
  ): Promise<Page<FleetFault> & { isComplete: boolean }>;
  /** Worst first. */
  groups(
    filter: FleetFaultFilter & { by: FaultGrouping },
  ): Promise<{ groups: FaultGroup[]; total: FaultCounts; isComplete: boolean }>;
}
