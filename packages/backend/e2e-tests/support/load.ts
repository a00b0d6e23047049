import { randomUUID } from 'node:crypto';
import { OCPP16_ERROR_CODES } from '@forecourt/plugin-charge-stations-common';
import { Station } from './station';

/** A call that was answered. Its id is its vendorErrorCode too. */
export interface AnsweredCall {
  identity: string;
  id: string;
}

/** Stations that report without a pause, each waiting for the answer before its next call. */
export class Load {
  readonly answered: AnsweredCall[] = [];
  readonly #stations: Map<string, Station>;

  private constructor(stations: Map<string, Station>) {
    this.#stations = stations;
  }

  /** Connects all of them before the first one reports. */
  static async connect(options: {
    url: string;
    identities: string[];
  }): Promise<Load> {
    const { url, identities } = options;
    const stations = identities.map(
      async identity =>
        [identity, await Station.connect({ url, identity })] as const,
    );
    return new Load(new Map(await Promise.all(stations)));
  }

  /** Reports until every connection has ended. */
  async run(): Promise<void> {
    await Promise.all(
      [...this.#stations].map(([identity, station]) =>
        this.#report(identity, station),
      ),
    );
  }

  async #report(identity: string, station: Station): Promise<void> {
    let ended = false;
    station.closed.then(() => {
      ended = true;
    });
    for (let count = 0; !ended; count++) {
      const id = randomUUID();
      try {
        await station.call({
          action: 'StatusNotification',
          payload: statusNotification({ id, count }),
          id,
        });
        this.answered.push({ identity, id });
      } catch {
        // The connection ended: this call was not answered.
        return;
      }
    }
  }
}

function statusNotification(options: { id: string; count: number }) {
  const errorCode =
    OCPP16_ERROR_CODES[options.count % OCPP16_ERROR_CODES.length];
  return {
    connectorId: 1,
    errorCode,
    status: errorCode === 'NoError' ? 'Available' : 'Faulted',
    timestamp: new Date().toISOString(),
    vendorErrorCode: options.id,
  };
}
