import { LoggerService } from '@backstage/backend-plugin-api';
import { DemoStore } from '../../store';
import { RebuildOptions, rebuildStation } from '../rebuild';

/**
 * Deletes the demo's evidence and makes the history of its stations anew from what really came over
 * sockets. Runs before the listener starts; cut short, it goes on at the next start.
 */
export async function removeDemoHistory(
  options: RebuildOptions & { store: DemoStore; logger: LoggerService },
): Promise<void> {
  const { store, logger } = options;
  await store.setProgress('removing');
  const identities = await store.identitiesToRemove();
  for (const identity of identities) {
    await store.discardStation(identity);
    await rebuildStation({ ...options, identity });
  }
  await store.setProgress('none');
  logger.info(`Removed the demo history of ${identities.length} stations`);
}
