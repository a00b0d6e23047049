import { performance } from 'node:perf_hooks';
import { LoggerService } from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import createKnex, { Knex } from 'knex';
import { readProfiles } from '../src/availability';
import { groupPorts } from '../src/api/availability/portGroups';
import { presentGroup } from '../src/api/availability/present';
import { readPorts, worstFirst } from '../src/api/availability/readPorts';
import { addDays } from '../src/model/zonedTime';
import { applyDatabaseMigrations, configureSqlite } from '../src/store';
import { DatabaseAvailabilityQueries } from '../src/store/queries';
import { ScratchDatabase } from '../src/__testUtils__/scratchDatabase';
import { fillAvailability, LAST_DAY } from './fillAvailability';
import { Spread, spread } from './statistics';

const silent: LoggerService = {
  error: () => {},
  warn: () => {},
  info: () => {},
  debug: () => {},
  child: () => silent,
};

/** One question about the time of all ports, and how long its answers took. */
export interface MeasuredAvailability {
  name: string;
  /** Rows of days that the answer is the sum of. */
  rows: number;
  seconds: Spread;
  /** Processor time of this process, in which SQLite is and PostgreSQL is not. */
  cpuSeconds: Spread;
  /** The longest statement, which holds SQLite for all others. */
  statementMillis: Spread;
}

const QUESTIONS = [
  {
    name: 'a calendar year, by port',
    by: 'port',
    from: '2025-01-01',
    to: '2026-01-01',
  },
  {
    name: 'a calendar year, by owner',
    by: 'owner',
    from: '2025-01-01',
    to: '2026-01-01',
  },
  {
    name: 'the last 364 days, by port',
    by: 'port',
    from: '2025-01-02',
    to: LAST_DAY,
  },
  {
    name: 'the last 90 days, by site',
    by: 'site',
    from: addDays(LAST_DAY, -90),
    to: LAST_DAY,
  },
  {
    name: 'the last 30 days, by port',
    by: 'port',
    from: addDays(LAST_DAY, -30),
    to: LAST_DAY,
  },
] as const;

/** Sums of so many ports over a year: what the API makes of them, without HTTP and access. */
export async function measureAvailability(options: {
  createDatabase: () => Promise<ScratchDatabase>;
  ports: number;
  rounds: number;
}): Promise<MeasuredAvailability[]> {
  const { createDatabase, ports, rounds } = options;
  const scratch = await createDatabase();
  const database = await prepare(scratch);
  try {
    await fillAvailability({ database, ports });
    const floor = {
      name: 'floor: one `select sum` over all days',
      rows: ports * 365,
      run: () =>
        database.raw('select count(*), sum(up), sum(down) from port_days'),
    };
    const questions = QUESTIONS.map(question => ({
      ...question,
      rows: ports * daysBetween(question),
      run: () => answer(database, question),
    }));
    const measured: MeasuredAvailability[] = [];
    for (const { name, rows, run } of [floor, ...questions]) {
      measured.push({
        name,
        rows,
        ...(await repeat({ database, run, rounds })),
      });
    }
    return measured;
  } finally {
    await database.destroy();
    await scratch.remove();
  }
}

async function prepare(scratch: ScratchDatabase): Promise<Knex> {
  const database = scratch.connect();
  if (database.client.driverName === 'pg') {
    await createPostgres(database);
  }
  await configureSqlite({ database, logger: silent });
  await applyDatabaseMigrations(database);
  return database;
}

/** The plugin has the database service make it; here is none. */
async function createPostgres(database: Knex): Promise<void> {
  const { connection } = database.client.config;
  const server = createKnex({
    client: 'pg',
    connection: { ...connection, database: 'postgres' },
  });
  await server.raw('create database ??', [connection.database]);
  await server.destroy();
}

async function answer(
  database: Knex,
  question: (typeof QUESTIONS)[number],
): Promise<void> {
  const { by, from, to } = question;
  const [profile] = readProfiles(new ConfigReader({}));
  const { ports, applied } = await readPorts({
    sums: DatabaseAvailabilityQueries.create({ database, registry: 'catalog' }),
    filter: {},
    profile,
    days: { from, to },
    timeZone: 'UTC',
    now: Date.parse(LAST_DAY),
  });
  const first = worstFirst(groupPorts(ports, by), applied).slice(0, 50);
  const items = first.map(group => presentGroup(group, by, applied));
  const total = presentGroup({ key: 'total', ports }, 'fleet', applied);
  if (items.length === 0 || total.millis.up === 0) {
    throw new Error('The question was answered with nothing');
  }
}

async function repeat(options: {
  database: Knex;
  run: () => Promise<unknown>;
  rounds: number;
}) {
  const { database, run, rounds } = options;
  const seconds: number[] = [];
  const cpuSeconds: number[] = [];
  const longest: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const begun = new Map<string, number>();
    let most = 0;
    const onQuery = ({ __knexQueryUid: id }: { __knexQueryUid: string }) =>
      begun.set(id, performance.now());
    const onAnswer = (
      _: unknown,
      { __knexQueryUid: id }: { __knexQueryUid: string },
    ) => {
      most = Math.max(most, performance.now() - (begun.get(id) ?? Infinity));
    };
    database.on('query', onQuery);
    database.on('query-response', onAnswer);
    const start = performance.now();
    const usage = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(usage);
    const taken = (performance.now() - start) / 1000;
    database.removeListener('query', onQuery);
    database.removeListener('query-response', onAnswer);
    // The first fills the caches.
    if (round > 0) {
      seconds.push(taken);
      cpuSeconds.push((user + system) / 1e6);
      longest.push(most);
    }
  }
  return {
    seconds: spread(seconds),
    cpuSeconds: spread(cpuSeconds),
    statementMillis: spread(longest),
  };
}

function daysBetween({ from, to }: { from: string; to: string }): number {
  return (Date.parse(to) - Date.parse(from)) / (24 * 60 * 60 * 1000);
}

export function availabilityLine(question: MeasuredAvailability): string {
  const { name, rows, seconds, cpuSeconds, statementMillis } = question;
  return `| ${name} | ${rows} | ${shown(seconds, 2)} | ${shown(
    cpuSeconds,
    2,
  )} | ${shown(statementMillis, 0)} |`;
}

function shown({ median, min, max }: Spread, digits: number): string {
  return `${median.toFixed(digits)} (${min.toFixed(digits)}–${max.toFixed(
    digits,
  )})`;
}
