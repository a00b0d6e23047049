// @ts-check

/*
 * A thread that writes to a SQLite file: every message is the statements of one transaction, every
 * reply null once that is durable, or what is wrong with it. A transaction that follows another is
 * not run where that one failed, and the reply says so. The message `end` ends it. Plain JavaScript beside the migrations,
 * so that Node.js can open it from sources, from tests and from what is published.
 */
const { parentPort, workerData } = require('node:worker_threads');
const Database = require('better-sqlite3');

/** @type {{ filename: string, pragmas: string[] }} */
const { filename, pragmas } = workerData;
const connection = new Database(filename);
pragmas.forEach(pragma => connection.pragma(pragma));

/** @type {Map<string, import('better-sqlite3').Statement<unknown[]>>} */
const prepared = new Map();

/**
 * @param {string} sql
 * @returns {import('better-sqlite3').Statement<unknown[]>}
 */
function prepare(sql) {
  const statement =
    prepared.get(sql) ??
    /** @type {import('better-sqlite3').Statement<unknown[]>} */ (
      connection.prepare(sql)
    );
  prepared.set(sql, statement);
  return statement;
}

/** @typedef {{ sql: string, rows: unknown[][] }} SqliteStatement */

const transaction = connection.transaction(
  /** @param {SqliteStatement[]} statements */
  statements => {
    for (const { sql, rows } of statements) {
      const statement = prepare(sql);
      rows.forEach(row => statement.run(...row));
    }
  },
);

/** Whether the last one failed. */
let failed = false;

/** @param {{ statements: SqliteStatement[], follows: boolean }} message */
function outcomeOf({ statements, follows }) {
  if (follows && failed) {
    return 'notRun';
  }
  try {
    transaction.immediate(statements);
    failed = false;
    return null;
  } catch (error) {
    failed = true;
    // An error that crosses as it is loses its code.
    const { code, message } = /** @type {Error & { code?: string }} */ (error);
    return { code, message };
  }
}

parentPort?.on('message', message => {
  if (message === 'end') {
    connection.close();
    parentPort?.close();
  } else {
    parentPort?.postMessage(outcomeOf(message));
  }
});
