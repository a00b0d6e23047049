import { Millis, SecurityProfile } from '../model';

/** The one security profile that a station may connect with, where one was chosen. */
export interface SecurityProfileStore {
  get(identity: string): Promise<SecurityProfile | null>;
  /** Replaces the station's profile. */
  put(choice: {
    identity: string;
    profile: SecurityProfile;
    updatedAt: Millis;
  }): Promise<void>;
  remove(identity: string): Promise<void>;
}
