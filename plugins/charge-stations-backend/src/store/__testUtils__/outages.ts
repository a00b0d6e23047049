import createKnex, { Knex } from 'knex';
import { ThreadTransactions } from '../sqlite';
import { openSqliteFile } from './testDatabases';

/** A way to take a database away and to bring it back. */
export interface Outage {
  begin(): Promise<unknown>;
  end(): Promise<unknown>;
  /** Lets go of what the outage itself holds. */
  close(): Promise<void>;
}

/** What cannot be written into the free room of a file that says it is full. */
export const LARGE = 'x'.repeat(100_000);

const nothing = async () => {};

/**
 * SQLite may not let its file grow, which is how it sees a full disk (SQLITE_FULL). The limit belongs to
 * the connection that writes, which on a file is the thread's: call this before it writes first.
 */
export function diskFull(database: Knex): Outage {
  const run = jest.spyOn(ThreadTransactions.prototype, 'run');
  const limit = async (pages: number) => {
    const sql = `pragma max_page_count = ${pages}`;
    const [thread] = run.mock.contexts;
    await (thread ? thread.run([{ sql, rows: [[]] }]) : database.raw(sql));
  };
  return {
    async begin() {
      const [{ page_count: pages }] = await database.raw('pragma page_count');
      await limit(pages);
    },
    end: () => limit(1_000_000),
    close: nothing,
  };
}

/** Another connection to the SQLite file holds its lock. */
export async function lockedFile(database: Knex): Promise<Outage> {
  const [{ file }] = await database.raw('pragma database_list');
  const other = openSqliteFile(file);
  return {
    begin: () => other.raw('begin immediate'),
    end: () => other.raw('rollback'),
    close: () => other.destroy(),
  };
}

/** The PostgreSQL server ends every connection to the database and takes no new ones. */
export function serverGone(database: Knex): Outage {
  const { connection } = database.client.config;
  const { password, database: name } = connection; // Knex hides the password from enumeration.
  const admin = createKnex({
    client: 'pg',
    connection: { ...connection, password, database: 'postgres' },
  });
  return {
    async begin() {
      await admin.raw('alter database ?? with allow_connections false', [name]);
      await admin.raw(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = ?',
        [name],
      );
    },
    end: () =>
      admin.raw('alter database ?? with allow_connections true', [name]),
    close: () => admin.destroy(),
  };
}

/** PostgreSQL says that its disk is full (SQLSTATE 53100): a trigger does so for it. */
export function diskFullSaid(database: Knex): Outage {
  return {
    begin: () =>
      database.raw(`
        create function say_disk_full() returns trigger language plpgsql as
          $$ begin raise exception 'No space left on device' using errcode = '53100'; end $$;
        create trigger say_disk_full before insert on events
          execute function say_disk_full()`),
    end: () => database.raw('drop function say_disk_full() cascade'),
    close: nothing,
  };
}

/** Another transaction of PostgreSQL holds a table, so that every write waits for it. */
export function lockedTable(database: Knex): Outage {
  let holder: Knex.Transaction;
  return {
    async begin() {
      holder = await database.transaction();
      await holder.raw('lock table events in access exclusive mode');
    },
    end: () => holder.rollback(),
    close: nothing,
  };
}
