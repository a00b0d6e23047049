import { SignalsService } from '@backstage/plugin-signals-node';
import {
  STATIONS_SIGNAL_CHANNEL,
  stationSignalChannel,
} from '@forecourt/plugin-charge-stations-common';

/** Tells open pages that something changed: changes are gathered between two flushes. */
export class SignalPublisher {
  readonly #signals: SignalsService;
  readonly #changed = new Set<string>();

  constructor(options: { signals: SignalsService }) {
    this.#signals = options.signals;
  }

  /** Called after every commit; returns at once. */
  changed(identities: string[]): void {
    identities.forEach(identity => this.#changed.add(identity));
  }

  /** To be called a few times a second. */
  async flush(): Promise<void> {
    if (this.#changed.size === 0) {
      return;
    }
    const channels = [
      STATIONS_SIGNAL_CHANNEL,
      ...[...this.#changed].map(stationSignalChannel),
    ];
    this.#changed.clear();
    await Promise.all(
      channels.map(channel =>
        this.#signals.publish({
          recipients: { type: 'broadcast' },
          channel,
          message: {},
        }),
      ),
    );
  }
}
