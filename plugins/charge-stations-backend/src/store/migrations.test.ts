import { Knex } from 'knex';
import { MessageKind } from '../model';
import { batchOf, stationOf } from './__testUtils__/batches';
import { openedRecord, statusRecord } from './__testUtils__/records';
import { tablesOf } from './__testUtils__/snapshots';
import { StoreTestDatabases } from './__testUtils__/testDatabases';
import {
  applyDatabaseMigrations,
  revertDatabaseMigrations,
} from './applyDatabaseMigrations';
import { createEvidenceWriter } from './createEvidenceWriter';
import { DatabaseCredentialStore } from './DatabaseCredentialStore';
import {
  DatabaseEvidenceQueries,
  DatabaseHistoryQueries,
  Page,
} from './queries';
import { EvidenceRange } from './queries/inRange';
import { conditionOf } from './queries/__testUtils__/history';
import { toConditionRow, toEventRow, toFrameRow } from './rows';

jest.setTimeout(60_000);

const databases = StoreTestDatabases.create();

async function fill(database: Knex): Promise<void> {
  const { evidence, events } = statusRecord({ identity: 'cp1', seq: 1 });
  await createEvidenceWriter({ database }).write(
    batchOf({
      frames: evidence.kind === 'frame' ? [evidence] : [],
      events: [{ event: events[0], flags: ['late'] }],
      stations: [stationOf('cp1', { nextDeadline: 5 })],
      checkpoints: [{ identity: 'cp1', state: { version: 1 }, last: null }],
    }),
  );
}

/** Columns that conditions got later. */
const CONDITION_PARTS = ['opened_part', 'closed_part'];
const SITE_VISIT = 'needs_site_visit';

/** A condition as it was stored when some columns were not there. */
function rowBefore(missing: string[]) {
  const row = toConditionRow(conditionOf({ number: 1, openedAt: 5 }));
  return Object.fromEntries(
    Object.entries(row).filter(([column]) => !missing.includes(column)),
  );
}

const SITE_VISITS = '20261123000000_site_visit.js';
const EVIDENCE_PARTS = '20261123000100_evidence_parts.js';
const UPSTREAM = '20261123010000_upstream.js';
const IMPORTS = '20261123020000_imports.js';
const REBUILDS = '20261129000000_rebuilds.js';
const AVAILABILITY = '20261129020000_availability.js';
const CAUSES = '20261122210000_causes.js';

const PENDING = '20261123030000_pending_credentials.js';
const MESSAGE_KINDS = '20261122220000_message_kinds.js';
const FRAME_IDS = '20261122130000_frame_ids.js';

/** Frames as they were when they had ids of their own, and not each an event. */
async function fillBeforeFrameIds(database: Knex): Promise<void> {
  const records = [3, 1, 2].map(seq => statusRecord({ identity: 'cp1', seq }));
  const ownCall = statusRecord({
    identity: 'cp1',
    seq: 4,
    frame: { direction: 'toStation', action: 'GetConfiguration' },
  });
  const opened = openedRecord({ identity: 'cp1', seq: 0 });
  for (const { events } of [opened, ...records]) {
    await database('events').insert(
      toEventRow({ event: events[0], flags: ['late'] }),
    );
  }
  for (const { evidence } of [ownCall, ...records]) {
    if (evidence.kind === 'frame') {
      await database('frames').insert(toFrameRow(evidence));
    }
  }
}

/** Rows of the time before, without ids. */
async function readFrames(database: Knex) {
  const rows = await database('frames').orderBy('seq');
  return rows.map(({ id: _, ...row }) => row);
}

/** A list as a page asks for it, in steps of two. */
async function listAll<T>(
  list: (range: EvidenceRange) => Promise<Page<T>>,
): Promise<T[]> {
  const range = { identity: 'cp1', from: 0, to: 2e12, limit: 2 };
  const first = await list(range);
  const second = await list({ ...range, cursor: first.nextCursor });
  return [...first.items, ...second.items];
}

describe.each(databases.eachSupportedId())('migrations on %s', id => {
  it('go up, down and up again on a filled store', async () => {
    const database = await databases.initEmpty(id);
    await applyDatabaseMigrations(database);
    const tables = await tablesOf(database);
    expect(tables).toContain('frames');
    await fill(database);
    await revertDatabaseMigrations(database);
    await expect(tablesOf(database)).resolves.toEqual([]);

    await applyDatabaseMigrations(database);
    await expect(tablesOf(database)).resolves.toEqual(tables);
    await fill(database);
  });

  it('applied twice change nothing', async () => {
    const database = await databases.init(id);
    await fill(database);
    await applyDatabaseMigrations(database);
    await expect(database('frames').pluck('seq')).resolves.toEqual([1]);
  });

  it('give each frame the id of its event and list all that was there', async () => {
    const database = await databases.init(id);
    await revertDatabaseMigrations(database, { to: FRAME_IDS });
    await fillBeforeFrameIds(database);
    const before = await readFrames(database);
    await applyDatabaseMigrations(database);

    await expect(readFrames(database)).resolves.toEqual(before);
    const queries = DatabaseEvidenceQueries.create({ database });
    const frames = await listAll(range => queries.listFrames(range));
    expect(frames.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    const { items } = await queries.listEvents({
      identity: 'cp1',
      from: 0,
      to: 2e12,
      limit: 9,
    });
    expect(
      items.map(({ event, action }) => [event.seq, event.type, action]),
    ).toEqual([
      [0, 'connectionOpened', null],
      [1, 'status', 'StatusNotification'],
      [2, 'status', 'StatusNotification'],
      [3, 'status', 'StatusNotification'],
      [4, 'callSent', 'GetConfiguration'],
    ]);

    await revertDatabaseMigrations(database, { to: FRAME_IDS });
    await expect(readFrames(database)).resolves.toEqual(before);
    await expect(
      database('events').orderBy('seq').pluck('seq'),
    ).resolves.toEqual([0, 1, 2, 3]);
    const again = database('frames').insert(before[0]);
    await expect(again).rejects.toMatchObject({
      message: expect.stringMatching(/unique/i),
    });
  });

  it('keep the faults of before causes were known, and those of after', async () => {
    const database = await databases.init(id);
    await revertDatabaseMigrations(database, { to: CAUSES });
    const before = rowBefore(['caused_by', SITE_VISIT, ...CONDITION_PARTS]);
    await database('conditions').insert(before);
    await applyDatabaseMigrations(database);
    const symptom = conditionOf({ number: 2, openedAt: 6, causedBy: 1 });
    await database('conditions').insert(toConditionRow(symptom));
    await expect(
      database('conditions').orderBy('number').pluck('caused_by'),
    ).resolves.toEqual([null, 1]);

    await revertDatabaseMigrations(database, { to: CAUSES });
    await expect(
      database('conditions').orderBy('number').pluck('number'),
    ).resolves.toEqual([1, 2]);
    await applyDatabaseMigrations(database);
    await expect(database('conditions').pluck('caused_by')).resolves.toEqual([
      null,
      null,
    ]);
  });

  it('take what was linked before parts were known as the first, and name any after', async () => {
    const database = await databases.init(id);
    await revertDatabaseMigrations(database, { to: EVIDENCE_PARTS });
    const link = {
      identity: 'CP1',
      condition_number: 1,
      connection_id: 'c',
      effect: 'opened',
    };
    await database('condition_evidence').insert({ ...link, seq: 1 });
    await database('conditions').insert(rowBefore(CONDITION_PARTS));
    await applyDatabaseMigrations(database);
    await database('condition_evidence').insert({ ...link, seq: 2, part: 3 });
    const parts = database('condition_evidence').orderBy('seq').pluck('part');
    await expect(parts).resolves.toEqual([0, 3]);
    await expect(
      database('conditions').select(CONDITION_PARTS),
    ).resolves.toEqual([{ opened_part: 0, closed_part: 0 }]);

    await revertDatabaseMigrations(database, { to: EVIDENCE_PARTS });
    await expect(
      database('condition_evidence').orderBy('seq').pluck('seq'),
    ).resolves.toEqual([1, 2]);
  });

  it('keep stations of before there was an upstream CSMS, and what was said to it after', async () => {
    const database = await databases.init(id);
    const said = statusRecord({ identity: 'cp1', seq: 2 });
    const { summary } = stationOf('cp1');
    await createEvidenceWriter({ database }).write(
      batchOf({
        events: [
          {
            event: {
              ...said.events[0],
              type: 'evidenceLost',
              from: 1,
              to: 2,
              frames: 3,
            },
            flags: [],
          },
        ],
        stations: [
          stationOf('cp1', { summary: { ...summary, upstream: 'acme' } }),
        ],
      }),
    );
    const upstreams = () => database('stations').pluck('upstream');
    await expect(upstreams()).resolves.toEqual(['acme']);
    await revertDatabaseMigrations(database, { to: UPSTREAM });
    await expect(database('events').pluck('type')).resolves.toEqual([
      'callSent',
    ]);
    await applyDatabaseMigrations(database);
    await expect(upstreams()).resolves.toEqual([null]);
  });

  it('take it that nobody has to visit what was known before', async () => {
    const database = await databases.init(id);
    await revertDatabaseMigrations(database, { to: SITE_VISITS });
    await database('conditions').insert(
      rowBefore([SITE_VISIT, ...CONDITION_PARTS]),
    );
    await applyDatabaseMigrations(database);
    const queries = DatabaseHistoryQueries.create({ database });
    await expect(
      queries.getCondition({ identity: 'CP1', number: 1 }),
    ).resolves.toEqual(conditionOf({ number: 1, openedAt: 5 }));
    await revertDatabaseMigrations(database, { to: SITE_VISITS });
    await expect(database('conditions').pluck('number')).resolves.toEqual([1]);
  });

  it('make room for every kind of message, and take it back', async () => {
    const database = await databases.init(id);
    const kinds: MessageKind[] = [
      'call',
      'callResult',
      'callError',
      'callResultError',
      'send',
      'unknown',
    ];
    const records = kinds.map((messageKind, seq) =>
      statusRecord({ identity: 'cp1', seq, frame: { messageKind } }),
    );
    await createEvidenceWriter({ database }).write(
      batchOf({
        frames: records.flatMap(({ evidence }) =>
          evidence.kind === 'frame' ? evidence : [],
        ),
        events: records.map(({ events }) => ({
          event: events[0],
          flags: [],
        })),
      }),
    );
    const stored = () =>
      database('frames').orderBy('seq').pluck('message_kind');
    await expect(stored()).resolves.toEqual(kinds);
    await revertDatabaseMigrations(database, { to: MESSAGE_KINDS });
    await expect(stored()).resolves.toEqual([
      'call',
      'callResult',
      'callError',
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  it('keep the passwords of before when those that are pending go', async () => {
    const database = await databases.init(id);
    const store = DatabaseCredentialStore.create({ database });
    const hashed = { algorithm: 'scrypt' as const, salt: 'a', hash: 'b' };
    const credential = { identity: 'cp1', ...hashed, updatedAt: 1 };
    await store.put(credential);
    await store.putPending({
      ...credential,
      updatedAt: 2,
      settledBy: 'anyUse',
    });
    await revertDatabaseMigrations(database, { to: PENDING });
    await expect(tablesOf(database)).resolves.not.toContain(
      'pending_credentials',
    );
    await applyDatabaseMigrations(database);
    await expect(store.get('cp1')).resolves.toEqual(credential);
  });

  it('make room for imports, and take it back without touching evidence', async () => {
    const database = await databases.init(id);
    await fill(database);
    await revertDatabaseMigrations(database, { to: IMPORTS });
    const tables = await tablesOf(database);
    expect(tables).not.toContain('imports');
    expect(tables).not.toContain('import_stations');
    await expect(database('events').pluck('seq')).resolves.toEqual([1]);
    await applyDatabaseMigrations(database);
    await expect(database('imports')).resolves.toEqual([]);
  });

  it('make room for rebuilds, and take it back without touching evidence', async () => {
    const database = await databases.init(id);
    await fill(database);
    await revertDatabaseMigrations(database, { to: REBUILDS });
    const tables = await tablesOf(database);
    expect(tables).toContain('imports');
    expect(tables).not.toContain('rebuilds');
    expect(tables).not.toContain('rebuild_stations');
    await expect(database('events').pluck('seq')).resolves.toEqual([1]);
    await applyDatabaseMigrations(database);
    await expect(database('rebuilds')).resolves.toEqual([]);
  });

  it('make room for the sums of what there was, and take it back without touching history', async () => {
    const database = await databases.init(id);
    await revertDatabaseMigrations(database, { to: AVAILABILITY });
    const tables = await tablesOf(database);
    expect(tables).toContain('rebuilds');
    expect(tables).not.toContain('port_days');
    await database('station_state').insert({ identity: 'cp1', state: '{}' });
    await applyDatabaseMigrations(database);
    await expect(
      database('changed_histories').pluck('identity'),
    ).resolves.toEqual(['cp1']);
    await revertDatabaseMigrations(database, { to: AVAILABILITY });
    await expect(tablesOf(database)).resolves.toEqual(tables);
    await expect(database('station_state').pluck('identity')).resolves.toEqual([
      'cp1',
    ]);
  });
});
