import { LoggerService } from '@backstage/backend-plugin-api';
import { SeenReading, seenReadings } from '../../configuration';
import { Clock, SnapshotReason } from '../../model';
import { ConfigurationStore } from '../../store';
import { Snapshots } from './Snapshots';

/** Messages of one station that are looked at together: more than a full inventory has. */
const MOST_MESSAGES = 2_000;

export interface ConfigurationIntakeOptions {
  store: Pick<
    ConfigurationStore,
    'notedIdentities' | 'notedMessages' | 'forgetMessages' | 'noteAgain'
  >;
  snapshots: Pick<Snapshots, 'add'>;
  /** Whether we are asking the station now: its messages are ours, and not through. */
  isReading: (identity: string) => boolean;
  /** Who speaks with the station on a connection in our place; null where it is us. */
  upstreamOf: (connectionId: string) => Promise<string | null>;
  clock: Clock;
  logger: LoggerService;
}

/**
 * Makes snapshots of configuration that passed: between a station and its CSMS, on a mirror, in a log or the
 * demo's past, and of what we wrote ourselves. What we read has its snapshot from whoever read it.
 */
export class ConfigurationIntake {
  readonly #options: ConfigurationIntakeOptions;
  readonly #again = new Set<string>();

  constructor(options: ConfigurationIntakeOptions) {
    this.#options = options;
  }

  /** The history of a station was made anew: its snapshots of messages are to be too. Returns at once. */
  lookAgain(identity: string): void {
    this.#again.add(identity);
  }

  /** Looks at all messages that nobody has looked at. */
  async work(): Promise<void> {
    const { store, isReading, logger } = this.#options;
    for (const identity of [...this.#again].filter(it => !isReading(it))) {
      await store.noteAgain(identity);
      this.#again.delete(identity);
    }
    for (const identity of await store.notedIdentities()) {
      if (!isReading(identity)) {
        await this.#take(identity).catch(error =>
          logger.warn(
            `Configuration of ${JSON.stringify(identity)} was not taken in`,
            error,
          ),
        );
      }
    }
  }

  async #take(identity: string): Promise<void> {
    const { store, snapshots, clock } = this.#options;
    const messages = await store.notedMessages(identity, {
      limit: MOST_MESSAGES,
    });
    const { readings, settled } = seenReadings(messages, clock.now());
    for (const reading of readings) {
      const why = await this.#reasonOf(reading);
      if (why) {
        const { isWrite: _, connectionId: __, source: ___, ...told } = reading;
        await snapshots.add({ ...told, identity, why, requestedBy: null });
      }
    }
    await store.forgetMessages(settled);
  }

  /** Null of what we read ourselves. */
  async #reasonOf(reading: SeenReading): Promise<SnapshotReason | null> {
    if (reading.source !== 'live') {
      return reading.source;
    }
    if ((await this.#options.upstreamOf(reading.connectionId)) !== null) {
      return 'seen';
    }
    return reading.isWrite ? 'write' : null;
  }
}
