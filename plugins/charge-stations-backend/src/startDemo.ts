import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { Knex } from 'knex';
import { removeDemoHistory, takeInDemoHistory } from './jobs/demo';
import { RebuildOptions } from './jobs/rebuild';
import { createProtocolSession, Mask } from './protocol';
import { GroupCommitRecorder } from './recorder';
import { DatabaseDemoStore } from './store';

/** Removes or takes in the made-up past of demo stations, as `chargeStations.demo` asks for. */
export async function startDemo(
  options: RebuildOptions & {
    database: Knex;
    settings: Config | undefined;
    recorder: GroupCommitRecorder;
    mask: Mask;
    logger: LoggerService;
  },
): Promise<void> {
  const { settings } = options;
  const store = DatabaseDemoStore.create(options);
  if (settings?.getOptionalBoolean('demo.remove')) {
    await removeDemoHistory({ ...options, store });
  }
  const file = settings?.getOptionalString('demo.historyFile');
  if (file) {
    await takeInDemoHistory({
      ...options,
      file,
      store,
      createSession: createProtocolSession,
    });
  }
}
