import { Server, createServer } from 'node:http';
import {
  Server as SecureServer,
  createServer as createSecureServer,
} from 'node:https';
import { LoggerService } from '@backstage/backend-plugin-api';
import { ListenerConfig } from './config';
import { answerPlainRequest } from './httpAnswers';
import { Cancel, Timers } from './timers';
import { TlsConfig, readTlsContext } from './tlsContext';

/** A TLS handshake and a request must each be complete within this time, milliseconds. */
const REQUEST_TIMEOUT = 10_000;
/** How often it is looked whether the TLS files were renewed, milliseconds. */
const RENEWAL_PERIOD = 60_000;

/**
 * The HTTP or HTTPS server of the port. One port speaks one of the two: a fleet that needs both while
 * it moves to TLS has a proxy end TLS in front of this port (`trustedProxies`).
 */
export class OcppServer {
  readonly http: Server | SecureServer;
  readonly #tls: { config: TlsConfig; server: SecureServer } | undefined;
  readonly #timers: Timers;
  readonly #logger: LoggerService;
  #digest = '';
  #stopRenewing: Cancel = () => {};

  constructor(options: {
    config: Pick<ListenerConfig, 'tls'>;
    timers: Timers;
    logger: LoggerService;
    /** Milliseconds; see {@link REQUEST_TIMEOUT}. */
    requestTimeout?: number;
  }) {
    const { requestTimeout = REQUEST_TIMEOUT } = options;
    const timeouts = {
      headersTimeout: requestTimeout,
      requestTimeout,
      // Node looks only so often, by itself every half minute.
      connectionsCheckingInterval: requestTimeout / 2,
    };
    this.#timers = options.timers;
    this.#logger = options.logger;
    const { tls: config } = options.config;
    if (config) {
      const server = createSecureServer(
        {
          ...timeouts,
          handshakeTimeout: requestTimeout,
          requestCert: config.clientCaFile !== undefined,
          // Stations of security profile 2 have none: the handshake decides.
          rejectUnauthorized: false,
        },
        answerPlainRequest,
      );
      this.#tls = { config, server };
      this.http = server;
    } else {
      this.http = createServer(timeouts, answerPlainRequest);
    }
  }

  /**
   * Reads the TLS files, now and whenever they change: a renewed certificate needs no restart.
   *
   * @throws ForwardedError when they cannot be used now. Later the old ones stay in use.
   */
  async prepare(): Promise<void> {
    if (!this.#tls) {
      return;
    }
    await this.#renew();
    this.#stopRenewing = this.#timers.every(RENEWAL_PERIOD, () => {
      this.#renew().catch(error => this.#logger.error(error.message));
    });
  }

  /** Accepts nothing more; resolves when every socket has ended. */
  async close(): Promise<void> {
    this.#stopRenewing();
    const closed = new Promise<void>(resolve => {
      this.http.close(() => resolve());
    });
    this.http.closeAllConnections();
    await closed;
  }

  async #renew(): Promise<void> {
    if (!this.#tls) {
      return;
    }
    const { config, server } = this.#tls;
    const { context, digest } = await readTlsContext(config);
    if (digest === this.#digest) {
      return;
    }
    server.setSecureContext(context);
    if (this.#digest !== '') {
      this.#logger.info(
        'The OCPP listener uses the renewed TLS certificate from now on',
      );
    }
    this.#digest = digest;
  }
}
