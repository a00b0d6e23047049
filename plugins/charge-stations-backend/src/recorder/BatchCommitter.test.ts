import { mockServices } from '@backstage/backend-test-utils';
import { createDeferred } from '@backstage/types';
import { createEvidenceWriter } from '../store/createEvidenceWriter';
import { PrecedingWriteError } from '../store/PrecedingWriteError';
import { statusRecord } from '../store/__testUtils__/records';
import { StoreTestDatabases } from '../store/__testUtils__/testDatabases';
import { entriesOf, journalProjector } from './__testUtils__/journalProjector';
import { BatchCommitter } from './BatchCommitter';
import { OpenBatch } from './OpenBatch';
import { StationMemories } from './StationMemories';
import { QueuedTask } from './Task';

const databases = StoreTestDatabases.create();

function recordOf(seq: number): QueuedTask {
  const { resolve, reject } = createDeferred();
  const input = statusRecord({ identity: 'cp1', seq });
  return { task: { type: 'record', input }, resolve, reject };
}

describe('a batch that was projected on a commit that is under way', () => {
  async function setUp() {
    const database = await databases.init('SQLITE_3');
    const writer = createEvidenceWriter({ database });
    const write = jest.spyOn(writer, 'write');
    const projector = journalProjector;
    const memories = StationMemories.create({ writer, projector, limit: 10 });
    const committer = BatchCommitter.create({
      writer,
      memories,
      projector,
      logger: mockServices.logger.mock(),
      onCommitted: () => {},
      sleep: async () => {},
    });
    const batchOf = async (...seqs: number[]): Promise<OpenBatch> => {
      const batch = committer.open();
      await batch.take(seqs.map(recordOf));
      return batch;
    };
    return {
      write,
      committer,
      batchOf,
      async entries(): Promise<string[]> {
        const known = await memories.recall(['cp1']);
        return entriesOf(known.get('cp1')?.state);
      },
    };
  }

  it('is written as it is when that one goes through', async () => {
    const { write, committer, batchOf, entries } = await setUp();
    const first = committer.commit(await batchOf(1));
    const second = await batchOf(2);
    await first;
    await committer.commit(second);
    expect(await entries()).toEqual(['conn-cp1/1', 'conn-cp1/2']);
    expect(write).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['before', true],
    ['after', false],
  ])(
    'is projected anew when that one fails %s it is committed itself',
    async (_, failsBefore) => {
      const { write, committer, batchOf, entries } = await setUp();
      write.mockRejectedValueOnce(new Error('The record is refused'));
      const first = committer.commit(await batchOf(1));
      const second = await batchOf(2);
      if (failsBefore) {
        await first;
      }
      await committer.commit(second);
      expect(await entries()).toEqual(['conn-cp1/2']);
      const outcomes = await Promise.allSettled(
        write.mock.results.map(({ value }) => value),
      );
      const isBehind = outcomes.some(
        outcome =>
          outcome.status === 'rejected' &&
          outcome.reason instanceof PrecedingWriteError,
      );
      expect(isBehind).toBe(!failsBefore);
    },
  );
});
