import { TransactionEvent } from '../../model';
import { HistoryRange } from './HistoryQueries';

/** A message that began or ended a charging session, as it is stored. */
export interface StoredSessionEdge {
  event: TransactionEvent;
  /** The text of its frame; null where that is no longer kept. */
  frame: string | null;
  /** The answer of another CSMS to a start, which gives the transaction its id; null where there is none. */
  answer: string | null;
}

/** Reads the messages that began and ended charging sessions. */
export interface SessionQueries {
  /** Those received in a range, newest first, in pages that never hold the database for long. */
  readEdges(range: HistoryRange): AsyncIterable<StoredSessionEdge[]>;
}
