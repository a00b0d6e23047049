import { InputError } from '@backstage/errors';
import path from 'node:path';
import { Role, castFleet, castScenario } from '../fleet/cast';
import { Tally } from '../fleet/Tally';
import { runStations } from '../fleet/runStations';
import { Play, loadPlay, loadScenario } from '../library';
import { StationProfile } from '../scenario/profile';
import { Scenario } from '../scenario/scenario';
import { OcppVersion } from '../scenario/vocabulary';
import { SecurityProfile } from '../transport/security';
import { credentialsOf } from './credentials';
import { showProgress } from './progress';

export interface RunOptions {
  url: string;
  identity: string;
  count?: number;
  password?: string;
  passwordEnv?: string;
  profile?: SecurityProfile;
  ca?: string;
  cert?: string;
  key?: string;
  ocpp?: OcppVersion;
  passwordChange?: StationProfile['passwordChange'];
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
  const credentials = credentialsOf({ play, options, roles });
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
      credentialsOf: role => credentials.get(role) ?? {},
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
    if (options.ocpp || options.passwordChange) {
      throw new InputError(
        '--ocpp and --password-change are for scenarios; a fleet says it for each model',
      );
    }
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
    scenario: withOverrides(play.scenario, options),
    identities,
    seed: options.seed ?? 1,
    now,
  });
}

/** The scenario with what the command line says otherwise. */
function withOverrides(
  scenario: Scenario,
  { ocpp, passwordChange }: RunOptions,
): Scenario {
  const { station } = scenario;
  return {
    ...scenario,
    station: {
      ...station,
      ocpp: ocpp ?? station.ocpp,
      passwordChange: passwordChange ?? station.passwordChange,
    },
  };
}
