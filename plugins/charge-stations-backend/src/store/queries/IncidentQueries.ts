import { Condition, Mark, Millis } from '../../model';
import { StationFilter } from './groupFaults';
import { IndexedStation } from './stationIndex';

/** What incidents are made of. */
export interface IncidentSources {
  conditions: Condition[];
  /** Security events that alarm. */
  marks: Mark[];
}

export interface FleetIncidentFilter {
  from: Millis;
  to: Millis;
  /** Only stations of these entities; undefined means all. */
  visible?: Set<string>;
  /** Where the stations are, as `stationKey` names it; what is absent does not narrow. */
  placement?: StationFilter;
}

/** Reads what incidents are made of: whole ones, however long they flapped before the range begins. */
export interface IncidentQueries {
  /** Of one station, where something was open in the range. */
  ofStation(range: {
    identity: string;
    from: Millis;
    to: Millis;
  }): Promise<IncidentSources>;
  /**
   * Of stations that the caller sees: open now, or opened in the range. With a placement, of the stations there,
   * and of what else is at their sites, without which it is not known what they had in common.
   */
  ofFleet(filter: FleetIncidentFilter): Promise<
    IncidentSources & {
      /** All that the caller sees. */
      stations: Map<string, IndexedStation>;
      /** False where there were too many. */
      isComplete: boolean;
    }
  >;
}
