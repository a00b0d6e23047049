import { EvidenceRef, FrameEvidence, Millis } from '../../model';
import { StoredEvent } from '../rows';
import { Page } from './cursor';

/** A span of receive times: `from` inclusive, `to` exclusive. */
export interface EvidenceRange {
  identity: string;
  from: Millis;
  to: Millis;
  limit: number;
  cursor?: string;
}

/** What an event did to a condition. */
export interface ConditionEffect {
  number: number;
  effect: string;
}

/** An event as a list shows it: with its frame's action and what was made of it. */
export interface ListedEvent extends StoredEvent {
  /** Null for what we did ourselves. */
  action: string | null;
  effects: ConditionEffect[];
}

/** Reads evidence back, oldest first. */
export interface EvidenceQueries {
  listEvents(
    range: EvidenceRange & { types?: string[] },
  ): Promise<Page<ListedEvent>>;
  listFrames(range: EvidenceRange): Promise<Page<FrameEvidence>>;
  /** The events that opened, sighted or closed a condition, at most `limit`. */
  listEvidenceOf(options: {
    identity: string;
    conditionNumber: number;
    limit: number;
  }): Promise<
    Array<{ effect: string; event: ListedEvent; frame: FrameEvidence | null }>
  >;
}

/** Makes a map key of a reference. */
export function refKey(ref: EvidenceRef): string {
  return `${ref.connectionId}/${ref.seq}`;
}
