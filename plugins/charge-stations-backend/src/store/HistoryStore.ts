import {
  EventFlag,
  EvidenceRef,
  HistoryBase,
  HistorySize,
  Millis,
  RememberedHistory,
} from '../model';
import { StoredEvent } from './rows';

/** What was judged of an event. */
export interface EventFlags extends EvidenceRef {
  part: number;
  flags: EventFlag[];
}

/** Receive times: `from` inclusive, `to` exclusive. */
export interface EventSpan {
  from?: Millis;
  to?: Millis;
}

/** A base, and what the rules read in it. */
export interface RememberedBase extends HistoryBase {
  remembered: RememberedHistory;
}

/** What it takes to make a station's history anew from its evidence. */
export interface HistoryStore {
  /** The station's events of a span in their order, a page at a time. */
  events(identity: string, span?: EventSpan): AsyncGenerator<StoredEvent[]>;
  /** What the history can be made anew from; null where that is all of the station's events. */
  base(identity: string): Promise<HistoryBase | null>;
  size(identity: string): Promise<HistorySize>;
  /**
   * Deletes what was made of the station's events, in one transaction; until it is made anew, it has none. With
   * a base it becomes again what it was there.
   */
  discard(identity: string, base?: RememberedBase): Promise<void>;
  /** Replaces what was judged of these events, in one transaction. */
  setFlags(changed: EventFlags[]): Promise<void>;
}
