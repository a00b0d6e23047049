import { LoggerService } from '@backstage/backend-plugin-api';
import type { Database } from 'better-sqlite3';
import { Knex } from 'knex';

interface ConnectionPool {
  on(
    event: 'createSuccess',
    listener: (eventId: number, connection: Database) => void,
  ): void;
}

/**
 * Pages of 4 kB in the write-ahead log before they are copied into the file: 64 MB. Stations write
 * to the same pages again and again; copying them rarely, sixteen times as rarely as SQLite would by
 * itself, spares a good part of the work.
 */
const WAL_PAGES = 16_000;

/**
 * What every connection is opened with: the write-ahead log, synced at every commit. Waiting for a
 * lock blocks the whole thread in this driver, so it gives up soon and whoever writes tries again.
 */
export const SQLITE_PRAGMAS = [
  'busy_timeout = 250',
  'journal_mode = WAL',
  'synchronous = FULL',
  `wal_autocheckpoint = ${WAL_PAGES}`,
];

/** Makes a commit on SQLite mean stored, which Backstage does not. Other engines are left alone. */
export async function configureSqlite(options: {
  database: Knex;
  logger: LoggerService;
}): Promise<void> {
  const client: Knex.Client & { pool: ConnectionPool } =
    options.database.client;
  if (client.driverName !== 'better-sqlite3') {
    return;
  }
  // Synchronous and the time-out belong to a connection, not to the file.
  client.pool.on('createSuccess', (_eventId, connection) =>
    configure(connection),
  );
  const connection: Database = await client.acquireConnection();
  try {
    configure(connection);
    if (connection.memory) {
      options.logger.warn(
        'Charge station history is kept in memory and is lost when the backend stops; set backend.database.connection.directory or use PostgreSQL',
      );
    }
  } finally {
    await client.releaseConnection(connection);
  }
}

function configure(connection: Database) {
  SQLITE_PRAGMAS.forEach(pragma => connection.pragma(pragma));
}
