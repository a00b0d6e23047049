import { Millis } from '../model';

/** A span in which the listener ran. */
export interface StoredListenerRun {
  runId: string;
  startedAt: Millis;
  /** The last time that it said so. */
  aliveAt: Millis;
  /** Null where the process was killed. */
  stoppedAt: Millis | null;
}

export interface ListenerRunStore {
  /** The run that started last. */
  latest(): Promise<StoredListenerRun | null>;
  start(options: { runId: string; at: Millis }): Promise<void>;
  alive(options: { runId: string; at: Millis }): Promise<void>;
  stop(options: { runId: string; at: Millis }): Promise<void>;
}
