import { stringifyError } from '@backstage/errors';
import { Command, InvalidArgumentError, Option } from 'commander';
import { OCPP_VERSIONS, PASSWORD_CHANGES } from '../scenario/vocabulary';
import { SECURITY_PROFILES, SecurityProfile } from '../transport/security';
import { historyCommand } from './historyCommand';
import { runCommand } from './runCommand';
import { scenariosCommand } from './scenariosCommand';

/** Reads the arguments (as `process.argv`) and does what they say; sets the exit code. */
export async function runCli(argv: string[]): Promise<void> {
  try {
    await createProgram().parseAsync(argv);
  } catch (error) {
    process.stderr.write(`${stringifyError(error)}\n`);
    process.exitCode = 1;
  }
}

function createProgram(): Command {
  const program = new Command('station-simulator').description(
    'Charge stations and fleets that speak OCPP 1.6, 2.0.1 and 2.1, played from YAML scenarios',
  );
  program
    .command('run')
    .description('play a scenario or a fleet over real WebSockets')
    .argument('<play>', 'name of a shipped scenario or fleet, or a YAML file')
    .requiredOption(
      '--url <url>',
      'base URL; the identity is added, e.g. ws://localhost:9220/ocpp',
    )
    .option('--identity <identity>', 'identity for a scenario', 'SIM-0001')
    .option(
      '--count <n>',
      'play a scenario with n stations: <identity>-1 … <identity>-n',
      positive,
    )
    .addOption(
      new Option('--password <password>', 'HTTP Basic password').env(
        'STATION_SIMULATOR_PASSWORD',
      ),
    )
    .option(
      '--password-env <name>',
      'environment variable that holds the password',
    )
    .addOption(
      new Option(
        '--profile <n>',
        'security profile: 0 nothing, 1 password, 2 password over TLS, 3 client certificate',
      ).argParser(securityProfile),
    )
    .option('--ca <file>', 'PEM: authorities that may vouch for the CSMS')
    .option('--cert <file>', "PEM: the station's certificate (profile 3)")
    .option('--key <file>', 'PEM: the key of --cert')
    .addOption(
      new Option(
        '--ocpp <version>',
        "another version than the scenario's",
      ).choices(OCPP_VERSIONS),
    )
    .addOption(
      new Option(
        '--password-change <how>',
        'what to do with a new password of the CSMS',
      ).choices(PASSWORD_CHANGES),
    )
    .option(
      '--speed <factor>',
      "how much faster waits pass (default: the fleet's rate, else 1)",
      positive,
    )
    .option('--seed <n>', 'seed of everything random', whole)
    .option('--stay', 'stay connected after the last step')
    .option(
      '--progress',
      'show the status line even when stderr is no terminal',
    )
    .option('--frames', 'print every frame on stdout')
    .action(runCommand);
  program
    .command('history')
    .description('write the past of a fleet or scenario as JSON Lines')
    .argument('<play>', 'name of a shipped fleet or scenario, or a YAML file')
    .option('--days <n>', 'length of the past', positive, 30)
    .option('--until <time>', 'its end, ISO 8601 (default: now)', instant)
    .option('--seed <n>', 'seed of everything random', whole)
    .option('--identity <identity>', 'identity for a scenario', 'SIM-0001')
    .addOption(
      new Option(
        '--ocpp <version>',
        "another version than the scenario's",
      ).choices(OCPP_VERSIONS),
    )
    .option('--out <file>', 'file to write (default: stdout)')
    .action(historyCommand);
  program
    .command('scenarios')
    .description('list the shipped scenarios and fleets')
    .action(scenariosCommand);
  return program;
}

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0)) {
    throw new InvalidArgumentError('expected a number above 0');
  }
  return value;
}

function securityProfile(text: string): SecurityProfile {
  const profile = SECURITY_PROFILES.find(one => String(one) === text);
  if (profile === undefined) {
    throw new InvalidArgumentError('expected 0, 1, 2 or 3');
  }
  return profile;
}

function whole(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value)) {
    throw new InvalidArgumentError('expected a whole number');
  }
  return value;
}

function instant(text: string): number {
  const value = Date.parse(text);
  if (Number.isNaN(value)) {
    throw new InvalidArgumentError(
      'expected a time such as 2026-11-22T12:00:00Z',
    );
  }
  return value;
}
