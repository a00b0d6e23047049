import {
  diffConfigurations,
  lookUpMeanings,
} from '@forecourt/plugin-charge-stations-common';
import { Knex } from 'knex';
import { Baselines } from '../src/api/configuration/Baselines';
import { Compliance } from '../src/api/configuration/Compliance';
import { ConfigurationSides } from '../src/api/configuration/ConfigurationSides';
import { FleetCompliance } from '../src/api/configuration/FleetCompliance';
import { FleetContents } from '../src/api/configuration/FleetContents';
import { FleetMatrix } from '../src/api/configuration/FleetMatrix';
import { ScratchDatabase } from '../src/__testUtils__/scratchDatabase';
import {
  DatabaseBaselineStore,
  DatabaseConfigurationStore,
  DatabaseConfigurationWriteStore,
} from '../src/store';
import { DatabaseConfigurationQueries } from '../src/store/queries';
import type { fillConfiguration } from './fillConfiguration';
import { baselineTexts, DAY, FIRST, identityOf } from './fillConfiguration';
import { MeasuredQuestion, measureQuestions, Question } from './questions';

const meanings = lookUpMeanings([]);

/** What was measured of configurations of so many stations over so many days. */
export interface MeasuredConfiguration {
  snapshots: number;
  bytesPerSnapshot: number;
  millisPerSnapshot: number;
  questions: MeasuredQuestion[];
}

/** Configuration as history: what it takes on disk, and what the API makes of it, without HTTP and access. */
export async function measureConfiguration(options: {
  createDatabase: () => Promise<ScratchDatabase>;
  fill: typeof fillConfiguration;
  stations: number;
  days: number;
  rounds: number;
}): Promise<MeasuredConfiguration> {
  const { fill, stations, days } = options;
  const snapshots = stations * days;
  let bytes = 0;
  let millis = 0;
  const questions = await measureQuestions({
    ...options,
    fill: async database => {
      const before = await sizeOf(database);
      const start = performance.now();
      await fill({ database, stations, days });
      millis = performance.now() - start;
      bytes = (await sizeOf(database)) - before;
    },
    questions: database => questionsOf(database, { stations, days }),
  });
  return {
    snapshots,
    bytesPerSnapshot: bytes / snapshots,
    millisPerSnapshot: millis / snapshots,
    questions,
  };
}

function questionsOf(
  database: Knex,
  { stations, days }: { stations: number; days: number },
): Question[] {
  const store = DatabaseConfigurationStore.create({ database });
  const clock = { now: () => FIRST + days * DAY };
  const sides = new ConfigurationSides({ store, clock });
  const reading = () => ({
    configurations: DatabaseConfigurationQueries.create({
      database,
      registry: 'catalog',
    }),
    contents: new FleetContents({ store }),
    meaningsOf: () => meanings,
  });
  const baselines = new Baselines({
    store: DatabaseBaselineStore.create({ database }),
    files: baselineTexts(),
    keysToMask: [],
    clock,
  });
  const createCompliance = () =>
    new FleetCompliance({
      ...reading(),
      baselines,
      compliance: new Compliance({
        baselines,
        writes: DatabaseConfigurationWriteStore.create({ database }),
        meaningsOf: () => meanings,
      }),
    });
  const matrix = new FleetMatrix(reading());
  const compliance = createCompliance();
  const identity = identityOf(0);
  const ask = (by: 'model' | 'station') => ({
    name: `the fleet's keys by ${by}, first page`,
    rows: stations,
    run: () => matrix.read({ by, limit: 50 }),
  });
  return [
    {
      name: 'floor: `select count(*), max(taken_at)` over all snapshots',
      rows: stations * days,
      run: () =>
        database.raw(
          'select count(*), max(taken_at) from configuration_snapshots',
        ),
    },
    {
      name: "one station's history, first page",
      rows: days,
      run: () => store.list({ identity, limit: 50 }),
    },
    {
      name: 'a diff of the first and the last day',
      rows: 2,
      run: async () => {
        const before = await sides.at(identity, FIRST);
        const after = await sides.at(identity);
        return diffConfigurations({
          before: before.content,
          after: after.content,
          meanings,
        });
      },
    },
    {
      name: "the fleet's keys by model, first page, nothing read before",
      rows: stations,
      run: () => new FleetMatrix(reading()).read({ by: 'model', limit: 50 }),
    },
    ask('model'),
    ask('station'),
    {
      name: "the fleet's compliance, first page, nothing read before",
      rows: stations,
      run: () => createCompliance().read({ limit: 50 }),
    },
    {
      name: "the fleet's compliance, first page",
      rows: stations,
      run: () => compliance.read({ limit: 50 }),
    },
  ];
}

/** Bytes that the database takes. */
async function sizeOf(database: Knex): Promise<number> {
  if (database.client.driverName === 'pg') {
    const { rows } = await database.raw(
      'select pg_database_size(current_database()) as bytes',
    );
    return Number(rows[0].bytes);
  }
  const [{ bytes }] = await database.raw(
    'select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()',
  );
  return bytes;
}
