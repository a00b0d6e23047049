import { ConfigurationEntry } from '@forecourt/plugin-charge-stations-common';
import { Millis } from './evidence';

/** A value that somebody wants a station to have. */
export interface WantedValue
  extends Pick<ConfigurationEntry, 'key' | 'attribute'> {
  value: string;
}

/**
 * Why a value is not written.
 *
 * - `unknownToStation`: its newest complete configuration does not have the key
 * - `notVerified`: what the key does was never seen confirmed
 * - `notExplained`: no pack knows the key
 * - `readOnly`: the station says so, or the specification does
 * - `verb`: writing it does something, such as a reset of a counter
 * - `volatile`: it changes by itself
 * - `identity`, `calibrationLaw`: it is not ours to change
 * - `secret`: its value is not known here; passwords have a way of their own
 * - `connection`: a wrong value cuts the station off, and nobody could take it back from here
 * - `tooLong`: longer than the version of OCPP allows
 * - `twice`: wanted with two values
 */
export type WriteRefusal =
  | 'unknownToStation'
  | 'notVerified'
  | 'notExplained'
  | 'readOnly'
  | 'verb'
  | 'volatile'
  | 'identity'
  | 'calibrationLaw'
  | 'secret'
  | 'connection'
  | 'tooLong'
  | 'twice';

/** One value to be written. */
export interface WriteStep {
  /** As the station spells it. */
  key: string;
  attribute?: ConfigurationEntry['attribute'];
  /** What it has; absent where the key has no value. */
  from?: string;
  to: string;
  /** Absent: not known. The station's answer says it in the end. */
  rebootNeeded?: boolean;
}

/** What will be written to a station, in this order, and what will not be. */
export interface WritePlan {
  steps: WriteStep[];
  /** Keys that have the wanted value already. */
  unchanged: string[];
  refused: Array<
    Pick<WantedValue, 'key' | 'attribute'> & { reason: WriteRefusal }
  >;
}

/** What became of a step. */
export type WriteOutcome =
  | { outcome: 'accepted' | 'rebootRequired' }
  /** `status` is the station's own word, `info` what it says of it. */
  | { outcome: 'rejected'; status: string; info?: string }
  /** An answer that says nothing of the value. */
  | { outcome: 'unclear' }
  /** It did not leave, or would break its schema. */
  | { outcome: 'notSent'; reason: string }
  /** Nobody knows whether it was written. */
  | { outcome: 'unanswered'; reason: string }
  /** Not tried, since one before it got no answer. */
  | { outcome: 'skipped' };

/**
 * Values that somebody had written to a station, and what became of them. Between two snapshots, of before and after.
 */
export interface ConfigurationWrite extends Omit<WritePlan, 'steps'> {
  id: string;
  identity: string;
  requestedBy: string;
  reason: string;
  createdAt: Millis;
  /** Null while it is under way. */
  endedAt: Millis | null;
  /** `stopped`: not all was tried, and `problem` says why. */
  state: 'underWay' | 'done' | 'stopped';
  problem: string | null;
  steps: Array<WriteStep & { result: WriteOutcome | null }>;
  /** Null where the station was not read, or did not answer. */
  beforeId: number | null;
  afterId: number | null;
}
