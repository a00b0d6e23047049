import { setTimeout as sleep } from 'node:timers/promises';
import { ConflictError } from '@backstage/errors';
import { Millis } from '../../model';

const PAUSE: Millis = 250;

/** Runs the work while nobody else writes the station; see `GroupCommitRecorder.exclusively`. */
export type Exclusively = (
  identity: string,
  work: () => Promise<void>,
) => Promise<void>;

/**
 * Runs the work as soon as nobody else has the station for himself. Who has it is a rebuild or the end of an
 * import, and both come to their end.
 */
export async function whenFree(options: {
  identity: string;
  exclusively: Exclusively;
  work: () => Promise<void>;
  /** Ends the waiting, with its reason. */
  signal: AbortSignal;
}): Promise<void> {
  const { exclusively, identity, signal, work } = options;
  let isBegun = false;
  const begin = async () => {
    isBegun = true;
    await work();
  };
  while (!isBegun) {
    signal.throwIfAborted();
    try {
      await exclusively(identity, begin);
    } catch (error) {
      if (isBegun || !(error instanceof ConflictError)) {
        throw error;
      }
      await sleep(PAUSE, undefined, { signal });
    }
  }
}
