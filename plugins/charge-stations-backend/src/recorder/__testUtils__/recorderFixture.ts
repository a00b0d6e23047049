import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { createEvidenceWriter } from '../../store/createEvidenceWriter';
import { DatabaseStationStateStore } from '../../store/DatabaseStationStateStore';
import {
  GroupCommitRecorder,
  GroupCommitRecorderOptions,
} from '../GroupCommitRecorder';
import { toMemory } from '../stationMemory';
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
    /** What the state that a restart finds says was projected, in order. */
    async storedEntries(identity: string): Promise<string[]> {
      const stored = (await writer.load([identity])).get(identity);
      return entriesOf(stored && toMemory(stored, journalProjector).state);
    },
  };
}
