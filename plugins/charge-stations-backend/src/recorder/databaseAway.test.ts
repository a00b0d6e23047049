import { setImmediate as nextTurn } from 'node:timers/promises';
import { mockServices } from '@backstage/backend-test-utils';
import { ServiceUnavailableError } from '@backstage/errors';
import { Knex } from 'knex';
import {
  diskFull,
  LARGE,
  lockedFile,
  Outage,
  serverGone,
} from '../store/__testUtils__/outages';
import { statusRecord } from '../store/__testUtils__/records';
import { StoreTestDatabases } from '../store/__testUtils__/testDatabases';
import { createEvidenceWriter } from '../store/createEvidenceWriter';
import { DatabaseAwayError } from '../store/DatabaseAwayError';
import { DatabaseStationStateStore } from '../store/DatabaseStationStateStore';
import { journalProjector } from './__testUtils__/journalProjector';
import {
  GroupCommitRecorder,
  GroupCommitRecorderOptions,
} from './GroupCommitRecorder';

jest.setTimeout(60_000);

const databases = StoreTestDatabases.create();

function createRecorder(
  database: Knex,
  options: Partial<GroupCommitRecorderOptions>,
) {
  return GroupCommitRecorder.create({
    writer: createEvidenceWriter({ database }),
    stations: DatabaseStationStateStore.create({ database }),
    projector: journalProjector,
    logger: mockServices.logger.mock(),
    ...options,
  });
}

/** What is expected of {@link recordDuring}: nothing is answered early, everything late, nothing raw. */
const ANSWERED_LATE = {
  answeredInOutage: [],
  answered: [1, 2],
  waits: [100, 200, 400],
  stored: [0, 1, 2].map(seq => ({ seq, violations: null })),
};

/**
 * Hands over two records during the outage, which ends while the recorder waits: one turn of the event loop apart,
 * so that each is a commit of its own where two can be under way.
 */
async function recordDuring(outage: Outage, database: Knex) {
  const answered: number[] = [];
  const answeredInOutage: number[] = [];
  const waits: number[] = [];
  const recorder = createRecorder(database, {
    fullEnough: 1,
    sleep: async millis => {
      waits.push(millis);
      answeredInOutage.push(...answered);
      if (waits.length === 3) {
        await outage.end();
      }
    },
  });
  await recorder.record(statusRecord({ identity: 'cp1', seq: 0 }));
  await outage.begin();
  await Promise.all(
    [1, 2].map(async seq => {
      if (seq === 2) {
        await nextTurn();
        await nextTurn();
      }
      const frame = { raw: LARGE };
      await recorder.record(statusRecord({ identity: 'cp1', seq, frame }));
      answered.push(seq);
    }),
  );
  await recorder.drain();
  const stored = await database('frames')
    .orderBy('id')
    .select('seq', 'violations');
  return { answeredInOutage, answered, waits, stored };
}

afterEach(() => jest.restoreAllMocks());

describe('a database that is away is waited for, and no record is blamed', () => {
  it.each(['SQLITE_3', 'SQLITE_3_FILE'] as const)(
    '%s: the disk is full',
    async id => {
      const database = await databases.init(id);
      const outage = diskFull(database);
      expect(await recordDuring(outage, database)).toEqual(ANSWERED_LATE);
    },
  );

  it('SQLITE_3_FILE: the file is locked', async () => {
    const database = await databases.init('SQLITE_3_FILE');
    const outage = await lockedFile(database);
    expect(await recordDuring(outage, database)).toEqual(ANSWERED_LATE);
    await outage.close();
  });

  const postgres = databases
    .eachSupportedId()
    .filter(([id]) => id === 'POSTGRES_15');
  if (postgres.length > 0) {
    it('POSTGRES_15: the server ends all connections and takes no new ones', async () => {
      // Knex logs every connection that it cannot get.
      jest.spyOn(console, 'log').mockImplementation();
      const database = await databases.init('POSTGRES_15');
      const outage = serverGone(database);
      expect(await recordDuring(outage, database)).toEqual(ANSWERED_LATE);
      await outage.close();
    });
  }
});

describe.each(databases.eachSupportedId())('on %s', id => {
  it('a commit whose answer was lost is not written again', async () => {
    const database = await databases.init(id);
    const writer = createEvidenceWriter({ database });
    const write = writer.write.bind(writer);
    jest.spyOn(writer, 'write').mockImplementationOnce(async batch => {
      await write(batch);
      throw new DatabaseAwayError('Connection lost while it answered');
    });
    const onCommitted = jest.fn();
    const recorder = createRecorder(database, {
      writer,
      onCommitted,
      sleep: async () => {},
    });
    await recorder.record(statusRecord({ identity: 'cp1', seq: 1 }));
    await expect(database('frames')).resolves.toHaveLength(1);
    await expect(database('events')).resolves.toHaveLength(1);
    expect(onCommitted).toHaveBeenCalledTimes(1);
    await recorder.drain();
  });

  it('a recorder that stops does not wait for it', async () => {
    const database = await databases.init(id);
    const writer = createEvidenceWriter({ database });
    jest
      .spyOn(writer, 'write')
      .mockRejectedValue(new DatabaseAwayError('Gone for good'));
    const recorder = createRecorder(database, { writer });
    const records = [1, 2].map(seq =>
      recorder.record(statusRecord({ identity: 'cp1', seq })),
    );
    const outcomes = Promise.allSettled(records);
    await recorder.drain();
    for (const outcome of await outcomes) {
      expect(outcome).toMatchObject({
        status: 'rejected',
        reason: expect.any(ServiceUnavailableError),
      });
    }
  });
});
