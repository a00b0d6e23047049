import { Notice } from '../model';
import { batchOf } from './__testUtils__/batches';
import { StoreTestDatabases } from './__testUtils__/testDatabases';
import {
  applyDatabaseMigrations,
  revertDatabaseMigrations,
} from './applyDatabaseMigrations';
import { createEvidenceWriter } from './createEvidenceWriter';
import { DatabaseNoticeStore } from './DatabaseNoticeStore';
import { conditionOf } from './queries/__testUtils__/history';
import { allOpenConditions, newestCondition } from './tellableConditions';

jest.setTimeout(60_000);

const databases = StoreTestDatabases.create();

const fault = { identity: 'CP1', scope: 'connector:1', code: 'ocpp16:Ünknown' };
const ofFault: Notice = {
  type: 'fault',
  key: 'charge-station:CP1',
  fault,
  since: 1_700_000_000_000,
  severity: 1,
  flapping: false,
  firstSentAt: 1_700_000_000_001,
  lastSentAt: 1_700_000_000_002,
};
const ofSite: Notice = {
  type: 'site',
  key: 'charge-station-site:harbour',
  site: 'system:default/harbour',
  faults: [fault, { ...fault, identity: 'CP2' }],
  since: 1,
  severity: 2,
  firstSentAt: 2,
  lastSentAt: 3,
};

describe.each(databases.eachSupportedId())('what was told, on %s', id => {
  it('is kept until it is removed', async () => {
    const database = await databases.init(id);
    const store = DatabaseNoticeStore.create({ database });
    await store.put(ofFault);
    await store.put(ofSite);
    await expect(store.list()).resolves.toEqual([ofSite, ofFault]);

    const changed = { ...ofFault, flapping: true, lastSentAt: 9 };
    await store.put(changed);
    await store.remove(ofSite.key);
    await store.remove('nothing');
    await expect(store.list()).resolves.toEqual([changed]);
  });

  it('is a table of its own, which comes and goes without touching history', async () => {
    const database = await databases.init(id);
    await createEvidenceWriter({ database }).write(
      batchOf({ conditions: [conditionOf({ number: 1, openedAt: 5 })] }),
    );
    await DatabaseNoticeStore.create({ database }).put(ofFault);
    await revertDatabaseMigrations(database, {
      to: '20261129050000_notifications_sent.js',
    });
    await expect(database.schema.hasTable('notifications_sent')).resolves.toBe(
      false,
    );
    await expect(database('conditions').pluck('number')).resolves.toEqual([1]);
    await applyDatabaseMigrations(database);
    await expect(
      DatabaseNoticeStore.create({ database }).list(),
    ).resolves.toEqual([]);
  });

  it('finds the conditions that it is about', async () => {
    const database = await databases.init(id);
    const many = Array.from({ length: 450 }, (_, index) =>
      conditionOf({ identity: 'CP2', number: index + 1, openedAt: index }),
    );
    const ended = conditionOf({ number: 1, openedAt: 1, closedAt: 2 });
    const open = conditionOf({ number: 2, openedAt: 3 });
    const other = conditionOf({
      number: 3,
      openedAt: 4,
      closedAt: 5,
      code: 'x',
    });
    await createEvidenceWriter({ database }).write(
      batchOf({ conditions: [ended, open, other, ...many] }),
    );
    const all = await allOpenConditions(database);
    expect(all).toHaveLength(451);
    await expect(
      allOpenConditions(database, { identity: 'CP1' }),
    ).resolves.toEqual([open]);
    await expect(newestCondition(database, open)).resolves.toEqual(open);
    await expect(newestCondition(database, other)).resolves.toEqual(other);
    await expect(
      newestCondition(database, { ...open, scope: 'connector:9' }),
    ).resolves.toBeUndefined();
  });
});
