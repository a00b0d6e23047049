import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import createKnex, { Knex } from 'knex';
import { applyDatabaseMigrations, configureSqlite } from '../src/store';
import { ScratchDatabase } from '../src/__testUtils__/scratchDatabase';
import { Spread, spread } from './statistics';

/** Of the timer that measures how long the event loop did nothing else, in milliseconds. */
const RESOLUTION = 5;

const silent: LoggerService = {
  error: () => {},
  warn: () => {},
  info: () => {},
  debug: () => {},
  child: () => silent,
};

/** Something that is asked of a filled store, again and again. */
export interface Question {
  name: string;
  /** Rows that the answer is made of. */
  rows: number;
  run: () => Promise<unknown>;
}

/** One question, and how long its answers took. */
export interface MeasuredQuestion {
  name: string;
  rows: number;
  seconds: Spread;
  /** Processor time of this process, in which SQLite is and PostgreSQL is not. */
  cpuSeconds: Spread;
  /** The longest statement, which holds SQLite for all others. */
  statementMillis: Spread;
  /** The longest time that the event loop did nothing else. */
  turnMillis: Spread;
}

/** Fills an empty store and asks it one question after the other. */
export async function measureQuestions(options: {
  createDatabase: () => Promise<ScratchDatabase>;
  fill: (database: Knex) => Promise<void>;
  questions: (database: Knex) => Question[];
  rounds: number;
}): Promise<MeasuredQuestion[]> {
  const { createDatabase, fill, questions, rounds } = options;
  const scratch = await createDatabase();
  const database = await prepare(scratch);
  try {
    await fill(database);
    const measured: MeasuredQuestion[] = [];
    for (const { name, rows, run } of questions(database)) {
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

/** A row of the table that docs/performance.md has: seconds, processor time, longest statement, longest turn. */
export function questionLine(question: MeasuredQuestion): string {
  const { name, rows, seconds, cpuSeconds, statementMillis, turnMillis } =
    question;
  const cells = [
    name,
    rows,
    shown(seconds, 2),
    shown(cpuSeconds, 2),
    shown(statementMillis, 0),
    shown(turnMillis, 0),
  ];
  return `| ${cells.join(' | ')} |`;
}

function shown({ median, min, max }: Spread, digits: number): string {
  return `${median.toFixed(digits)} (${min.toFixed(digits)}–${max.toFixed(
    digits,
  )})`;
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

async function repeat(options: {
  database: Knex;
  run: () => Promise<unknown>;
  rounds: number;
}) {
  const { database, run, rounds } = options;
  const seconds: number[] = [];
  const cpuSeconds: number[] = [];
  const longest: number[] = [];
  const turns: number[] = [];
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
    const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
    delays.enable();
    const start = performance.now();
    const usage = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(usage);
    const taken = (performance.now() - start) / 1000;
    // A timer that is late because of the last turn has to be seen.
    await sleep(2 * RESOLUTION);
    delays.disable();
    database.removeListener('query', onQuery);
    database.removeListener('query-response', onAnswer);
    // The first fills the caches.
    if (round > 0) {
      seconds.push(taken);
      cpuSeconds.push((user + system) / 1e6);
      longest.push(most);
      turns.push(Math.max(0, delays.max / 1e6 - RESOLUTION));
    }
  }
  return {
    seconds: spread(seconds),
    cpuSeconds: spread(cpuSeconds),
    statementMillis: spread(longest),
    turnMillis: spread(turns),
  };
}
