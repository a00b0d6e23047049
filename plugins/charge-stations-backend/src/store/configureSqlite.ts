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
 * Makes a commit on SQLite mean stored: the write-ahead log, synced at every commit. Backstage sets
 * neither. Waiting for a lock blocks the whole process in this driver, so it gives up soon and
 * whoever writes tries again. Other engines are left alone.
 */
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
  connection.pragma('busy_timeout = 250');
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
}
