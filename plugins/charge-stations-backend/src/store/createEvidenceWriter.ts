import { NotImplementedError } from '@backstage/errors';
import { Knex } from 'knex';
import { Clock } from '../model';
import { EvidenceWriter } from './EvidenceWriter';
import { PostgresEvidenceWriter } from './PostgresEvidenceWriter';
import { SqliteEvidenceWriter } from './SqliteEvidenceWriter';

/** The writer for the engine that the database service was configured with. */
export function createEvidenceWriter(options: {
  database: Knex;
  clock?: Clock;
}): EvidenceWriter {
  const { database, clock = { now: () => Date.now() } } = options;
  const client: Knex.Client = database.client;
  switch (client.driverName) {
    case 'better-sqlite3':
      return SqliteEvidenceWriter.create({ database, clock });
    case 'pg':
      return PostgresEvidenceWriter.create({ database, clock });
    default:
      throw new NotImplementedError(
        `Charge stations are kept in better-sqlite3 or pg, not in ${client.driverName}`,
      );
  }
}
