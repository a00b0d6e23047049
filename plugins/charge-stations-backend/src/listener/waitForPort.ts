import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import { ListenerConfig } from './config';

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

/**
 * Waits until the port can be opened: after a restart its last owner may still be closing connections.
 * What is in the way is logged, in one line, whenever that changes. Resolves with false when the signal
 * came first.
 */
export async function waitForPort(options: {
  config: Pick<ListenerConfig, 'host' | 'port'>;
  logger: LoggerService;
  signal: AbortSignal;
  /** Milliseconds between two attempts. Default: five seconds. */
  interval?: number;
}): Promise<boolean> {
  const { config, logger, signal, interval = PAUSE } = options;
  let told: string | undefined;
  while (!signal.aborted) {
    const code = await obstacle(config);
    if (code === undefined) {
      return true;
    }
    if (code !== told) {
      const advice = ADVICE[code]?.(config.port) ?? `the system says ${code}`;
      logger.error(
        `No station can connect: port ${
          config.port
        } cannot be opened, ${advice}. Trying again every ${
          interval / 1000
        } seconds`,
      );
      told = code;
    }
    // An abort ends the pause, and with it the loop.
    await pause(interval, undefined, { signal }).catch(() => {});
  }
  return false;
}

/** The code of the error that opening the port gives; undefined when it opens. */
async function obstacle(
  config: Pick<ListenerConfig, 'host' | 'port'>,
): Promise<string | undefined> {
  const { host, port } = config;
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
