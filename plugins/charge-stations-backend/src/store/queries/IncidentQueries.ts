import { Condition, Mark, Millis } from '../../model';
import { IndexedStation } from './stationIndex';

/** What incidents are made of. */
export interface IncidentSources {
  conditions: Condition[];
  /** Security events that alarm. */
  marks: Mark[];
}

/** Reads what incidents are made of: whole ones, however long they flapped before the range begins. */
export interface IncidentQueries {
  /** Of one station, where something was open in the range. */
  ofStation(range: {
    identity: string;
    from: Millis;
    to: Millis;
  }): Promise<IncidentSources>;
  /** Of all stations that the caller sees: open now, or opened in the range. */
  ofFleet(filter: {
    from: Millis;
    to: Millis;
    /** Only stations of these entities; undefined means all. */
    visible?: Set<string>;
  }): Promise<
    IncidentSources & {
      stations: Map<string, IndexedStation>;
      /** False where there were too many. */
      isComplete: boolean;
    }
  >;
}
