import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Knex } from 'knex';
import { Clock, Condition, HistoryChange, Knowledge } from '../../model';
import { meaningsOf, Muted } from '../../notifications';
import {
  allOpenConditions,
  DatabaseNoticeStore,
  DatabaseRegistryStore,
  newestCondition,
} from '../../store';
import { CachedFleet } from './CachedFleet';
import { ConditionNotifications } from './ConditionNotifications';
import { NotificationSender } from './NotificationSender';
import { readNotificationRules } from './readNotificationRules';

/** What tells people of faults, as the rest of the plugin sees it. */
export interface Notifications {
  /** Nothing follows from what was committed before. */
  start(): Promise<void>;
  committed(changes: HistoryChange[]): void;
  rebuilt(identity: string): void;
  /** To be called every second. */
  flush(): Promise<void>;
}

const NOBODY: Notifications = {
  start: async () => {},
  committed: () => {},
  rebuilt: () => {},
  flush: async () => {},
};

/** Tells people as `chargeStations.notifications` asks for. */
export function createNotifications(options: {
  settings: Config | undefined;
  notifications: NotificationService;
  database: Knex;
  knowledge: Knowledge;
  /** What somebody did about a fault. Default: nothing. */
  isMuted?: (condition: Condition) => Muted | undefined;
  clock: Clock;
  logger: LoggerService;
}): Notifications {
  const { database, knowledge, clock } = options;
  const rules = readNotificationRules(options.settings);
  if (!rules) {
    return NOBODY;
  }
  const registry = DatabaseRegistryStore.create({ database });
  const fleet = new CachedFleet({ list: () => registry.list(), clock });
  return new ConditionNotifications({
    sender: new NotificationSender({
      ...options,
      service: options.notifications,
    }),
    store: DatabaseNoticeStore.create({ database }),
    openConditions: which => allOpenConditions(database, which),
    newestCondition: fault => newestCondition(database, fault),
    fleet: () => fleet.get(),
    isMuted: options.isMuted ?? (() => undefined),
    meaningOf: meaningsOf(knowledge),
    rules,
    clock,
  });
}
