import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Knex } from 'knex';
import { Clock, Condition, Knowledge } from '../../model';
import { meaningsOf, Muted } from '../../notifications';
import {
  allOpenConditions,
  DatabaseNoticeStore,
  newestCondition,
} from '../../store';
import { ConditionNotifications } from './ConditionNotifications';
import { NotificationSender } from './NotificationSender';
import { readNotificationRules } from './readNotificationRules';

/** What tells people of faults, as the rest of the plugin sees it. */
export type Notifications = Pick<
  ConditionNotifications,
  'start' | 'committed' | 'rebuilt' | 'flush'
>;

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
  return new ConditionNotifications({
    sender: new NotificationSender({
      ...options,
      service: options.notifications,
    }),
    store: DatabaseNoticeStore.create({ database }),
    openConditions: which => allOpenConditions(database, which),
    newestCondition: fault => newestCondition(database, fault),
    isMuted: options.isMuted ?? (() => undefined),
    meaningOf: meaningsOf(knowledge),
    rules,
    clock,
  });
}
