import { Command, InvalidArgumentError, Option } from 'commander';
import { exportCommand } from './exportCommand';
import { importCommand } from './importCommand';
import { rebuildCommand } from './rebuildCommand';
import { storageCommand } from './storageCommand';

/** Reads the arguments (as `process.argv`) and does what they say; sets the exit code. */
export async function runCli(argv: string[]): Promise<void> {
  try {
    await createProgram().parseAsync(argv);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    process.stderr.write(`forecourt: ${text}\n`);
    process.exitCode = 1;
  }
}

function createProgram(): Command {
  const program = new Command('forecourt').description(
    "Imports logs into a Forecourt portal, exports stations' traces, has histories made anew, and shows what is kept",
  );
  withPortal(
    program
      .command('import')
      .description('take in a log: frames or statuses of the past')
      .argument('<file>', 'the log, also as .gz; - reads standard input')
      .addOption(
        new Option('--format <format>', 'what the lines are')
          .choices(['openOcppTrace', 'frameLog', 'steveConnectorStatus'])
          .makeOptionMandatory(),
      )
      .option('--identity <identity>', 'the station of lines that name none')
      .option(
        '--time-zone <zone>',
        'zone of times without one, e.g. Europe/Berlin',
        'UTC',
      )
      .option('--resume <id>', 'go on with this import')
      .option('--strict', 'fail when any line was not understood'),
  ).action(importCommand);
  withPortal(
    program
      .command('export')
      .description("write a station's evidence as Open OCPP Trace")
      .argument('<identity>', 'the OCPP identity')
      .option('--from <time>', 'ISO 8601 (default: a day before --to)', time)
      .option('--to <time>', 'ISO 8601 (default: now)', time)
      .option('--out <file>', 'file to write (default: standard output)'),
  ).action(exportCommand);
  withPortal(
    program
      .command('rebuild')
      .description('make histories anew from all evidence')
      .argument(
        '[identities...]',
        'the OCPP identities (default: all stations)',
      )
      .option('--resume <id>', 'show a rebuild that was begun'),
  ).action(rebuildCommand);
  withPortal(
    program
      .command('storage')
      .description('show what is kept, for how long, and what it takes')
      .option('--json', "the portal's answer as it is"),
  ).action(storageCommand);
  return program;
}

function withPortal(command: Command): Command {
  return command
    .option('--url <url>', 'the portal', 'http://localhost:7007')
    .option(
      '--token-env <name>',
      'environment variable that holds the API token',
      'FORECOURT_API_TOKEN',
    );
}

function time(text: string): string {
  const at = Date.parse(text);
  if (Number.isNaN(at)) {
    throw new InvalidArgumentError(
      'expected a time such as 2026-01-31T08:00:00Z',
    );
  }
  return new Date(at).toISOString();
}
