import knexFactory, { Knex } from 'knex';

const CONNECTION = { host: '127.0.0.1', port: 5432, user: 'postgres' };

/** Why the local PostgreSQL cannot be used, or undefined where it lets `postgres` in without a password. */
export async function postgresIsMissing(): Promise<string | undefined> {
  try {
    await onPostgres(knex => knex.raw('select 1'));
    return undefined;
  } catch (error) {
    return `No PostgreSQL for "postgres" on 127.0.0.1:5432: ${error}`;
  }
}

/** Configuration of a backend whose databases begin with `prefix`. */
export function postgresConfig(prefix: string): Record<string, unknown> {
  return { database: { client: 'pg', connection: CONNECTION, prefix } };
}

/** Drops every database that begins with `prefix`. */
export async function dropDatabases(prefix: string): Promise<void> {
  await onPostgres(async knex => {
    const names: string[] = await knex('pg_database')
      .where('datname', 'like', `${prefix.replaceAll('_', '\\_')}%`)
      .pluck('datname');
    for (const name of names) {
      await knex.raw('drop database ?? with (force)', [name]);
    }
  });
}

async function onPostgres(work: (knex: Knex) => Promise<unknown>) {
  const knex = knexFactory({
    client: 'pg',
    connection: { ...CONNECTION, database: 'postgres' },
    acquireConnectionTimeout: 3_000,
  });
  try {
    await work(knex);
  } finally {
    await knex.destroy();
  }
}
