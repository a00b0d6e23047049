import { IncidentAct, Millis } from '../model';

/** What people did about incidents. Acts are added and never changed. */
export interface IncidentActStore {
  /** All of them or none. */
  add(acts: IncidentAct[]): Promise<void>;
  /** Stations with acts done since then. */
  identitiesSince(at: Millis): Promise<string[]>;
  /** Those about these stations, oldest first. */
  ofStations(identities: string[]): Promise<IncidentAct[]>;
  /** Merges into incidents of these stations, of whichever station, oldest first; undone ones too. */
  mergesInto(identities: string[]): Promise<IncidentAct[]>;
  /** Those about a station that were done in the range, oldest first. */
  ofStation(range: {
    identity: string;
    from: Millis;
    to: Millis;
  }): Promise<IncidentAct[]>;
}
