import { ImportRun } from '../../model';
import {
  Exclusively,
  RebuildOptions,
  rebuildStation,
  whenFree,
} from '../rebuild';
import { ImportIntake, ImportIntakeOptions } from './ImportIntake';
import { stationsOf } from './stationsOf';

export interface FinishOptions extends ImportIntakeOptions, RebuildOptions {
  exclusively: Exclusively;
  /** Called for each station that has a new history. */
  onRebuilt: (identity: string) => void;
}

/**
 * Ends what waits for more lines, and makes the history of each station anew that the import brought something
 * of. Can be cut short at any point, and is begun again then.
 */
export async function finishImport(
  options: FinishOptions & { run: ImportRun; signal: AbortSignal },
): Promise<ImportRun> {
  const { signal, store } = options;
  const intake = new ImportIntake(options);
  const { id } = options.run;
  for await (const stations of stationsOf({ store, id })) {
    signal.throwIfAborted();
    await intake.end(stations.filter(({ state }) => state !== null));
  }
  for await (const stations of stationsOf({ store, id })) {
    for (const { identity, isNew, isRebuilt } of stations) {
      signal.throwIfAborted();
      if (isNew && !isRebuilt) {
        await whenFree({
          ...options,
          identity,
          work: () => rebuildStation({ ...options, identity }),
        });
        await store.markRebuilt({ importId: id, identity });
        options.onRebuilt(identity);
      }
    }
  }
  return intake.run;
}
