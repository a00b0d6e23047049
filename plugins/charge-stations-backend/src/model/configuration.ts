import {
  ConfigurationEntry,
  ConfigurationMeanings,
  SnapshotCompleteness,
} from '@forecourt/plugin-charge-stations-common';
import { EvidenceRef, FrameEvidence, Millis, Protocol } from './evidence';

/** Why there is a snapshot: when we read it, or how it came by. */
export type SnapshotReason =
  | 'boot'
  | 'firmwareChange'
  | 'schedule'
  | 'demand'
  /** We wrote to the station. */
  | 'write'
  /** It passed between the station and another system. */
  | 'seen'
  | 'import'
  | 'demo';

/** Messages that tell of configuration, or ask for it. */
export const CONFIGURATION_ACTIONS: ReadonlySet<string | null> = new Set([
  'GetConfiguration',
  'ChangeConfiguration',
  'GetVariables',
  'SetVariables',
  'GetBaseReport',
  'NotifyReport',
]);

/** What a station said of its configuration, at one go. */
export interface ConfigurationReading {
  completeness: SnapshotCompleteness;
  takenAt: Millis;
  entries: ConfigurationEntry[];
  /** Asked for by name, and not known to the station. */
  unknownKeys: string[];
  /** Why it is not complete, or what to know of it; one sentence. */
  problem: string | null;
  /** The last message of it. */
  evidence: EvidenceRef | null;
}

/** A reading, of whom and why. */
export interface NewSnapshot extends ConfigurationReading {
  identity: string;
  protocol: Protocol;
  why: SnapshotReason;
  requestedBy: string | null;
}

/** A snapshot without its entries. */
export interface ConfigurationSnapshot
  extends Omit<NewSnapshot, 'entries' | 'unknownKeys'> {
  id: number;
  keys: number;
  vendor: string | null;
  model: string | null;
  firmwareVersion: string | null;
  /** What it said; null of one that failed. */
  contentId: number | null;
  /** What was known after it; null of one that failed. */
  knownId: number | null;
  /** Whether a complete one is beneath what was known. */
  knownComplete: boolean;
  /** The one before that did not fail. */
  beforeId: number | null;
  /** Keys that differ from what was known before; null where nothing was. */
  changed: number | null;
}

/** What is known of the keys of a station; null: which version or vendor it is, is not known. */
export type MeaningsOf = (station: {
  /** As the station's record has it. */
  protocol: string | null;
  vendor: string | null;
}) => ConfigurationMeanings;

/** A message about configuration that is not looked at yet. */
export interface ConfigurationMessage
  extends Pick<
    FrameEvidence,
    | 'connectionId'
    | 'seq'
    | 'receivedAt'
    | 'source'
    | 'protocol'
    | 'direction'
    | 'messageKind'
    | 'messageId'
    | 'action'
    | 'raw'
  > {
  /** Of its event. */
  id: number;
}

/** Whether a station's configuration can be read, and when it is. */
export type ReadingState =
  | { state: 'idle'; nextAt: Millis | null }
  | { state: 'waiting' | 'reading'; since: Millis }
  /** Not connected; another CSMS speaks with it; only copies come; nothing is read by itself. */
  | { state: 'offline' | 'observed' | 'mirrored' | 'off' };

/** Reading configuration on demand. */
export interface ConfigurationReadService {
  stateOf(identity: string): ReadingState;
  /**
   * Has a station read as soon as possible.
   *
   * @throws ConflictError where it cannot be read, or is being read.
   */
  demand(identity: string, requestedBy: string): AcceptedDemand;
}

export interface AcceptedDemand {
  state: 'waiting' | 'reading';
  /** Demands that come before it. */
  ahead: number;
  method: 'GetConfiguration' | 'GetBaseReport';
}
