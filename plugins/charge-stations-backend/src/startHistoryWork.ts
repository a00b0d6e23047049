import { LoggerService } from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { Config } from '@backstage/config';
import { Knex } from 'knex';
import { Imports } from './jobs/import';
import { RebuildOptions, Rebuilds } from './jobs/rebuild';
import { readRetention, Retention } from './jobs/retention';
import { keepingMasked } from './maskValue';
import { Clock, Millis } from './model';
import { createProtocolSession, Mask } from './protocol';
import { GroupCommitRecorder } from './recorder';
import {
  DatabaseImportStore,
  DatabaseRebuildStore,
  DatabaseRetentionStore,
} from './store';

/** What writes histories beside the recorder: rebuilds, imports, and deletion of what is too old. */
export function startHistoryWork(
  options: RebuildOptions & {
    database: Knex;
    config: Config;
    recorder: GroupCommitRecorder;
    mask: Mask;
    isRegistered: (identity: string) => boolean;
    beforeDeletion: (
      identity: string,
      before: Millis,
    ) => Promise<'ready' | 'wait'>;
    /** A station has a new history. */
    onRebuilt: (identity: string) => void;
    clock: Clock;
    logger: LoggerService;
    metrics: MetricsService;
  },
) {
  const { config, clock, mask, recorder } = options;
  const work = {
    ...options,
    now: () => clock.now(),
    exclusively: recorder.exclusively.bind(recorder),
  };
  return {
    rebuilds: new Rebuilds({
      ...work,
      store: DatabaseRebuildStore.create(options),
    }),
    retention: new Retention({
      ...work,
      ...readRetention(config),
      store: DatabaseRetentionStore.create(options),
    }),
    imports: new Imports({
      ...work,
      store: DatabaseImportStore.create(options),
      createSession: createProtocolSession,
      mask: keepingMasked(mask),
    }),
  };
}
