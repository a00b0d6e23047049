import {
  AuditorService,
  AuthService,
  DatabaseService,
  LifecycleService,
  LoggerService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  keysToMask,
  loadKnowledge,
  RunbookFiles,
} from '@forecourt/plugin-charge-stations-knowledge';
import { AddedKnowledge } from './AddedKnowledge';
import { createClockOf } from './createClockOf';
import { MutedFaults } from './api/incidents';
import { RunbookLibrary } from './api/runbooks/RunbookLibrary';
import { SessionReader } from './api/sessions/SessionReader';
import { ConfigurationIntake, ConfigurationReads } from './jobs/configuration';
import { Every } from './jobs/Every';
import { createRegistry } from './jobs/registry';
import { StorageReports } from './jobs/retention';
import { readListenerConfig } from './listener';
import { createMask } from './maskValue';
import { createMonotonicClock } from './monotonicClock';
import { createPlannedSpans } from './plannedSpans';
import { readRunbookDirectories } from './readRunbookDirectories';
import { runListener } from './runListener';
import { startAvailability } from './startAvailability';
import { startConfiguration } from './startConfiguration';
import { startConnections } from './startConnections';
import { startCoverage } from './startCoverage';
import { startDemo } from './startDemo';
import { startHistoryWork } from './startHistoryWork';
import { startIncidents } from './startIncidents';
import { startRecording } from './startRecording';
import {
  DatabaseHistoryStore,
  DatabaseListenerRunStore,
  DatabaseMetaStore,
  DatabasePlannedWindowStore,
  DatabaseRegistryStore,
  DatabaseStationStateStore,
  measureStorage,
  openDatabase,
} from './store';
import {
  DatabaseEvidenceQueries,
  DatabaseFleetFaultQueries,
  DatabaseHistoryQueries,
  DatabaseReliabilityQueries,
  DatabaseSessionQueries,
  DatabaseSilenceQueries,
  DatabaseStationQueries,
} from './store/queries';

/** Wires stores, recorder, reducer and listener together; the listener opens when the backend has started. */
export async function startStations(options: {
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  database: DatabaseService;
  events: EventsService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  metrics: MetricsService;
  notifications: NotificationService;
  scheduler: Pick<SchedulerService, 'scheduleTask'>;
  /** Knowledge packs and runbooks that modules brought. */
  added: Pick<AddedKnowledge, 'packs' | 'runbooks'>;
  signals: SignalsService;
}) {
  const { config, logger } = options;
  const settings = config.getOptionalConfig('chargeStations');
  const listenerConfig = readListenerConfig(config);
  const clock = createMonotonicClock();
  const knowledge = loadKnowledge({
    packs: [
      ...options.added.packs,
      ...(settings?.getOptionalStringArray('knowledge.packs') ?? []),
    ],
  });
  const database = await openDatabase(options);
  const shared = { ...options, settings, clock, knowledge, database };

  const stationStates = DatabaseStationStateStore.create(shared);
  const evidence = DatabaseEvidenceQueries.create(shared);
  const history = DatabaseHistoryStore.create(shared);
  const runs = DatabaseListenerRunStore.create(shared);
  const mask = createMask({
    key: await DatabaseMetaStore.create(shared).maskingKey(),
    secretKeys: keysToMask(knowledge),
  });

  const muted = new MutedFaults();
  /** Made later, of what is made here. */
  const following: {
    reads?: ConfigurationReads;
    intake?: ConfigurationIntake;
  } = {};
  const { recorder, projector, writer, signals, ...recording } = startRecording(
    {
      ...shared,
      stationStates,
      isMuted: fault => muted.of(fault),
      onCommitted: changes => following.reads?.committed(changes),
    },
  );
  const histories = { history, projector, recorder, runs, writer };
  await startDemo({ ...shared, ...histories, mask });
  await recording.conditionEvents.start();

  const registry = await createRegistry({
    ...shared,
    store: DatabaseRegistryStore.create(shared),
  });
  await recording.notifications.start(() => registry.entries());
  const fleet = { ...shared, registry: registry.type };
  const stations = DatabaseStationQueries.create(fleet);
  const {
    beforeDeletion,
    job: rollUp,
    ...availability
  } = await startAvailability(fleet);
  const { incidents, job: remuting } = await startIncidents({
    ...fleet,
    stations,
    muted,
    onActed: identities => signals.changed(identities),
  });
  const work = startHistoryWork({
    ...shared,
    ...histories,
    mask,
    isRegistered: identity => registry.admit(identity).result !== 'unknown',
    beforeDeletion,
    onRebuilt: identity => {
      following.intake?.lookAgain(identity);
      recording.rebuilt(identity);
    },
  });
  const { listener, access, ...connections } = await startConnections({
    ...shared,
    listenerConfig,
    admit: identity => registry.admit(identity),
    recorder,
    stationStates,
    stations,
    mask,
  });
  const { configuration, ...reading } = startConfiguration({
    ...fleet,
    listener,
    upstreamOf: async connectionId =>
      (await evidence.getOpening(connectionId))?.upstream ?? null,
    onChanged: identity => signals.changed([identity]),
  });
  following.reads = reading.reads;
  following.intake = reading.intake;

  const { health } = runListener({
    ...shared,
    ...work,
    config: listenerConfig,
    listener,
    recorder,
    runs,
    stations: stationStates,
    jobs: [
      rollUp,
      ...reading.jobs,
      remuting,
      ...recording.jobs,
      ...connections.jobs,
      new Every({
        name: 'Reading stations from the catalog',
        pause: () => registry.pause(),
        work: () => registry.sync(),
        logger,
      }),
    ],
  });

  const runbooks = new RunbookLibrary({
    files: new RunbookFiles(
      readRunbookDirectories(config, { added: options.added.runbooks }),
    ),
    clock,
    logger,
  });
  const coverage = startCoverage({
    ...fleet,
    baselines: reading.baselines,
    runbooks,
  });

  return {
    ...availability,
    ...coverage,
    ...work,
    ...incidents,
    ...access,
    clock,
    clockOf: createClockOf({ writer, projector }),
    health,
    pendingEvidence: (identity: string) => listener.pendingEvidence(identity),
    isRebuilding: (identity: string) => recorder.isHeld(identity),
    trigger: (request: Parameters<typeof listener.trigger>[0]) =>
      listener.trigger(request),
    stations,
    evidence,
    history: DatabaseHistoryQueries.create(shared),
    fleetFaults: DatabaseFleetFaultQueries.create(fleet),
    reliability: DatabaseReliabilityQueries.create(fleet),
    silences: DatabaseSilenceQueries.create(fleet),
    sessions: SessionReader.create({
      queries: DatabaseSessionQueries.create(shared),
      clock,
    }),
    plannedWindows: DatabasePlannedWindowStore.create(shared),
    plannedSpans: createPlannedSpans({
      stations,
      windowsOf: availability.availability.windowsOf,
    }),
    storage: new StorageReports({
      measure: measuredAt => measureStorage({ database, measuredAt }),
      now: () => clock.now(),
    }),
    knowledge,
    runbooks,
    configuration,
    configurationWriting: reading.configurationWriting,
    baselines: reading.baselines,
    compliance: reading.compliance,
  };
}
