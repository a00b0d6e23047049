import { createDeferred } from '@backstage/types';
import { Knex } from 'knex';
import { statusRecord } from '../store/__testUtils__/records';
import { StoreTestDatabases } from '../store/__testUtils__/testDatabases';
import { DEADLINE_MS } from './__testUtils__/journalProjector';
import { createRecorderFixture } from './__testUtils__/recorderFixture';

jest.setTimeout(60_000);

const databases = StoreTestDatabases.create();

describe.each(databases.eachSupportedId())('exclusively on %s', id => {
  let database: Knex;
  let fixture: ReturnType<typeof createRecorderFixture>;

  beforeEach(async () => {
    database = await databases.init(id);
    fixture = createRecorderFixture(database);
  });

  const status = (identity: string, seq: number) =>
    fixture.recorder.record(statusRecord({ identity, seq }));

  it('comes after all that was handed over, and before all that follows', async () => {
    const open = createDeferred();
    const before = status('cp1', 1);
    const work = fixture.recorder.exclusively('cp1', async () => {
      await open;
      return database('events').where({ identity: 'cp1' }).pluck('seq');
    });
    const after = status('cp1', 2);
    // Others go on meanwhile.
    await before;
    await status('cp2', 1);
    expect(fixture.recorder.waiting).toBe(1);
    open.resolve();
    await expect(work).resolves.toEqual([1]);
    await after;
    await expect(fixture.storedEntries('cp1')).resolves.toEqual([
      'conn-cp1/1',
      'conn-cp1/2',
    ]);
  });

  it('what follows is projected onto what is stored then', async () => {
    await status('cp1', 1);
    await fixture.recorder.exclusively('cp1', async () => {
      await database('station_state').where({ identity: 'cp1' }).delete();
    });
    await status('cp1', 2);
    await expect(fixture.storedEntries('cp1')).resolves.toEqual(['conn-cp1/2']);
  });

  it('deadlines of other stations are not waited with', async () => {
    const open = createDeferred();
    await Promise.all([status('cp1', 1), status('cp2', 1)]);
    const work = fixture.recorder.exclusively('cp1', () => open);
    const to = 1_700_000_000_001 + DEADLINE_MS;
    await fixture.recorder.advance({ to });
    await expect(database('marks').pluck('identity')).resolves.toEqual(['cp2']);
    open.resolve();
    await work;
    await fixture.recorder.advance({ to });
    await expect(
      database('marks').orderBy('identity').pluck('identity'),
    ).resolves.toEqual(['cp1', 'cp2']);
  });

  it('is for one at a time, and a failure gives the station back', async () => {
    const failing = fixture.recorder.exclusively('cp1', async () => {
      throw new Error('No');
    });
    await expect(
      fixture.recorder.exclusively('cp1', async () => {}),
    ).rejects.toThrow('is being made anew');
    await expect(failing).rejects.toThrow('No');
    await status('cp1', 1);
    await expect(fixture.storedEntries('cp1')).resolves.toEqual(['conn-cp1/1']);
  });

  it('a recorder that stops waits for it', async () => {
    const open = createDeferred();
    const work = fixture.recorder.exclusively('cp1', () => open);
    const after = status('cp1', 1);
    const drained = fixture.recorder.drain();
    open.resolve();
    await work;
    await after;
    await drained;
    await expect(fixture.storedEntries('cp1')).resolves.toEqual(['conn-cp1/1']);
  });
});
