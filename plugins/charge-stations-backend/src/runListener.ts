import { LifecycleService, LoggerService } from '@backstage/backend-plugin-api';
import { Every } from './jobs/Every';
import { Imports } from './jobs/import';
import { Rebuilds } from './jobs/rebuild';
import { Retention } from './jobs/retention';
import { Listener, ListenerConfig, waitForPort } from './listener';
import { Clock, ListenerHealth } from './model';
import { GroupCommitRecorder, ListenerRun } from './recorder';
import { ListenerRunStore, StationStateStore } from './store';

const SECOND = 1000;

/**
 * The life of the listener within the backend's: it opens when the backend has started and its port is free,
 * notes that it is alive while it is open, and ends before what it hands evidence to.
 */
export function runListener(options: {
  config: ListenerConfig;
  listener: Listener;
  recorder: GroupCommitRecorder;
  runs: ListenerRunStore;
  stations: StationStateStore;
  imports: Imports;
  rebuilds: Rebuilds;
  retention: Retention;
  /** What goes on from start to stop, whether or not stations can connect. */
  jobs: Every[];
  clock: Clock;
  lifecycle: LifecycleService;
  logger: LoggerService;
}): { health: () => ListenerHealth } {
  const { config, listener, recorder, imports, rebuilds, retention } = options;
  const { jobs, clock, lifecycle, logger } = options;
  const shouldListen = config.mode === 'dedicated';
  const stopping = new AbortController();
  let run: ListenerRun | undefined;
  let opened: ListenerHealth['open'] = null;
  let obstacle: string | null = null;

  const listenerJobs = [
    new Every({
      name: 'Noting that we are alive',
      pause: () => 10 * SECOND,
      work: async () => run?.alive(),
      logger,
    }),
    new Every({
      name: 'Applying deadlines',
      pause: () => SECOND,
      work: async () => {
        if (run) {
          await recorder.advance({ to: run.aliveAt });
        }
      },
      logger,
    }),
  ];

  lifecycle.addStartupHook(async () => {
    jobs.forEach(job => job.start());
    await imports.start();
    await rebuilds.start();
    // Not earlier: what is cut short has no history to say what still needs its evidence.
    retention.start();
    // The backend is not ready meanwhile, and says so to whoever asks.
    const isFree =
      shouldListen &&
      (await waitForPort({
        config,
        logger,
        signal: stopping.signal,
        onObstacle: found => {
          obstacle = found;
        },
      }));
    if (!isFree) {
      return;
    }
    const { runs, stations } = options;
    run = await ListenerRun.start({ runs, stations, recorder, clock });
    const { port } = await listener.start();
    opened = { port, since: clock.now() };
    const scheme = config.tls ? 'wss' : 'ws';
    logger.info(
      `Stations connect to ${scheme}://<this host>:${port}/ocpp/<identity>`,
    );
    listenerJobs.forEach(job => job.start());
  });

  lifecycle.addShutdownHook(async () => {
    stopping.abort();
    await listener.stop();
    await Promise.all([imports.stop(), rebuilds.stop(), retention.stop()]);
    await Promise.all([...jobs, ...listenerJobs].map(job => job.stop()));
    await recorder.drain();
    await run?.stop();
  });

  return {
    health: () => ({
      shouldListen,
      open: listener.isListening() ? opened : null,
      obstacle,
    }),
  };
}
