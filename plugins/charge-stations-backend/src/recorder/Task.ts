import { Millis, RecordInput } from '../model';

/** One unit of the recorder's queue. */
export type Task =
  | { type: 'record'; input: RecordInput }
  /** A record that could not be projected: its rows are written, history is not made of it. */
  | { type: 'keepRaw'; input: RecordInput }
  /** Time passes for one station. */
  | { type: 'advance'; identity: string; to: Millis };

/** A task with those who wait for it. */
export interface QueuedTask {
  task: Task;
  resolve(): void;
  reject(error: unknown): void;
}

export function identityOf(task: Task): string {
  return task.type === 'advance' ? task.identity : task.input.evidence.identity;
}
