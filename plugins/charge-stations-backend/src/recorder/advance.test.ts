import { Knex } from 'knex';
import { statusRecord } from '../store/__testUtils__/records';
import { StoreTestDatabases } from '../store/__testUtils__/testDatabases';
import {
  DEADLINE_MS,
  entriesOf,
  journalProjector,
} from './__testUtils__/journalProjector';
import { createRecorderFixture } from './__testUtils__/recorderFixture';

jest.setTimeout(60_000);

const databases = StoreTestDatabases.create();

describe.each(databases.eachSupportedId())('advance on %s', id => {
  let database: Knex;
  let fixture: ReturnType<typeof createRecorderFixture>;

  beforeEach(async () => {
    database = await databases.init(id);
    fixture = createRecorderFixture(database);
  });

  const receivedAt = 1_700_000_000_000;
  const due = receivedAt + DEADLINE_MS;

  it('applies deadlines that have come, and each once', async () => {
    await fixture.recorder.record(
      statusRecord({ identity: 'cp1', seq: 1, receivedAt }),
    );
    await fixture.recorder.record(
      statusRecord({ identity: 'cp2', seq: 1, receivedAt: receivedAt + 1 }),
    );
    await fixture.recorder.advance({ to: due });
    await fixture.recorder.advance({ to: due });
    await expect(fixture.storedEntries('cp1')).resolves.toEqual([
      'conn-cp1/1',
      `advance/${due}`,
    ]);
    await expect(fixture.storedEntries('cp2')).resolves.toEqual(['conn-cp2/1']);
    await expect(database('marks').pluck('identity')).resolves.toEqual(['cp1']);
  });

  it('a frame that was handed over first counts first, and may move the deadline', async () => {
    await fixture.recorder.record(
      statusRecord({ identity: 'cp1', seq: 1, receivedAt }),
    );
    const listDue = fixture.stations.listDue.bind(fixture.stations);
    jest
      .spyOn(fixture.stations, 'listDue')
      .mockImplementationOnce(async page => {
        const identities = await listDue(page);
        const late = { identity: 'cp1', seq: 2, receivedAt: due - 1 };
        fixture.recorder.record(statusRecord(late));
        return identities;
      });
    await fixture.recorder.advance({ to: due });
    await expect(fixture.storedEntries('cp1')).resolves.toEqual([
      'conn-cp1/1',
      'conn-cp1/2',
    ]);
  });

  it('a deadline that cannot be applied keeps no other from it', async () => {
    const advanceOthers: typeof journalProjector.advance = (state, to) => {
      if (entriesOf(state)[0].startsWith('conn-cp1')) {
        throw new Error('No way on from here');
      }
      return journalProjector.advance(state, to);
    };
    fixture = createRecorderFixture(database, {
      projector: { ...journalProjector, advance: advanceOthers },
    });
    for (const identity of ['cp1', 'cp2']) {
      await fixture.recorder.record(
        statusRecord({ identity, seq: 1, receivedAt }),
      );
    }
    await fixture.recorder.advance({ to: due });
    await expect(fixture.storedEntries('cp1')).resolves.toHaveLength(1);
    await expect(fixture.storedEntries('cp2')).resolves.toHaveLength(2);
    expect(fixture.logger.error).toHaveBeenCalledTimes(1);
  });
});
