import { Knex } from 'knex';
import { writePostgresChanges } from './PostgresEvidenceWriter';
import { runStatements, toStatements } from './sqlite';
import { TableChange } from './tableChanges';

/**
 * Writes rows and deletes others in one transaction, the way evidence is written.
 *
 * @throws DatabaseAwayError where the database takes no writes.
 */
export async function writeChanges(
  database: Knex,
  changes: TableChange[],
): Promise<void> {
  const client: Knex.Client = database.client;
  await (client.driverName === 'pg'
    ? writePostgresChanges(database, changes)
    : runStatements(database, toStatements(changes)));
}
