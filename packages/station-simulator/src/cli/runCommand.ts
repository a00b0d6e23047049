import path from 'node:path';
import { Role, castFleet, castScenario } from '../fleet/cast';
import { Tally } from '../fleet/Tally';
import { runStations } from '../fleet/runStations';
import { Play, loadPlay, loadScenario } from '../library';
import { showProgress } from './progress';

export interface RunOptions {
  url: string;
  identity: string;
  count?: number;
  password?: string;
  speed?: number;
  seed?: number;
  stay?: boolean;
  progress?: boolean;
  frames?: boolean;
}

/** `station-simulator run`: until the last step, or until Ctrl-C. */
export async function runCommand(
  name: string,
  options: RunOptions,
): Promise<void> {
  const play = loadPlay(name);
  const roles = cast(play, options);
  const tally = new Tally(roles.length);
  const progress = showProgress(tally, options.progress);
  const ending = new AbortController();
  const end = () => ending.abort();
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  try {
    await runStations({
      roles,
      url: options.url,
      password: options.password,
      speed: options.speed ?? (play.type === 'fleet' ? play.fleet.rate : 1),
      stay: options.stay,
      signal: ending.signal,
      onEvent: (identity, event) => {
        tally.add(identity, event);
        if (options.frames && event.type === 'frame') {
          const arrow = event.direction === 'fromStation' ? '→' : '←';
          process.stdout.write(`${identity} ${arrow} ${event.frame}\n`);
        }
      },
    });
  } finally {
    progress.end();
    process.off('SIGINT', end);
    process.off('SIGTERM', end);
  }
}

function cast(play: Play, options: RunOptions): Role[] {
  const now = () => Date.now();
  if (play.type === 'fleet') {
    return castFleet({
      fleet: play.fleet,
      seed: options.seed ?? play.fleet.seed,
      now,
      loadScenario: file => loadScenario(file, path.resolve(play.directory)),
    });
  }
  const { identity, count } = options;
  const identities = count
    ? Array.from({ length: count }, (_, index) => `${identity}-${index + 1}`)
    : [identity];
  return castScenario({
    scenario: play.scenario,
    identities,
    seed: options.seed ?? 1,
    now,
  });
}
