import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { createEvidenceWriter } from '../../store/createEvidenceWriter';
import { DatabaseStationStateStore } from '../../store/DatabaseStationStateStore';
import {
  GroupCommitRecorder,
  GroupCommitRecorderOptions,
} from '../GroupCommitRecorder';
import { entriesOf, journalProjector } from './journalProjector';

/** A recorder with the journal projector on a real database, and the parts that tests look into. */
export function createRecorderFixture(
  database: Knex,
  options: Partial<GroupCommitRecorderOptions> = {},
) {
  const logger = mockServices.logger.mock();
  const writer = createEvidenceWriter({ database });
  const stations = DatabaseStationStateStore.create({ database });
  const recorder = GroupCommitRecorder.create({
    writer,
    stations,
    projector: journalProjector,
    logger,
    ...options,
  });
  return {
    logger,
    writer,
    stations,
    recorder,
    /** What the stored state says was projected, in order. */
    async storedEntries(identity: string): Promise<string[]> {
      const row = await database('station_state').where({ identity }).first();
      return entriesOf(row.state);
    },
  };
}
