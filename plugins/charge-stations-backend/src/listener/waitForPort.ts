import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { ListenerConfig } from './config';
import { readTlsContext } from './tlsContext';

/** Between two attempts, milliseconds. */
const PAUSE = 5000;

/** What to do, by the error that opening gives (`man 2 bind`). */
const ADVICE: Record<string, (port: number) => string> = {
  EADDRINUSE: port =>
    `it is taken. End what listens there (to find it: lsof -i :${port}) or set chargeStations.listener.port`,
  EACCES: () =>
    'this process may not. Set chargeStations.listener.port to 1024 or above, or give it the right to open lower ones',
  EADDRNOTAVAIL: () =>
    'chargeStations.listener.host is no address of this machine',
};

type Opened = Pick<ListenerConfig, 'host' | 'port'> &
  Partial<Pick<ListenerConfig, 'tls'>>;

/**
 * Waits until the port can be opened: after a restart its last owner may still be closing connections, and
 * TLS files may be in the middle of an exchange. What is in the way is logged, in one line, whenever that
 * changes. Resolves with false when the signal came first.
 */
export async function waitForPort(options: {
  config: Opened;
  logger: LoggerService;
  signal: AbortSignal;
  /** Told what is in the way, as a sentence, and null when nothing is any more. */
  onObstacle?: (obstacle: string | null) => void;
  /** Milliseconds between two attempts. Default: five seconds. */
  interval?: number;
}): Promise<boolean> {
  const { config, logger, signal, interval = PAUSE } = options;
  const { onObstacle = () => {} } = options;
  let told: string | null = null;
  while (!signal.aborted) {
    const inTheWay = await obstacle(config);
    onObstacle(inTheWay);
    if (inTheWay === null) {
      return true;
    }
    if (inTheWay !== told) {
      logger.error(
        `No station can connect: ${inTheWay}. Trying again every ${
          interval / 1000
        } seconds`,
      );
      told = inTheWay;
    }
    // An abort ends the pause, and with it the loop.
    await pause(interval, undefined, { signal }).catch(() => {});
  }
  return false;
}

/** What keeps the port from being opened, and what to do; null when nothing does. */
async function obstacle(config: Opened): Promise<string | null> {
  if (config.tls) {
    try {
      await readTlsContext(config.tls);
    } catch (error) {
      return toError(error).message;
    }
  }
  const code = await openingError(config);
  if (code === undefined) {
    return null;
  }
  const { port } = config;
  const advice = ADVICE[code]?.(port) ?? `the system says ${code}`;
  return `port ${port} cannot be opened, ${advice}`;
}

/** The code of the error that opening the port gives; undefined when it opens. */
async function openingError({
  host,
  port,
}: Opened): Promise<string | undefined> {
  const server = createServer();
  try {
    server.listen({ host, port });
    await once(server, 'listening');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
  server.close();
  await once(server, 'close');
  return undefined;
}
