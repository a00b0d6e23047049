import { Millis } from './evidence';

/** A salted hash of a station's Basic password (OCPP 1.6 security whitepaper, A01.FR.08). */
export interface StationCredential {
  identity: string;
  algorithm: 'scrypt';
  salt: string;
  hash: string;
  updatedAt: Millis;
  /** The password that it may have instead, until that is settled. */
  pending?: PendingCredential;
}

/** A password that was sent to a station, or was about to be, and may have arrived or not. */
export interface PendingCredential
  extends Pick<StationCredential, 'algorithm' | 'salt' | 'hash' | 'updatedAt'> {
  /**
   * What tells which of the two it has: `anyUse`, where nobody knows what became of the call; `newUse`,
   * where the station said that it will change later, so that it goes on with the old one meanwhile.
   */
  settledBy: 'anyUse' | 'newUse';
}

/** Which of its two passwords a station used while one is pending. */
export interface PasswordUse {
  identity: string;
  password: 'old' | 'new';
  pending: PendingCredential;
}

/** What a station made of a new password. */
export type PasswordAnswer =
  /** It uses the new one from now on. */
  | 'accepted'
  /** It will, once it restarted. */
  | 'rebootRequired'
  /** It goes on with the old one. */
  | 'rejected'
  /** It answered nothing that says which one. */
  | 'unclear';

/** What is known of a station's password. */
export type CredentialState =
  | { state: 'none' }
  | { state: 'set'; updatedAt: Millis }
  | {
      /** A new one was sent and is not answered; or it is not known which of the two the station has. */
      state: 'rotating' | 'unsettled';
      /** When the old one was stored. */
      updatedAt: Millis;
      /** When the new one was made. */
      since: Millis;
    };

/** What came of giving a station a new password. */
export interface RotationOutcome {
  answer: PasswordAnswer;
  /** The station's own word for it; null where it gave none. */
  word: string | null;
}
