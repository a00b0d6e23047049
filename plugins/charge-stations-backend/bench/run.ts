/*
 * Measures the backend against a bare server in the same run and prints, or writes into a page,
 * what came of it. Called by `npm run bench`.
 */
import { parseArgs } from 'node:util';
import { measureAvailability } from './availability';
import { endChildren } from './child';
import { measureConfiguration } from './configuration';
import { measureExplain } from './explain';
import { fillConfiguration } from './fillConfiguration';
import { fillConfigurationRows } from './fillConfigurationRows';
import { measureImport } from './import';
import { measureIncidents } from './incidents';
import { describeMachine } from './machine';
import { checkOpenFiles, measureMemory } from './memory';
import { nameOf, Variant } from './mixes';
import { replaceResults } from './page';
import {
  Measured,
  MeasuredMemory,
  MeasuredStorm,
  memoryTable,
  stormTable,
  throughputTable,
  timelineTable,
} from './report';
import { questionLine } from './questions';
import { measureRetention, RetentionRound } from './retention';
import {
  scratchPostgres,
  scratchSqlite,
} from '../src/__testUtils__/scratchDatabase';
import { spread } from './statistics';
import { measureStorm } from './storm';
import { fillTimeline, measureTimeline } from './timeline';
import { measureThroughput } from './throughput';

const { values: options } = parseArgs({
  options: {
    /** Only calls of these protocols; may be given several times. */
    protocol: { type: 'string', multiple: true, default: [] },
    /** Only calls with compression `on` or `off`. */
    compression: { type: 'string', multiple: true, default: [] },
    /** A short check: one round, few connections; the page stays as it is. */
    quick: { type: 'boolean', default: false },
    /** A directory for CPU profiles of the storing servers. Profiling slows them down. */
    profile: { type: 'string' },
    /** Only this: `import`, `timeline`, `availability`, `incidents`, `configuration`, `explain` or `retention`, which are in no other run and write nothing into the page. */
    only: { type: 'string' },
    /** With `--only timeline`: a portal's data directory, to be filled with a busy station; nothing is measured. */
    fill: { type: 'string' },
    /** Connection string of a PostgreSQL that lets us create databases. */
    postgres: { type: 'string' },
    /** The Markdown page that the results are written into. */
    page: { type: 'string' },
  },
});

const STATIONS = 200;
const size = options.quick
  ? {
      rounds: 1,
      warmUp: 1_000,
      measure: 2_000,
      memoryRounds: 1,
      idle: 500,
      stormRounds: 1,
      fleet: 500,
    }
  : {
      rounds: 3,
      warmUp: 2_500,
      measure: 6_000,
      memoryRounds: 3,
      idle: 5_000,
      stormRounds: 3,
      fleet: 10_000,
    };

function say(line: string) {
  process.stdout.write(`${line}\n`);
}

/** What was asked for: all, unless options name some. */
function variants(): Variant[] {
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

async function throughput(variant: Variant): Promise<Measured[]> {
  const { postgres } = options;
  const measured: Measured[] = [
    {
      contestant: {
        name: 'bare `ws`',
        script: require.resolve('./bareServer'),
      },
      rounds: [],
    },
    {
      contestant: {
        name: '`ocpp-rpc`',
        script: require.resolve('./rpcLibraryServer'),
      },
      rounds: [],
    },
    {
      contestant: {
        name: 'Forecourt, SQLite',
        createDatabase: scratchSqlite,
        target: 0.4,
      },
      rounds: [],
    },
  ];
  if (postgres) {
    measured.push({
      contestant: {
        name: 'Forecourt, PostgreSQL',
        createDatabase: () => scratchPostgres(postgres),
        target: 0.25,
      },
      rounds: [],
    });
  }
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

async function memory(): Promise<MeasuredMemory[]> {
  const settings = [
    { name: 'with compression', compression: true, target: 64_000 },
    { name: 'without compression', compression: false, target: 40_000 },
  ];
  const measured = settings.map(setting => ({
    ...setting,
    rounds: [] as MeasuredMemory['rounds'],
  }));
  for (let round = 1; round <= size.memoryRounds; round++) {
    for (const { name, compression, rounds } of measured) {
      const result = await measureMemory({
        connections: size.idle,
        compression,
      });
      rounds.push(result);
      say(
        `round ${round} of ${size.memoryRounds}, ${size.idle} idle, ${name}: ${(
          result.resident / 1000
        ).toFixed(1)} kB a connection`,
      );
    }
  }
  return measured;
}

/** Milliseconds; p99 of an answer in the second half of a storm. */
const STORM_TARGET = 250;

async function storms(): Promise<MeasuredStorm[]> {
  const { postgres } = options;
  const stores = [{ name: 'Forecourt, SQLite', createDatabase: scratchSqlite }];
  if (postgres) {
    stores.push({
      name: 'Forecourt, PostgreSQL',
      createDatabase: () => scratchPostgres(postgres),
    });
  }
  const measured = stores.map(store => ({
    ...store,
    target: STORM_TARGET,
    rounds: [] as MeasuredStorm['rounds'],
  }));
  for (let round = 1; round <= size.stormRounds; round++) {
    for (const { name, createDatabase, rounds } of measured) {
      const stations = size.fleet;
      const result = await measureStorm({ name, stations, createDatabase });
      rounds.push(result);
      say(
        `round ${round} of ${
          size.stormRounds
        }, ${stations} come back, ${name}: ${result.seconds.toFixed(
          1,
        )} s, p99 ${result.p99.secondHalf.toFixed(0)} ms in the second half`,
      );
    }
  }
  return measured;
}

/** Every variant with a floor of its own. */
async function calls(): Promise<string[]> {
  const sections: string[] = [];
  let stores = '';
  for (const variant of variants()) {
    const measured = await throughput(variant);
    stores = measured
      .map(
        ({ contestant, rounds }) => `- ${contestant.name}: ${rounds[0].store}`,
      )
      .join('\n');
    sections.push(
      `${nameOf(variant)}. Stations: ${STATIONS}; rounds: ${
        size.rounds
      }; median (least–most).`,
      throughputTable(measured),
    );
  }
  return [stores, ...sections];
}

/** Bytes; what a million frames may take on top of the process. */
const IMPORT_TARGET = 300_000_000;

async function imports() {
  const frames = options.quick ? 50_000 : 1_000_000;
  const result = await measureImport({ frames, stations: STATIONS });
  const isMet = result.peakBytes <= IMPORT_TARGET;
  say(
    `${frames} frames of ${STATIONS} stations, SQLite: ${result.framesPerSecond.toFixed(
      0,
    )} frames/s, then ${result.rebuildSeconds.toFixed(
      1,
    )} s for the histories; ${(result.peakBytes / 1e6).toFixed(
      0,
    )} MB at most beyond the idle process, target 300 ${
      isMet ? 'met' : 'missed'
    }`,
  );
}

/** The stores that questions are put to. */
function questionedStores() {
  const { postgres } = options;
  return [
    { name: 'SQLite', createDatabase: scratchSqlite },
    ...(postgres
      ? [
          {
            name: 'PostgreSQL',
            createDatabase: () => scratchPostgres(postgres),
          },
        ]
      : []),
  ];
}

async function availability() {
  const [ports, rounds] = options.quick ? [2_000, 3] : [10_000, 5];
  for (const { name, createDatabase } of questionedStores()) {
    const measured = await measureAvailability({
      createDatabase,
      ports,
      rounds,
    });
    say(`${name}, ${ports} ports, median of ${rounds} (least–most):`);
    measured.forEach(question => say(questionLine(question)));
  }
}

async function incidents() {
  const [stations, rounds] = options.quick ? [1_000, 3] : [10_000, 5];
  for (const { name, createDatabase } of questionedStores()) {
    const measured = await measureIncidents({
      createDatabase,
      stations,
      rounds,
    });
    say(`${name}, ${stations} stations, median of ${rounds} (least–most):`);
    measured.forEach(question => say(questionLine(question)));
  }
}

async function explanations() {
  const [messages, rounds] = options.quick ? [2_000, 3] : [20_000, 5];
  for (const { name, createDatabase } of questionedStores()) {
    const measured = await measureExplain({ createDatabase, messages, rounds });
    say(
      `${name}, ${messages} messages a day, median of ${rounds} (least–most):`,
    );
    measured.forEach(question => say(questionLine(question)));
  }
}

/**
 * A fleet's first day and few stations' year, stored as readings are, for what one snapshot costs; then a fleet's year,
 * written as rows, for what it takes on disk and how long questions about it take.
 */
async function configurations() {
  const stored = { fill: fillConfiguration };
  const rows = { fill: fillConfigurationRows };
  const measures = options.quick
    ? [
        { ...stored, stations: 500, days: 1 },
        { ...stored, stations: 5, days: 60 },
        { ...rows, stations: 500, days: 30 },
      ]
    : [
        { ...stored, stations: 10_000, days: 1 },
        { ...stored, stations: 20, days: 365 },
        { ...rows, stations: 10_000, days: 365 },
      ];
  const rounds = options.quick ? 3 : 5;
  for (const { name, createDatabase } of questionedStores()) {
    for (const measure of measures) {
      const measured = await measureConfiguration({
        createDatabase,
        ...measure,
        rounds,
      });
      const { bytesPerSnapshot, millisPerSnapshot } = measured;
      say(
        `${name}, ${measure.stations} stations of ${
          measure.days
        } days, median of ${rounds} (least–most); a snapshot takes ${bytesPerSnapshot.toFixed(
          0,
        )} bytes and ${millisPerSnapshot.toFixed(1)} ms:`,
      );
      measured.questions.forEach(question => say(questionLine(question)));
    }
  }
}

async function timelines() {
  const { postgres } = options;
  const load = options.quick
    ? { statuses: 10_000, times: 5 }
    : { statuses: 100_000, times: 30 };
  if (options.fill) {
    const { statuses } = load;
    const filled = await fillTimeline({ directory: options.fill, statuses });
    say(
      `${statuses} statuses of ${
        filled.identity
      } were taken in within ${filled.seconds.toFixed(0)} s.`,
    );
    return;
  }
  const measured = [
    await measureTimeline({
      name: 'SQLite',
      createDatabase: scratchSqlite,
      ...load,
    }),
  ];
  if (postgres) {
    const createDatabase = () => scratchPostgres(postgres);
    measured.push(
      await measureTimeline({ name: 'PostgreSQL', createDatabase, ...load }),
    );
  }
  say(timelineTable(measured));
}

async function retention() {
  const { postgres } = options;
  const stores = [{ name: 'SQLite', createDatabase: scratchSqlite }];
  if (postgres) {
    stores.push({
      name: 'PostgreSQL',
      createDatabase: () => scratchPostgres(postgres),
    });
  }
  for (const { name, createDatabase } of stores) {
    const rounds = await measureRetention({
      createDatabase,
      frames: options.quick ? 100_000 : 2_000_000,
      stations: 50,
      pause: 100,
      rounds: options.quick ? 2 : 5,
      millis: options.quick ? 2_000 : 6_000,
      onRound: round => say(`${name}: ${retentionLine([round])}`),
    });
    say(`${name}, median of ${rounds.length}: ${retentionLine(rounds)}`);
    if (rounds.some(({ deleted }) => deleted === 0)) {
      throw new Error('There was a round in which nothing was deleted');
    }
  }
}

function retentionLine(rounds: RetentionRound[]): string {
  const median = (figure: (round: RetentionRound) => number) =>
    spread(rounds.map(figure)).median;
  const latency = (which: 'p50' | 'p99') =>
    `${which} ${median(it => it.without.latency[which]).toFixed(
      1,
    )} ms without, ${median(it => it.during.latency[which]).toFixed(
      1,
    )} ms with deletion, ratio ${median(
      it => it.during.latency[which] / it.without.latency[which],
    ).toFixed(2)}`;
  return [
    latency('p50'),
    latency('p99'),
    `${median(it => it.during.callsPerSecond).toFixed(0)} calls/s`,
    `${median(it => it.deleted).toFixed(0)} frames deleted in each`,
    `longest transaction ${median(it => it.longestSlice).toFixed(0)} ms`,
  ].join('; ');
}

async function run() {
  if (options.only === 'timeline') {
    await timelines();
    return;
  }
  if (options.only === 'availability') {
    await availability();
    return;
  }
  if (options.only === 'incidents') {
    await incidents();
    return;
  }
  if (options.only === 'explain') {
    await explanations();
    return;
  }
  if (options.only === 'configuration') {
    await configurations();
    return;
  }
  if (options.only === 'retention') {
    await retention();
    return;
  }
  if (options.only === 'import') {
    await imports();
    return;
  }
  checkOpenFiles(Math.max(size.idle, size.fleet));
  const isPart = options.protocol.length + options.compression.length > 0;
  const results = [
    `Measured on ${new Date()
      .toISOString()
      .slice(0, 10)}: ${await describeMachine()}.`,
    ...(await calls()),
  ];
  if (!isPart) {
    results.push(
      `Stations that come back at once: ${size.fleet}; rounds: ${size.stormRounds}; median (least–most).`,
      stormTable(await storms()),
      `Idle connections: ${size.idle}; rounds: ${size.memoryRounds}; median (least–most).`,
      memoryTable(await memory()),
    );
  }
  const text = results.join('\n\n');
  say(`\n${text}`);
  if (options.page && !options.quick && !options.profile && !isPart) {
    await replaceResults({ page: options.page, results: text });
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, endChildren);
}

run().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
