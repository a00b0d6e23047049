import { Knex } from 'knex';
import { statusRecord } from '../store/__testUtils__/records';
import { StoreTestDatabases } from '../store/__testUtils__/testDatabases';
import { createRecorderFixture } from './__testUtils__/recorderFixture';

jest.setTimeout(60_000);

const databases = StoreTestDatabases.create();

describe.each(databases.eachSupportedId())('a sighting on %s', id => {
  let database: Knex;
  let fixture: ReturnType<typeof createRecorderFixture>;

  beforeEach(async () => {
    database = await databases.init(id);
    fixture = createRecorderFixture(database);
  });

  const lastSeen = async () =>
    Number((await database('stations').first()).last_seen_at);

  it('moves last seen, and an older record does not move it back', async () => {
    await fixture.recorder.record(
      statusRecord({ identity: 'cp1', seq: 1, receivedAt: 100 }),
    );
    fixture.recorder.seen({ identity: 'cp1', at: 300 });
    fixture.recorder.seen({ identity: 'cp1', at: 200 });
    await fixture.recorder.drain();
    await expect(lastSeen()).resolves.toBe(300);
  });

  it('is flushed within five seconds without any record', async () => {
    await fixture.recorder.record(
      statusRecord({ identity: 'cp1', seq: 1, receivedAt: 100 }),
    );
    jest.useFakeTimers({ now: 0, doNotFake: ['setImmediate', 'nextTick'] });
    const flushed = new Promise<void>(resolve => {
      const touch = fixture.writer.touch.bind(fixture.writer);
      jest
        .spyOn(fixture.writer, 'touch')
        .mockImplementation(async sightings => {
          await touch(sightings);
          resolve();
        });
    });
    fixture.recorder.seen({ identity: 'cp1', at: 300 });
    jest.advanceTimersByTime(5_000);
    jest.useRealTimers();
    await flushed;
    await expect(lastSeen()).resolves.toBe(300);

    await fixture.recorder.record(
      statusRecord({ identity: 'cp1', seq: 2, receivedAt: 200 }),
    );
    await expect(lastSeen()).resolves.toBe(300);
  });
});
