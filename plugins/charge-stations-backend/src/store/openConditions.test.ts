import { batchOf } from './__testUtils__/batches';
import { StoreTestDatabases } from './__testUtils__/testDatabases';
import { createEvidenceWriter } from './createEvidenceWriter';
import { openConditions } from './openConditions';
import { conditionOf } from './queries/__testUtils__/history';

jest.setTimeout(60_000);

const databases = StoreTestDatabases.create();

describe.each(databases.eachSupportedId())('openConditions on %s', id => {
  it('gives what is open and nothing that has ended, of all stations or of one', async () => {
    const database = await databases.init(id);
    await createEvidenceWriter({ database }).write(
      batchOf({
        conditions: [
          conditionOf({ number: 1, openedAt: 10, closedAt: 20 }),
          conditionOf({ number: 2, openedAt: 30 }),
          conditionOf({
            identity: 'CP2',
            number: 1,
            openedAt: 40,
            blocking: false,
            severity: 4,
          }),
        ],
      }),
    );
    const ofFirst = {
      identity: 'CP1',
      number: 2,
      blocking: true,
      severity: 1,
    };
    const ofSecond = {
      identity: 'CP2',
      number: 1,
      blocking: false,
      severity: 4,
    };
    const all = await openConditions(database);
    expect(
      all.sort((one, other) => one.identity.localeCompare(other.identity)),
    ).toEqual([ofFirst, ofSecond]);
    expect(await openConditions(database, { identity: 'CP2' })).toEqual([
      ofSecond,
    ]);
  });
});
