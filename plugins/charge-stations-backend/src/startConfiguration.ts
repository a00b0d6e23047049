import { randomInt, randomUUID } from 'node:crypto';
import { LifecycleService, LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { ocppVersionOfProtocol } from '@forecourt/plugin-charge-stations-common';
import {
  configurationMeanings,
  keysToMask,
  Knowledge,
  listMeanings,
} from '@forecourt/plugin-charge-stations-knowledge';
import { Knex } from 'knex';
import { Baselines } from './api/configuration/Baselines';
import { Compliance } from './api/configuration/Compliance';
import { FleetContents } from './api/configuration/FleetContents';
import {
  ConfigurationIntake,
  ConfigurationReads,
  readReadingSettings,
  Snapshots,
} from './jobs/configuration';
import { ConfigurationReadsOptions } from './jobs/configuration/ConfigurationReads';
import {
  ConfigurationWrites,
  readWritingSettings,
} from './jobs/configurationWrites';
import { Every } from './jobs/Every';
import { Clock, MeaningsOf } from './model';
import {
  DatabaseBaselineStore,
  DatabaseConfigurationStore,
  DatabaseConfigurationWriteStore,
} from './store';
import { readBaselineFiles } from './readBaselineFiles';
import { DatabaseConfigurationQueries } from './store/queries';

const SECOND = 1000;
/** Numbers of reports are 32-bit integers. */
const MOST_REQUEST_ID = 2 ** 31 - 1;

/** What configuration of stations is read, kept and compared with. */
export function startConfiguration(options: {
  database: Knex;
  registry: 'catalog' | 'static';
  knowledge: Knowledge;
  config: Config;
  listener: ConfigurationReadsOptions['listener'];
  upstreamOf: (connectionId: string) => Promise<string | null>;
  onChanged: (identity: string) => void;
  clock: Clock;
  lifecycle: LifecycleService;
  logger: LoggerService;
}) {
  const { config, knowledge, lifecycle, logger } = options;
  const store = DatabaseConfigurationStore.create(options);
  const meaningsOf: MeaningsOf = ({ protocol, vendor }) =>
    configurationMeanings(knowledge, {
      version: ocppVersionOfProtocol(protocol ?? ''),
      ...(vendor !== null && { vendor }),
    });
  const snapshots = new Snapshots({ ...options, store, meaningsOf });
  const reads = new ConfigurationReads({
    ...options,
    settings: readReadingSettings(config),
    store,
    snapshots,
    knownKeys: protocol =>
      listMeanings(knowledge, {
        version: ocppVersionOfProtocol(protocol),
      }).map(({ key }) => key),
    createRequestId: () => randomInt(MOST_REQUEST_ID),
  });
  const intake = new ConfigurationIntake({
    ...options,
    store,
    snapshots,
    isReading: identity => reads.isReading(identity),
  });
  const writeStore = DatabaseConfigurationWriteStore.create(options);
  const writes = new ConfigurationWrites({
    ...options,
    settings: readWritingSettings(config),
    store: writeStore,
    configurations: store,
    reads,
    meaningsOf,
    request: call => options.listener.request(call),
    createId: randomUUID,
  });
  lifecycle.addStartupHook(() => writes.start());
  lifecycle.addShutdownHook(async () => {
    await Promise.all([writes.stop(), reads.stop()]);
  });
  const baselines = new Baselines({
    store: DatabaseBaselineStore.create(options),
    files: readBaselineFiles(config),
    keysToMask: keysToMask(knowledge),
    clock: options.clock,
  });
  return {
    baselines,
    compliance: new Compliance({ baselines, writes: writeStore, meaningsOf }),
    configurationWriting: { store: writeStore, writes },
    configuration: {
      store,
      queries: DatabaseConfigurationQueries.create(options),
      contents: new FleetContents({ store }),
      reads,
      meaningsOf,
    },
    reads,
    intake,
    jobs: [
      new Every({
        name: 'Keeping configuration that passed',
        pause: () => 2 * SECOND,
        work: () => intake.work(),
        logger,
      }),
      new Every({
        name: 'Reading configuration',
        pause: () => SECOND,
        work: () => reads.turn(),
        logger,
      }),
    ],
  };
}
