// @ts-check

/*
 * A thread that reads a SQLite file beside the connection that writes it, for questions that would hold that one
 * for seconds: runs each query, answers with their rows, and ends.
 */
const { parentPort, workerData } = require('node:worker_threads');
const Database = require('better-sqlite3');

/** @type {{ filename: string, queries: string[] }} */
const { filename, queries } = workerData;
const connection = new Database(filename, { readonly: true });
try {
  parentPort?.postMessage(
    queries.map(query => connection.prepare(query).all()),
  );
} finally {
  connection.close();
}
