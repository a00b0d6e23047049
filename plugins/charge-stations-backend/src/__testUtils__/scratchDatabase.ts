import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JsonObject } from '@backstage/types';
import createKnex, { Knex } from 'knex';

const NAME = 'charge-stations';

/** An empty database of our own. */
export interface ScratchDatabase {
  /** `backend.database` of the configuration. */
  config: JsonObject;
  /** Another connection to what the plugin made in it; to be destroyed before `remove`. */
  connect(): Knex;
  /** Removes it with everything in it. */
  remove(): Promise<void>;
}

/** A file, because nothing is synced in memory; `TMPDIR` decides on which disk. */
export async function scratchSqlite(): Promise<ScratchDatabase> {
  const directory = await mkdtemp(join(tmpdir(), 'forecourt-'));
  return {
    config: { client: 'better-sqlite3', connection: { directory } },
    connect: () =>
      createKnex({
        client: 'better-sqlite3',
        connection: { filename: join(directory, `${NAME}.sqlite`) },
        useNullAsDefault: true,
      }),
    remove: () => rm(directory, { recursive: true }),
  };
}

/** A database of a random name on this server. */
export async function scratchPostgres(
  connection: string,
): Promise<ScratchDatabase> {
  const prefix = `forecourt_scratch_${randomBytes(4).toString('hex')}_`;
  const database = `${prefix}${NAME}`;
  return {
    config: { client: 'pg', connection, prefix },
    connect() {
      const { hostname: host, port, username, password } = new URL(connection);
      return createKnex({
        client: 'pg',
        connection: {
          host,
          port: Number(port || 5432),
          user: decodeURIComponent(username),
          password: decodeURIComponent(password),
          database,
        },
      });
    },
    async remove() {
      const server = createKnex({ client: 'pg', connection });
      try {
        await server.raw('drop database if exists ?? with (force)', [database]);
      } finally {
        await server.destroy();
      }
    },
  };
}

/** SQLite always, PostgreSQL where the variable of store tests names a server. */
export function scratchDatabases(): Array<
  [name: string, create: () => Promise<ScratchDatabase>]
> {
  const postgres =
    process.env.BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING;
  return [
    ['SQLite', scratchSqlite],
    ...(postgres
      ? [
          ['PostgreSQL', () => scratchPostgres(postgres)] as [
            string,
            () => Promise<ScratchDatabase>,
          ],
        ]
      : []),
  ];
}
