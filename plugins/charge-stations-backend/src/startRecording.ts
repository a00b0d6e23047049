import { LoggerService } from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { Config } from '@backstage/config';
import { EventsService } from '@backstage/plugin-events-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { Knex } from 'knex';
import { presentCondition } from './api/present';
import { createFaultProjector } from './faults';
import { ConditionEvents } from './jobs/ConditionEvents';
import { repeating } from './jobs/Every';
import { MeasuredWriter, observeQueue } from './jobs/metrics';
import { createNotifications } from './jobs/notifications';
import { SignalPublisher } from './jobs/SignalPublisher';
import { Clock, Condition, HistoryChange, Knowledge } from './model';
import { Muted } from './notifications';
import { GroupCommitRecorder } from './recorder';
import {
  createEvidenceWriter,
  openConditions,
  StationStateStore,
} from './store';

const SECOND = 1000;

/** The recorder, with what makes history of evidence and whom it tells of what was committed. */
export function startRecording(options: {
  database: Knex;
  stationStates: StationStateStore;
  knowledge: Knowledge;
  settings: Config | undefined;
  /** What somebody did about a fault. */
  isMuted: (fault: Condition) => Muted | undefined;
  /** Called after every commit; returns at once. */
  onCommitted: (changes: readonly HistoryChange[]) => void;
  clock: Clock;
  events: EventsService;
  logger: LoggerService;
  metrics: MetricsService;
  notifications: NotificationService;
  signals: SignalsService;
}) {
  const { database, knowledge, logger, metrics } = options;
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
  const notifications = createNotifications(options);
  const recorder = GroupCommitRecorder.create({
    writer,
    stations: options.stationStates,
    projector,
    logger,
    onCommitted: ({ identities, changes }) => {
      signals.changed(identities);
      conditionEvents.committed(changes);
      notifications.committed(changes);
      options.onCommitted(changes);
    },
  });
  observeQueue({ metrics, recorder });

  const every = repeating(logger);
  return {
    projector,
    writer,
    recorder,
    signals,
    conditionEvents,
    notifications,
    /** A station has a new history. */
    rebuilt: (identity: string) => {
      conditionEvents.rebuilt(identity);
      notifications.rebuilt(identity);
      signals.changed([identity]);
    },
    jobs: [
      every('Publishing signals', SECOND / 4, () => signals.flush()),
      every('Telling the events bus', SECOND / 4, () =>
        conditionEvents.flush(),
      ),
      every('Notifying owners', SECOND, () => notifications.flush()),
    ],
  };
}
