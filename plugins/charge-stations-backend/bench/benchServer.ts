import { RetentionRun } from '../src/model';
import { ProcessUsage } from './usage';

/** What is in the database when a run is over. */
export interface StoredCounts {
  /** Events of the types `status` and `variable`. */
  events: number;
  /** StatusNotification and NotifyEvent frames that have an answer. */
  answeredFrames: number;
}

/** A server under load, in a process of its own. */
export interface BenchServer {
  /** Opens a port on 127.0.0.1. `store` says in one line where and how durably calls are kept. */
  start(): Promise<{ port: number; store: string }>;
  usage(): Promise<ProcessUsage>;
  /** Closes the port, waits for the last commit, and counts what is stored; null where nothing is. */
  stop(): Promise<StoredCounts | null>;
}

/** One that can be told when to delete what is too old. It begins by itself when it starts. */
export interface DeletingServer extends BenchServer {
  beginDeleting(): Promise<void>;
  /** What the last turn deleted; null where none has ended. */
  endDeleting(): Promise<RetentionRun | null>;
}
