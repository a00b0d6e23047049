import { LiveEvent } from '../station/liveEvent';
import { LiveStation } from '../station/LiveStation';
import { OpenConnection } from '../transport/webSocket';
import { Timers } from '../station/timers';
import { Credentials } from '../transport/security';
import { Role } from './cast';

export interface RunStationsOptions {
  roles: Role[];
  /** Base URL, for example `ws://localhost:9220/ocpp`. */
  url: string;
  /** What each station proves itself with; by default nothing. */
  credentialsOf?: (role: Role) => Credentials;
  speed?: number;
  /** Keep connections, heartbeats and answers after the last step. */
  stay?: boolean;
  /** Ends everything. */
  signal?: AbortSignal;
  onEvent?: (identity: string, event: LiveEvent) => void;
  timers?: Timers;
  openConnection?: OpenConnection;
}

/** Plays all roles at the same time; resolves when all have ended or the signal came. */
export async function runStations(options: RunStationsOptions): Promise<void> {
  const { roles, signal } = options;
  const cast = roles.map(role => ({ role, live: createLive(options, role) }));
  const stop = () => cast.forEach(({ live }) => live.stop());
  signal?.addEventListener('abort', stop, { once: true });
  try {
    await Promise.all(
      cast.map(({ role, live }) => playRole(options, { role, live })),
    );
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

function createLive(options: RunStationsOptions, role: Role): LiveStation {
  const { url, speed, timers, openConnection } = options;
  return new LiveStation({
    station: role.station,
    url,
    credentials: options.credentialsOf?.(role),
    speed,
    timers,
    openConnection,
    onEvent: event => options.onEvent?.(role.station.identity, event),
  });
}

/** A scenario that cannot be played ends its own station only. */
async function playRole(
  options: RunStationsOptions,
  { role, live }: { role: Role; live: LiveStation },
): Promise<void> {
  try {
    await live.run(role.script);
    if (options.stay) {
      await live.untilStopped();
    }
  } catch (error) {
    options.onEvent?.(role.station.identity, { type: 'failed', error });
  } finally {
    live.stop();
  }
}
