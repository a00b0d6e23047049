import { nameOf, Variant } from '../mixes';
import { say, type BenchOptions } from '../options';
import { Measured, throughputTable } from '../report';
import { sizesOf } from '../sizes';
import { measureThroughput } from '../throughput';
import { storesOf } from './stores';

const STATIONS = 200;
/** Calls a second, of those of the bare server. */
const TARGETS = { SQLite: 0.4, PostgreSQL: 0.25 };

/** Answered calls, as sections of the page: every variant with a floor of its own. */
export async function calls(options: BenchOptions): Promise<string[]> {
  const sections: string[] = [];
  let stores = '';
  for (const variant of variantsOf(options)) {
    const measured = await throughput(variant, options);
    stores = measured
      .map(
        ({ contestant, rounds }) => `- ${contestant.name}: ${rounds[0].store}`,
      )
      .join('\n');
    sections.push(
      `${nameOf(variant)}. Stations: ${STATIONS}; rounds: ${
        measured[0].rounds.length
      }; median (least–most).`,
      throughputTable(measured),
    );
  }
  return [stores, ...sections];
}

async function throughput(
  variant: Variant,
  options: BenchOptions,
): Promise<Measured[]> {
  const size = sizesOf(options);
  const measured: Measured[] = [
    {
      contestant: {
        name: 'bare `ws`',
        script: require.resolve('../bareServer'),
      },
      rounds: [],
    },
    {
      contestant: {
        name: '`ocpp-rpc`',
        script: require.resolve('../rpcLibraryServer'),
      },
      rounds: [],
    },
    ...storesOf(options).map(({ name, createDatabase }) => ({
      contestant: {
        name: `Forecourt, ${name}`,
        createDatabase,
        target: TARGETS[name],
      },
      rounds: [],
    })),
  ];
  for (let round = 1; round <= size.rounds; round++) {
    // In turn, so that a busy minute of the machine hits everybody.
    for (const { contestant, rounds } of measured) {
      const result = await measureThroughput(contestant, {
        variant,
        stations: STATIONS,
        warmUpMillis: size.warmUp,
        measureMillis: size.measure,
        profileDirectory: options.profile,
      });
      rounds.push(result);
      say(
        `${nameOf(variant)}, round ${round} of ${size.rounds}, ${
          contestant.name
        }: ${result.callsPerSecond.toFixed(
          0,
        )} calls/s, p99 ${result.latency.p99.toFixed(1)} ms`,
      );
    }
  }
  return measured;
}

/** What was asked for: all, unless options name some. */
function variantsOf(options: BenchOptions): Variant[] {
  return (['ocpp1.6', 'ocpp2.0.1'] as const).flatMap(protocol =>
    [false, true]
      .map(compression => ({ protocol, compression }))
      .filter(
        it =>
          isWanted(options.protocol, it.protocol) &&
          isWanted(options.compression, it.compression ? 'on' : 'off'),
      ),
  );
}

function isWanted(named: readonly string[], name: string): boolean {
  return named.length === 0 || named.includes(name);
}
