import { stringifyError } from '@backstage/errors';
import { Command, InvalidArgumentError, Option } from 'commander';
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
    'Charge stations and fleets that speak OCPP 1.6J, played from YAML scenarios',
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
