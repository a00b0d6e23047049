import { Evidence, Millis } from './evidence';
import { StationEvent } from './event';
import { PasswordUse, StationCredential } from './password';
import { Admission, SecurityProfile } from './station';

/** One piece of evidence with the events that were read from it. */
export interface RecordInput {
  evidence: Evidence;
  events: StationEvent[];
}

/** Records that were handed over and are not stored yet. */
export interface PendingEvidence {
  records: number;
  /** The receive time of the oldest. */
  since: Millis;
}

/** Where the listener and the jobs hand evidence over. */
export interface EvidenceRecorder {
  /** Resolves when evidence, events and the history made of them are committed; rejects when they are not. */
  record(input: RecordInput): Promise<void>;
  /** A sign of life that is no evidence (Heartbeat, pong); flushed within five seconds. */
  seen(sighting: { identity: string; at: Millis }): void;
}

/** What the listener asks before it accepts a handshake. Knows nothing of where the answers are kept. */
export interface StationAdmission {
  admit(identity: string): Promise<Admission>;
  credential(identity: string): Promise<StationCredential | null>;
  /** A station proved itself while a new password is pending. */
  passwordUsed(use: PasswordUse): Promise<void>;
  /** The one profile that this station may use; null where none was chosen. */
  securityProfile(identity: string): Promise<SecurityProfile | null>;
  /** Remembers a refused identity for the list of unregistered stations. */
  refused(attempt: {
    identity: string;
    remoteAddress: string;
    protocols: string[];
    at: Millis;
  }): void;
}

/** Something at a handshake that whoever guards the stations should know of. No secret is in it. */
export interface SecurityNotice {
  type: string;
  /** One sentence. */
  detail: string;
  /** As claimed; null where the handshake names none. */
  identity: string | null;
  remoteAddress: string;
  at: Millis;
}

/** Time that never steps back within one process, so receive times order evidence. */
export interface Clock {
  now(): Millis;
}
