import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { faultProjector } from '../__testUtils__/faultProjector';
import { RecordInput, StationEvent } from '../model';
import { GroupCommitRecorder } from '../recorder';
import { openedRecord, statusRecord } from './__testUtils__/records';
import {
  carried,
  fillEmptyTables,
  readSnapshot,
  Snapshot,
} from './__testUtils__/snapshots';
import { StoreTestDatabases } from './__testUtils__/testDatabases';
import { createEvidenceWriter } from './createEvidenceWriter';
import { DatabaseStationStateStore } from './DatabaseStationStateStore';

jest.setTimeout(60_000);

const databases = StoreTestDatabases.create();
const directory = resolvePackagePath(
  '@forecourt/plugin-charge-stations-backend',
  'migrations',
);

/** A record of another kind than a status. */
function otherRecord(
  { identity: of, seq }: { identity: string; seq: number },
  event: { type: StationEvent['type'] } & Record<string, unknown>,
  frame?: Parameters<typeof statusRecord>[0]['frame'],
): RecordInput {
  const { evidence, events } = statusRecord({ identity: of, seq, frame });
  const { identity, connectionId, source, receivedAt } = evidence;
  const { reportedAt, reportedTime, retransmission } = events[0];
  return {
    evidence: frame
      ? evidence
      : { kind: 'listener', identity, connectionId, seq, source, receivedAt },
    events: [
      {
        ...{ identity, connectionId, seq, source, receivedAt },
        ...{ reportedAt, reportedTime, retransmission },
        ...event,
      } as StationEvent,
    ],
  };
}

/** Some of everything that a recorder writes. */
async function record(database: Knex, identity: string): Promise<void> {
  const recorder = GroupCommitRecorder.create({
    writer: createEvidenceWriter({ database }),
    stations: DatabaseStationStateStore.create({ database }),
    projector: faultProjector(),
    logger: mockServices.logger.mock(),
  });
  const base = { identity };
  const boot = {
    vendor: 'Acme',
    model: 'One',
    serialNumber: '1',
    firmwareVersion: '2',
    reason: null,
    registration: 'Accepted',
  };
  for (const input of [
    openedRecord({ ...base, seq: 0 }),
    otherRecord(
      { identity, seq: 1 },
      { type: 'boot', ...boot },
      { action: 'BootNotification' },
    ),
    statusRecord({ ...base, seq: 2 }),
    statusRecord({
      ...base,
      seq: 3,
      event: { status: 'Faulted', errorCode: 'GroundFailure' },
    }),
    otherRecord(
      { identity, seq: 4 },
      { type: 'callSent' },
      { direction: 'toStation', action: 'GetConfiguration' },
    ),
    otherRecord(
      { identity, seq: 5 },
      { type: 'other' },
      { messageKind: 'send', action: 'X' },
    ),
    otherRecord(
      { identity, seq: 6 },
      {
        type: 'listenerSecurity',
        securityType: 'wrongPassword',
        detail: 'A wrong password',
        remoteAddress: '192.0.2.7',
      },
    ),
    statusRecord({ ...base, seq: 7 }),
    otherRecord(
      { identity, seq: 8 },
      { type: 'evidenceLost', from: 1, to: 2, frames: 3 },
    ),
  ]) {
    await recorder.record(input);
  }
  await recorder.drain();
}

type Change = (snapshot: Snapshot) => Snapshot;

/** In rows of one table. */
function where(
  table: string,
  change: (row: Snapshot[string][number]) => object | null,
): Change {
  return snapshot => ({
    ...snapshot,
    [table]: (snapshot[table] ?? []).flatMap(row => {
      const changed = change(row);
      return changed ? [{ ...row, ...changed }] : [];
    }),
  });
}

const without = (table: string, column: string, value: string) =>
  where(table, row => (row[column] === value ? null : {}));

/** What taking a migration back cannot keep, besides the tables and columns that it made. */
const LOST: Record<string, Change[]> = {
  '20261122130000_frame_ids.js': [
    where('frames', () => ({ id: null })),
    // Frames of ours have no event in the version before.
    without('events', 'type', 'callSent'),
  ],
  '20261122140000_security_profiles.js': [
    without('events', 'type', 'listenerSecurity'),
    without('marks', 'kind', 'listenerSecurity'),
  ],
  '20261122220000_message_kinds.js': [
    where('frames', ({ message_kind: kind }) =>
      kind === 'send' ? { message_kind: 'unknown' } : {},
    ),
  ],
  '20261123010000_upstream.js': [
    where('events', ({ type }) =>
      type === 'evidenceLost' ? { type: 'callSent' } : {},
    ),
    where('intervals', ({ cause }) =>
      cause === 'upstream' ? { cause: 'ours' } : {},
    ),
  ],
  '20261129050000_evidence_cuts.js': [without('meta', 'key', 'retentionRun')],
};

/** What applying one makes of rows that were there: frames get their events' ids, and those of ours an event. */
const GAINED: Record<string, Change[]> = {
  '20261122130000_frame_ids.js': [
    where('frames', () => ({ id: null })),
    without('events', 'type', 'callSent'),
  ],
};

function after(changes: Change[] | undefined, snapshot: Snapshot): Snapshot {
  return (changes ?? []).reduce((changed, change) => change(changed), snapshot);
}

describe.each(databases.eachSupportedId())(
  'Migrations of a filled store on %s',
  id => {
    it('keep, one after the other down to the first and up again, all that each schema can carry', async () => {
      const database = await databases.init(id);
      await record(database, 'CP1');
      await database('meta').insert({ key: 'retentionRun', value: '{}' });
      await fillEmptyTables(database);
      const full = await readSnapshot(database);
      expect(
        Object.keys(full).filter(table => full[table].length === 0),
      ).toEqual([]);
      expect(full.conditions).toHaveLength(1);
      expect(full.intervals.length).toBeGreaterThan(2);

      const reverted: string[] = [];
      let before = full;
      for (;;) {
        const [completed] = await database.migrate.list({ directory });
        if (completed.length === 1) {
          break;
        }
        const [, [path]] = await database.migrate.down({ directory });
        const name = path.split('/').at(-1) as string;
        const now = await readSnapshot(database);
        const expected = after(LOST[name], before);
        const seen = after(GAINED[name], now);
        expect([name, carried(seen, expected)]).toEqual([
          name,
          carried(expected, seen),
        ]);
        reverted.push(name);
        before = now;
      }

      while (reverted.length > 0) {
        const name = reverted.pop() as string;
        await database.migrate.up({ directory });
        const now = await readSnapshot(database);
        const expected = after(GAINED[name], before);
        const seen = after(GAINED[name], now);
        expect([name, carried(seen, expected)]).toEqual([
          name,
          carried(expected, seen),
        ]);
        before = now;
      }
      expect(Object.keys(before)).toEqual(Object.keys(full));
      // And it is a store that one can go on with.
      await record(database, 'CP2');
      await expect(
        database('conditions').orderBy('identity').pluck('identity'),
      ).resolves.toEqual(['CP1', 'CP2']);
    });
  },
);
