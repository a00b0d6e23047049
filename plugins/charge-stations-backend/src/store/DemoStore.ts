/** How far the demo's history is in. */
export type DemoProgress = 'none' | 'begun' | 'done' | 'removing';

/** The demo's made-up rows: whether they are there, and how they go. */
export interface DemoStore {
  progress(): Promise<DemoProgress>;
  setProgress(progress: DemoProgress): Promise<void>;
  /** Stations that have evidence of any source. */
  identities(): Promise<string[]>;
  /** Stations with demo evidence, or with evidence that no history was made of: a removal cut short. */
  identitiesToRemove(): Promise<string[]>;
  /**
   * Deletes the station's demo evidence and everything that was made of its evidence, in one transaction;
   * what it sent over sockets stays. The caller makes its history anew.
   */
  discardStation(identity: string): Promise<void>;
  /** Deletes all demo evidence; for an intake that was cut short before any socket was open. */
  discard(): Promise<void>;
}
