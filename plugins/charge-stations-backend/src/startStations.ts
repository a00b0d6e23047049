import { randomBytes, randomUUID } from 'node:crypto';
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
import { MutedFaults, wireIncidents } from './api/incidents';
import { RunbookLibrary } from './api/runbooks/RunbookLibrary';
import { presentCondition } from './api/present';
import { SessionReader } from './api/sessions/SessionReader';
import { createFaultProjector } from './faults';
import { ConditionEvents } from './jobs/ConditionEvents';
import { ConfigurationIntake, ConfigurationReads } from './jobs/configuration';
import { removeDemoHistory, takeInDemoHistory } from './jobs/demo';
import { Every } from './jobs/Every';
import { Imports } from './jobs/import';
import { ListenerMetrics, MeasuredWriter, observeQueue } from './jobs/metrics';
import { Rebuilds, RebuildWorkOptions } from './jobs/rebuild';
import { createRegistry, RefusedAttempts } from './jobs/registry';
import { readRetention, Retention, StorageReports } from './jobs/retention';
import { createNotifications } from './jobs/notifications';
import { PasswordRotations, PasswordUses } from './jobs/rotation';
import { SecurityNotices } from './jobs/SecurityNotices';
import { SignalPublisher } from './jobs/SignalPublisher';
import { Millis } from './model';
import {
  createListener,
  hashPassword,
  readListenerConfig,
  readPasswordRotation,
} from './listener';
import { createMask, keepingMasked } from './maskValue';
import { createMonotonicClock } from './monotonicClock';
import {
  createMirrorSession,
  createObservingSession,
  createProtocolSession,
  knownActions,
  SessionMemories,
  supportedProtocols,
} from './protocol';
import { GroupCommitRecorder } from './recorder';
import { createPlannedSpans } from './plannedSpans';
import { readRunbookDirectories } from './readRunbookDirectories';
import { runListener } from './runListener';
import { startAvailability } from './startAvailability';
import { startConfiguration } from './startConfiguration';
import { startCoverage } from './startCoverage';
import {
  createEvidenceWriter,
  DatabaseCredentialStore,
  DatabaseDemoStore,
  DatabaseHistoryStore,
  DatabaseImportStore,
  DatabaseListenerRunStore,
  DatabaseMetaStore,
  DatabasePlannedWindowStore,
  DatabaseRebuildStore,
  DatabaseRegistryStore,
  DatabaseRetentionStore,
  DatabaseSecurityProfileStore,
  DatabaseStationStateStore,
  DatabaseUnregisteredStore,
  measureStorage,
  openConditions,
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

const SECOND = 1000;
const DEFAULT_UNREGISTERED_LIMIT = 500;

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
  const { config, lifecycle, logger, metrics } = options;
  const settings = config.getOptionalConfig('chargeStations');
  const listenerConfig = readListenerConfig(config);
  const strict = settings?.getOptionalBoolean('protocol.strict');
  const clock = createMonotonicClock();
  const knowledge = loadKnowledge({
    packs: [
      ...options.added.packs,
      ...(settings?.getOptionalStringArray('knowledge.packs') ?? []),
    ],
  });

  const database = await openDatabase(options);
  const stationStates = DatabaseStationStateStore.create({ database });
  const credentials = DatabaseCredentialStore.create({ database });
  const securityProfiles = DatabaseSecurityProfileStore.create({ database });
  const evidence = DatabaseEvidenceQueries.create({ database });
  const history = DatabaseHistoryStore.create({ database });
  const runs = DatabaseListenerRunStore.create({ database });
  const demo = DatabaseDemoStore.create({ database });
  const unregistered = DatabaseUnregisteredStore.create({
    database,
    limit:
      settings?.getOptionalNumber('unregisteredLimit') ??
      DEFAULT_UNREGISTERED_LIMIT,
  });
  const mask = createMask({
    key: await DatabaseMetaStore.create({ database }).maskingKey(),
    secretKeys: keysToMask(knowledge),
  });

  const projector = createFaultProjector({ knowledge });
  const writer = new MeasuredWriter({
    writer: createEvidenceWriter({ database }),
    metrics,
  });
  const signals = new SignalPublisher(options);
  const conditionEvents = new ConditionEvents({
    ...options,
    openConditions: which => openConditions(database, which),
    present: presentCondition,
  });
  const muted = new MutedFaults();
  const notifications = createNotifications({
    ...options,
    isMuted: fault => muted.of(fault),
    settings,
    database,
    knowledge,
    clock,
  });
  /** Made later, of what is made here. */
  const following: {
    reads?: ConfigurationReads;
    intake?: ConfigurationIntake;
  } = {};
  const recorder = GroupCommitRecorder.create({
    writer,
    stations: stationStates,
    projector,
    logger,
    onCommitted: ({ identities, changes }) => {
      signals.changed(identities);
      conditionEvents.committed(changes);
      notifications.committed(changes);
      following.reads?.committed(changes);
    },
  });

  observeQueue({ metrics, recorder });

  if (settings?.getOptionalBoolean('demo.remove')) {
    await removeDemoHistory({
      store: demo,
      history,
      runs,
      writer,
      projector,
      logger,
    });
  }
  const historyFile = settings?.getOptionalString('demo.historyFile');
  if (historyFile) {
    await takeInDemoHistory({
      file: historyFile,
      store: demo,
      recorder,
      createSession: createProtocolSession,
      mask,
      logger,
    });
  }

  await conditionEvents.start();

  const registry = await createRegistry({
    ...options,
    settings,
    clock,
    store: DatabaseRegistryStore.create({ database }),
  });
  await notifications.start(() => registry.entries());
  const memories = new SessionMemories({
    accepted: await stationStates.listBooted(),
  });
  const stations = DatabaseStationQueries.create({
    database,
    registry: registry.type,
  });
  const {
    beforeDeletion,
    job: rollUp,
    ...availability
  } = await startAvailability({
    ...options,
    database,
    registry: registry.type,
    clock,
  });
  const { acted, ...incidents } = wireIncidents({
    database,
    registry: registry.type,
    clock,
    createId: randomUUID,
    stations,
    onActed: identities => {
      signals.changed(identities);
      remute();
    },
  });
  async function remute() {
    try {
      await muted.refresh(acted);
    } catch (error) {
      logger.warn(`Reading who acted on faults failed: ${error}`);
    }
  }
  await remute();
  const refused = new RefusedAttempts({ store: unregistered, logger });
  const notices = new SecurityNotices({ ...options, recorder, stations });
  const uses = new PasswordUses({ credentials });
  const rebuilding: Omit<RebuildWorkOptions, 'store'> = {
    writer,
    history,
    runs,
    projector,
    now: () => clock.now(),
    exclusively: (identity, work) => recorder.exclusively(identity, work),
    onRebuilt: (identity: string) => {
      following.intake?.lookAgain(identity);
      conditionEvents.rebuilt(identity);
      notifications.rebuilt(identity);
      signals.changed([identity]);
    },
    logger,
  };
  const rebuilds = new Rebuilds({
    ...rebuilding,
    store: DatabaseRebuildStore.create({ database }),
  });
  const retention = new Retention({
    ...rebuilding,
    ...readRetention(config),
    store: DatabaseRetentionStore.create({ database }),
    beforeDeletion,
    metrics,
  });
  const imports = new Imports({
    ...rebuilding,
    store: DatabaseImportStore.create({ database }),
    createSession: createProtocolSession,
    mask: keepingMasked(mask),
    isRegistered: identity => registry.admit(identity).result !== 'unknown',
  });
  const listener = createListener({
    config: listenerConfig,
    admission: {
      admit: async identity => registry.admit(identity),
      credential: identity => credentials.get(identity),
      passwordUsed: use => uses.used(use),
      securityProfile: identity => securityProfiles.get(identity),
      refused: attempt => refused.add(attempt),
    },
    recorder,
    createSession: session =>
      createProtocolSession({
        ...session,
        strict,
        memory: memories.of(session.identity),
      }),
    createObservingSession: session =>
      createObservingSession({
        ...session,
        memory: memories.of(session.identity),
      }),
    createMirrorSession: session =>
      createMirrorSession({
        ...session,
        memory: memories.of(session.identity),
      }),
    clock,
    logger,
    mask,
    createConnectionId: randomUUID,
    observer: new ListenerMetrics({ metrics, actions: knownActions }),
    protocols: supportedProtocols,
    onSecurityEvent: notice => notices.add(notice),
  });

  const { configuration, ...reading } = startConfiguration({
    ...options,
    database,
    registry: registry.type,
    knowledge,
    listener: {
      connections: () => listener.connections(),
      request: call => listener.request(call),
    },
    upstreamOf: async connectionId =>
      (await evidence.getOpening(connectionId))?.upstream ?? null,
    onChanged: identity => signals.changed([identity]),
    clock,
  });
  following.reads = reading.reads;
  following.intake = reading.intake;

  const rotations = new PasswordRotations({
    allowed: readPasswordRotation(config),
    credentials,
    uses,
    listener,
    hashPassword,
    clock,
    logger,
    random: randomBytes,
  });

  const every = (name: string, pause: Millis, work: () => Promise<void>) =>
    new Every({ name, pause: () => pause, work, logger });
  const { health } = runListener({
    config: listenerConfig,
    listener,
    recorder,
    runs,
    stations: stationStates,
    imports,
    rebuilds,
    retention,
    jobs: [
      rollUp,
      ...reading.jobs,
      every('Reading who acted on faults', 10 * SECOND, remute),
      every('Publishing signals', SECOND / 4, () => signals.flush()),
      every('Telling the events bus', SECOND / 4, () =>
        conditionEvents.flush(),
      ),
      every('Notifying owners', SECOND, () => notifications.flush()),
      every('Telling of security events again', 60 * SECOND, async () =>
        notices.forget(),
      ),
      every('Remembering refused stations', SECOND, () => refused.flush()),
      new Every({
        name: 'Reading stations from the catalog',
        pause: () => registry.pause(),
        work: () => registry.sync(),
        logger,
      }),
    ],
    clock,
    lifecycle,
    logger,
  });

  const runbooks = new RunbookLibrary({
    files: new RunbookFiles(
      readRunbookDirectories(config, { added: options.added.runbooks }),
    ),
    clock,
    logger,
  });
  const coverage = startCoverage({
    ...options,
    database,
    registry: registry.type,
    baselines: reading.baselines,
    knowledge,
    runbooks,
    clock,
  });

  return {
    ...availability,
    ...coverage,
    plannedSpans: createPlannedSpans({
      stations,
      windowsOf: availability.availability.windowsOf,
    }),
    clock,
    clockOf: createClockOf({ writer, projector }),
    health,
    pendingEvidence: (identity: string) => listener.pendingEvidence(identity),
    isRebuilding: (identity: string) => recorder.isHeld(identity),
    stations,
    evidence,
    imports,
    rebuilds,
    plannedWindows: DatabasePlannedWindowStore.create({ database }),
    retention,
    storage: new StorageReports({
      measure: measuredAt => measureStorage({ database, measuredAt }),
      now: () => clock.now(),
    }),
    history: DatabaseHistoryQueries.create({ database }),
    knowledge,
    ...incidents,
    fleetFaults: DatabaseFleetFaultQueries.create({
      database,
      registry: registry.type,
    }),
    reliability: DatabaseReliabilityQueries.create({
      database,
      registry: registry.type,
    }),
    sessions: SessionReader.create({
      queries: DatabaseSessionQueries.create({ database }),
      clock,
    }),
    silences: DatabaseSilenceQueries.create({
      database,
      registry: registry.type,
    }),
    unregistered,
    credentials,
    configuration,
    configurationWriting: reading.configurationWriting,
    baselines: reading.baselines,
    compliance: reading.compliance,
    rotations,
    runbooks,
    trigger: (request: Parameters<typeof listener.trigger>[0]) =>
      listener.trigger(request),
    securityProfiles,
    minimumProfile: listenerConfig.minimumProfile,
    hashPassword,
  };
}
