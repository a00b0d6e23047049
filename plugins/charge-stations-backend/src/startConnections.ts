import { randomBytes, randomUUID } from 'node:crypto';
import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { Config } from '@backstage/config';
import { Knex } from 'knex';
import { repeating } from './jobs/Every';
import { ListenerMetrics } from './jobs/metrics';
import { RefusedAttempts } from './jobs/registry';
import { PasswordRotations, PasswordUses } from './jobs/rotation';
import { SecurityNotices } from './jobs/SecurityNotices';
import {
  createListener,
  hashPassword,
  ListenerConfig,
  readPasswordRotation,
} from './listener';
import { Admission, Clock } from './model';
import {
  createMirrorSession,
  createObservingSession,
  createProtocolSession,
  knownActions,
  Mask,
  SessionMemories,
  supportedProtocols,
} from './protocol';
import { GroupCommitRecorder } from './recorder';
import {
  DatabaseCredentialStore,
  DatabaseSecurityProfileStore,
  DatabaseUnregisteredStore,
  StationStateStore,
} from './store';
import { StationQueries } from './store/queries';

const SECOND = 1000;
const DEFAULT_UNREGISTERED_LIMIT = 500;

/** Who may connect, how it is spoken with them, and the listener; it is opened by `runListener`. */
export async function startConnections(options: {
  database: Knex;
  config: Config;
  settings: Config | undefined;
  listenerConfig: ListenerConfig;
  /** What the catalog says of an identity. */
  admit: (identity: string) => Admission;
  recorder: GroupCommitRecorder;
  stationStates: StationStateStore;
  stations: StationQueries;
  mask: Mask;
  auditor: AuditorService;
  clock: Clock;
  logger: LoggerService;
  metrics: MetricsService;
}) {
  const { clock, config, logger, metrics, recorder, settings } = options;
  const credentials = DatabaseCredentialStore.create(options);
  const securityProfiles = DatabaseSecurityProfileStore.create(options);
  const unregistered = DatabaseUnregisteredStore.create({
    ...options,
    limit:
      settings?.getOptionalNumber('unregisteredLimit') ??
      DEFAULT_UNREGISTERED_LIMIT,
  });
  const memories = new SessionMemories({
    accepted: await options.stationStates.listBooted(),
  });
  const refused = new RefusedAttempts({ store: unregistered, logger });
  const notices = new SecurityNotices(options);
  const uses = new PasswordUses({ credentials });
  const strict = settings?.getOptionalBoolean('protocol.strict');
  const listener = createListener({
    config: options.listenerConfig,
    admission: {
      admit: async identity => options.admit(identity),
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
    mask: options.mask,
    createConnectionId: randomUUID,
    observer: new ListenerMetrics({ metrics, actions: knownActions }),
    protocols: supportedProtocols,
    onSecurityEvent: notice => notices.add(notice),
  });
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

  const every = repeating(logger);
  return {
    listener,
    /** What the API shows and changes of it. */
    access: {
      credentials,
      rotations,
      securityProfiles,
      minimumProfile: options.listenerConfig.minimumProfile,
      hashPassword,
      unregistered,
    },
    jobs: [
      every('Telling of security events again', 60 * SECOND, async () =>
        notices.forget(),
      ),
      every('Remembering refused stations', SECOND, () => refused.flush()),
    ],
  };
}
