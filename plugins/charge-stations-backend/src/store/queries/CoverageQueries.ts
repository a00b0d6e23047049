import { SeenFault } from '../../knowledge/coverage';
import { Millis } from '../../model';
import { StationPlacement } from './StationQueries';

/** A station with what it said of itself at its last boot. */
export interface KnownStation {
  identity: string;
  placement: StationPlacement;
  vendor: string | null;
  model: string | null;
  firmware: string | null;
}

/** Reads what coverage is reckoned of, of the stations that a caller sees; `visible` undefined means all. */
export interface CoverageQueries {
  /** Faults that opened in the range and those open now. `isComplete` is false where there were too many. */
  seenFaults(options: {
    from: Millis;
    to: Millis;
    visible?: Set<string>;
  }): Promise<{ faults: SeenFault[]; isComplete: boolean }>;
  /** By their identities. */
  stations(options: { visible?: Set<string> }): Promise<KnownStation[]>;
}
