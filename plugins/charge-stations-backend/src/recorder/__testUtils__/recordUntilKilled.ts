/*
 * A process that records from many stations at once, and names each record on its standard output
 * as soon as it is acknowledged. It ends when it is killed.
 *
 * Argument: the `UntilKilledOptions` as JSON.
 */
import { mockServices } from '@backstage/backend-test-utils';
import createKnex, { Knex } from 'knex';
import { configureSqlite } from '../../store/configureSqlite';
import { createEvidenceWriter } from '../../store/createEvidenceWriter';
import { DatabaseStationStateStore } from '../../store/DatabaseStationStateStore';
import { refText, statusRecord } from '../../store/__testUtils__/records';
import { GroupCommitRecorder } from '../GroupCommitRecorder';
import { journalProjector } from './journalProjector';

export interface UntilKilledOptions {
  database: Pick<Knex.Config, 'client' | 'connection'>;
  /** Part of every connection id, so that runs do not meet. */
  run: number;
  stations: number;
}

async function recordUntilKilled({
  run,
  stations,
  ...options
}: UntilKilledOptions): Promise<void> {
  const logger = mockServices.rootLogger({ level: 'error' });
  const database = createKnex({ ...options.database, useNullAsDefault: true });
  await configureSqlite({ database, logger });
  const recorder = GroupCommitRecorder.create({
    writer: createEvidenceWriter({ database }),
    stations: DatabaseStationStateStore.create({ database }),
    projector: journalProjector,
    logger,
    fullEnough: 1,
  });

  const speak = async (identity: string) => {
    for (let seq = 1; ; seq++) {
      const connectionId = `${identity}-run${run}`;
      const record = statusRecord({ identity, connectionId, seq });
      await recorder.record(record);
      process.stdout.write(`${refText(record.evidence)}\n`);
    }
  };
  await Promise.all(
    Array.from({ length: stations }, (_, number) => speak(`cp${number}`)),
  );
}

recordUntilKilled(JSON.parse(process.argv[2])).catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
