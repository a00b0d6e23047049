import { LoggerService } from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Clock, Millis } from '../../model';
import { Payload } from '../../notifications';
import { Attempts } from './Attempts';
import { withinTime } from './withinTime';

/** A notifications plugin that does not answer is given up for now. */
const PATIENCE: Millis = 5_000;
/** So many failures, one after the other, are the plugin's and not those of what is sent. */
const MOST_FAILURES = 3;
const BETWEEN_WARNINGS: Millis = 60_000;

export interface NotificationSenderOptions {
  service: NotificationService;
  clock: Clock;
  logger: LoggerService;
  /** How long an answer may take. Default: 5 s. */
  patience?: Millis;
}

/** Hands notifications to Backstage's notifications plugin; what fails can be sent again a while later. */
export class NotificationSender {
  readonly #options: NotificationSenderOptions;
  readonly #attempts = new Attempts();
  /** In this round, without a success since. */
  #failures = 0;
  #warnedAt = -Infinity;

  constructor(options: NotificationSenderOptions) {
    this.#options = options;
  }

  /** Begins a round, in which what is given here may be sent: the rest is over before it could be told. */
  begin(keys: string[]): void {
    this.#failures = 0;
    this.#attempts.keep(new Set(keys));
  }

  /** Whether the plugin has taken it. */
  async send(owners: string[], payload: Payload): Promise<boolean> {
    const { service, clock, patience = PATIENCE } = this.#options;
    const { scope } = payload;
    const mayTry =
      this.#failures < MOST_FAILURES &&
      this.#attempts.mayTry(scope, clock.now());
    if (!mayTry) {
      return false;
    }
    const recipients = { type: 'entity' as const, entityRef: owners };
    try {
      await withinTime(patience, service.send({ recipients, payload }));
    } catch (error) {
      this.#failures += 1;
      this.#attempts.failed(scope, clock.now());
      this.#warn(payload, error);
      return false;
    }
    this.#failures = 0;
    this.#attempts.succeeded(scope);
    return true;
  }

  #warn({ title }: Payload, error: unknown): void {
    const { clock, logger } = this.#options;
    if (clock.now() - this.#warnedAt >= BETWEEN_WARNINGS) {
      this.#warnedAt = clock.now();
      logger.warn(
        `The notification ${JSON.stringify(
          title,
        )} could not be sent and will be ` +
          `tried again, as will any other: ${error}. Without the notifications plugin ` +
          `set chargeStations.notifications.enabled to false`,
      );
    }
  }
}
