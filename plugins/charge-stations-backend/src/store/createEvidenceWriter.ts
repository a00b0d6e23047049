import { NotImplementedError } from '@backstage/errors';
import { Knex } from 'knex';
import { EvidenceWriter } from './EvidenceWriter';
import { PostgresEvidenceWriter } from './PostgresEvidenceWriter';
import { SqliteEvidenceWriter } from './SqliteEvidenceWriter';

/** The writer for the engine that the database service was configured with. */
export function createEvidenceWriter(options: {
  database: Knex;
}): EvidenceWriter {
  const client: Knex.Client = options.database.client;
  switch (client.driverName) {
    case 'better-sqlite3':
      return SqliteEvidenceWriter.create(options);
    case 'pg':
      return PostgresEvidenceWriter.create(options);
    default:
      throw new NotImplementedError(
        `Charge stations are kept in better-sqlite3 or pg, not in ${client.driverName}`,
      );
  }
}
