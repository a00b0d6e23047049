import { EventFlag, EvidenceRef, HistorySize } from '../model';
import { StoredEvent } from './rows';

/** What was judged of an event. */
export interface EventFlags extends EvidenceRef {
  part: number;
  flags: EventFlag[];
}

/** What it takes to make a station's history anew from its evidence. */
export interface HistoryStore {
  /** All events of the station in their order, a page at a time. */
  events(identity: string): AsyncGenerator<StoredEvent[]>;
  size(identity: string): Promise<HistorySize>;
  /** Deletes what was made of the station's events, in one transaction; until it is made anew, it has none. */
  discard(identity: string): Promise<void>;
  /** Replaces what was judged of these events, in one transaction. */
  setFlags(changed: EventFlags[]): Promise<void>;
}
