import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JsonObject } from '@backstage/types';
import createKnex from 'knex';

/** An empty database of our own. */
export interface ScratchDatabase {
  /** `backend.database` of the configuration. */
  config: JsonObject;
  /** Removes it with everything in it. */
  remove(): Promise<void>;
}

/** A file, because nothing is synced in memory; `TMPDIR` decides on which disk. */
export async function scratchSqlite(): Promise<ScratchDatabase> {
  const directory = await mkdtemp(join(tmpdir(), 'forecourt-bench-'));
  return {
    config: { client: 'better-sqlite3', connection: { directory } },
    remove: () => rm(directory, { recursive: true }),
  };
}

/** A database of a random name on this server. */
export async function scratchPostgres(
  connection: string,
): Promise<ScratchDatabase> {
  const prefix = `forecourt_bench_${randomBytes(4).toString('hex')}_`;
  return {
    config: { client: 'pg', connection, prefix },
    async remove() {
      const server = createKnex({ client: 'pg', connection });
      try {
        await server.raw('drop database if exists ?? with (force)', [
          `${prefix}charge-stations`,
        ]);
      } finally {
        await server.destroy();
      }
    },
  };
}
