import { BenchServer } from './benchServer';
import { Child } from './child';
import { Load, LoadResult } from './load';
import { Variant } from './mixes';
import { ScratchDatabase } from '../src/__testUtils__/scratchDatabase';
import { checkStored } from './storeFacts';

/** Who is measured. */
export type Contestant =
  /** A server that stores nothing, and its script. */
  | { name: string; script: string }
  /** The backend on a database that is made for it. */
  | { name: string; createDatabase: () => Promise<ScratchDatabase> };

/** One contestant in one round. */
export interface ThroughputResult extends LoadResult {
  store: string;
  /** Processor time of the server process, microseconds per call. */
  cpuMicrosPerCall: number;
}

export interface ThroughputOptions {
  variant: Variant;
  stations: number;
  warmUpMillis: number;
  measureMillis: number;
  /** Where the servers leave profiles of their processor time. */
  profileDirectory?: string;
}

/** Puts one contestant under load; fails when what it answered is not exactly what it stored. */
export async function measureThroughput(
  contestant: Contestant,
  options: ThroughputOptions,
): Promise<ThroughputResult> {
  const { variant, stations } = options;
  const database =
    'createDatabase' in contestant ? await contestant.createDatabase() : null;
  const server = new Child<BenchServer>(
    'script' in contestant
      ? { script: contestant.script, args: [JSON.stringify(variant)] }
      : {
          script: require.resolve('./forecourtServer'),
          args: [JSON.stringify(database?.config), String(variant.compression)],
          nodeOptions: profiling(options),
        },
  );
  const load = new Child<Load>({ script: require.resolve('./load') });
  try {
    const { port, store } = await server.ask('start');
    await load.ask('start', { port, stations, ...variant });
    await load.ask('measure', { millis: options.warmUpMillis });
    const before = await server.ask('usage');
    const result = await load.ask('measure', { millis: options.measureMillis });
    const after = await server.ask('usage');
    const { answered } = await load.ask('stop');
    const stored = await server.ask('stop');
    if (database) {
      checkStored({ name: contestant.name, answered, stored });
    }
    return {
      ...result,
      store,
      cpuMicrosPerCall: (after.cpuMicros - before.cpuMicros) / result.calls,
    };
  } finally {
    await Promise.all([load.end(), server.end()]);
    await database?.remove();
  }
}

function profiling({ profileDirectory }: ThroughputOptions): string[] {
  return profileDirectory
    ? ['--cpu-prof', `--cpu-prof-dir=${profileDirectory}`]
    : [];
}
