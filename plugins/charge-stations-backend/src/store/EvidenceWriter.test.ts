import { Knex } from 'knex';
import { Condition, FrameEvidence, Interval } from '../model';
import { batchOf, stationOf } from './__testUtils__/batches';
import { StoreTestDatabases } from './__testUtils__/testDatabases';
import { openedRecord, statusRecord } from './__testUtils__/records';
import { createEvidenceWriter } from './createEvidenceWriter';
import { DatabaseAwayError } from './DatabaseAwayError';
import { EvidenceWriter } from './EvidenceWriter';
import { PrecedingWriteError } from './PrecedingWriteError';
import { fromFrameRow, StoredEvent } from './rows';

jest.setTimeout(60_000);

/** Frames, each with its event. */
function evidenceOf(seqs: number[], frame: Partial<FrameEvidence> = {}) {
  const records = seqs.map(seq =>
    statusRecord({ identity: 'cp1', seq, frame }),
  );
  return {
    frames: records.flatMap(({ evidence }) =>
      evidence.kind === 'frame' ? evidence : [],
    ),
    events: records.map(({ events }) => ({
      event: events[0],
      flags: [],
    })),
  };
}

/** Another event of the same message. */
function laterPart(stored: StoredEvent, part: number): StoredEvent {
  return { ...stored, event: { ...stored.event, part } };
}

function intervalOf(number: number, to: number | null): Interval {
  return {
    identity: 'cp1',
    number,
    lane: 'connector:1',
    from: 1_000,
    to,
    state: 'available',
    cause: null,
    status: 'Available',
    source: 'live',
  };
}

const condition: Condition = {
  identity: 'cp1',
  number: 0,
  scope: 'connector:1',
  code: 'ocpp16:GroundFailure',
  blocking: true,
  blockedUntil: null,
  severity: 1,
  openedAt: 1_000,
  openedBasis: 'receiveTime',
  openedBy: { connectionId: 'conn', seq: 1 },
  firstSeenAt: 1_000,
  lastSeenAt: 1_000,
  closedAt: null,
  closedBy: null,
  closeReason: null,
  closePrecision: null,
  count: 1,
  occurrences: 1,
  errorCode: 'GroundFailure',
  info: null,
  vendorId: null,
  vendorErrorCode: null,
  causedBy: null,
  needsSiteVisit: false,
  unconfirmed: false,
  unverified: false,
  late: false,
  backdated: false,
  flapping: false,
  source: 'live',
};

const databases = StoreTestDatabases.create();

describe.each(databases.eachSupportedId())('EvidenceWriter on %s', id => {
  let database: Knex;
  let writer: EvidenceWriter;

  beforeEach(async () => {
    database = await databases.init(id);
    writer = createEvidenceWriter({ database });
  });

  it.each([
    ['quotes and backslashes', `[2,"a","b",{"c":"\\"\\\\ ' ; -- ? :x"}]`],
    [
      'what would end a constant of SQL',
      `["$rows$ $$ ' \\'; drop table frames; --"]`,
    ],
    ['escaped NUL and half a surrogate pair', '["\\u0000 \\ud800"]'],
    ['every plane of Unicode', 'é ☇ 漢 🔌 \u2028 \uFFFD'],
    ['what is no JSON', '{"a":1,"a":2'],
    ['nothing', ''],
  ])('a raw frame of %s comes back byte for byte', async (_name, raw) => {
    const evidence = evidenceOf([1], { raw });
    await writer.write(batchOf(evidence));
    const row = await database('frames').first();
    expect(fromFrameRow(row)).toEqual(evidence.frames[0]);
  });

  it('an end and a sighting change nothing else of their rows, and make none', async () => {
    await writer.write(
      batchOf({
        intervals: [intervalOf(1, null), intervalOf(2, null)],
        stations: [stationOf('cp1'), stationOf('cp2')],
      }),
    );
    const before = {
      intervals: await database('intervals').orderBy('number'),
      stations: await database('stations').orderBy('identity'),
    };
    await writer.write(
      batchOf({
        closedIntervals: [
          { identity: 'cp1', number: 2, to: 9_000 },
          { identity: 'cp1', number: 3, to: 9_000 },
        ],
        sightings: [
          { identity: 'cp2', at: 5_000 },
          { identity: 'cp3', at: 5_000 },
        ],
      }),
    );
    const number = id.startsWith('POSTGRES') ? String : Number;
    await expect(database('intervals').orderBy('number')).resolves.toEqual([
      before.intervals[0],
      { ...before.intervals[1], to_at: number(9_000) },
    ]);
    await expect(database('stations').orderBy('identity')).resolves.toEqual([
      before.stations[0],
      { ...before.stations[1], last_seen_at: number(5_000) },
    ]);
  });

  it('a write that follows another is handed over before that has ended, and written after it', async () => {
    const first = writer.write(batchOf(evidenceOf([2])));
    await writer.write(batchOf(evidenceOf([1])), { after: first });
    await expect(first).resolves.toBeUndefined();
    await expect(
      database('events').orderBy('id').pluck('seq'),
    ).resolves.toEqual([2, 1]);
  });

  it('and is not written where that one failed', async () => {
    const { frames } = evidenceOf([1]);
    const first = writer.write(batchOf({ frames }));
    const second = writer.write(batchOf(evidenceOf([2])), { after: first });
    const third = writer.write(batchOf(evidenceOf([3])), { after: second });
    await expect(first).rejects.not.toBeInstanceOf(PrecedingWriteError);
    await expect(second).rejects.toBeInstanceOf(PrecedingWriteError);
    await expect(third).rejects.toBeInstanceOf(PrecedingWriteError);
    await expect(database('events')).resolves.toEqual([]);

    await writer.write(batchOf(evidenceOf([2])));
    await expect(database('events')).resolves.toHaveLength(1);
  });

  it('rows of a batch get ascending ids in the order of the batch', async () => {
    const seqs = [5, 3, 9, 1];
    await writer.write(batchOf(evidenceOf(seqs)));
    await expect(
      database('events').orderBy('id').pluck('seq'),
    ).resolves.toEqual(seqs);
  });

  it('a frame has the id of its event, wherever both are in the batch', async () => {
    const opened = openedRecord({ identity: 'cp1', seq: 0 });
    const { frames, events } = evidenceOf([5, 3, 9, 1]);
    const ahead = [
      { event: opened.events[0], flags: [] },
      laterPart(events[2], 1),
    ];
    await writer.write(
      batchOf({ frames: frames.reverse(), events: [...ahead, ...events] }),
    );
    const ids = (table: string) =>
      database(table).orderBy('id').select('id', 'connection_id', 'seq');
    const stored = await ids('events').where({ part: 0 }).whereNot({ seq: 0 });
    expect(stored.map(({ seq }) => seq)).toEqual([5, 3, 9, 1]);
    await expect(ids('frames')).resolves.toEqual(stored);
  });

  it('a frame without an event is refused, with all that came with it', async () => {
    const { frames, events } = evidenceOf([1, 2]);
    const refusal = writer.write(
      batchOf({
        frames,
        events: [events[0], laterPart(events[1], 1)],
        stations: [stationOf('cp1')],
      }),
    );
    await expect(refusal).rejects.toMatchObject({
      message: expect.stringMatching(/mismatch|null value/),
    });
    await expect(refusal).rejects.not.toBeInstanceOf(DatabaseAwayError);
    for (const table of ['frames', 'events', 'stations']) {
      await expect(database(table)).resolves.toEqual([]);
    }
  });

  it('an interval or condition replaces the one of its number', async () => {
    await writer.write(
      batchOf({ intervals: [intervalOf(1, null)], conditions: [condition] }),
    );
    await writer.write(
      batchOf({
        intervals: [intervalOf(1, 2_000), intervalOf(2, null)],
        conditions: [{ ...condition, blocking: false, count: 2 }],
      }),
    );
    await expect(
      database('intervals').orderBy('number').pluck('to_at'),
    ).resolves.toEqual([expect.anything(), null]);
    const [row] = await database('conditions').select('blocking', 'count');
    expect({ ...row, blocking: Boolean(row.blocking) }).toEqual({
      blocking: false,
      count: 2,
    });
  });

  it('an interval that is deleted and put again in one batch stays', async () => {
    await writer.write(
      batchOf({ intervals: [intervalOf(1, null), intervalOf(2, null)] }),
    );
    const deletedIntervals = [1, 2].map(number => ({
      identity: 'cp1',
      number,
    }));
    await writer.write(
      batchOf({ deletedIntervals, intervals: [intervalOf(2, null)] }),
    );
    await expect(database('intervals').pluck('number')).resolves.toEqual([2]);
  });

  it('a batch that is refused leaves nothing behind', async () => {
    await writer.write(batchOf(evidenceOf([1])));
    const again = batchOf({
      ...evidenceOf([2, 1]),
      stations: [stationOf('cp1')],
    });
    const refusal = writer.write(again);
    await expect(refusal).rejects.toMatchObject({
      message: expect.stringMatching(/unique/i),
    });
    await expect(refusal).rejects.not.toBeInstanceOf(DatabaseAwayError);
    await expect(database('frames').pluck('seq')).resolves.toEqual([1]);
    await expect(database('stations')).resolves.toEqual([]);
  });

  it('what was written of a station is what is loaded', async () => {
    const known = stationOf('cp1', { nextDeadline: 1_700_000_300_000 });
    const quiet = stationOf('cp2');
    const checkpoint = {
      identity: 'cp1',
      state: { version: 1, lanes: { station: 'online' } },
      last: null,
    };
    await writer.write(
      batchOf({ stations: [known, quiet], checkpoints: [checkpoint] }),
    );
    const stored = await writer.load(['cp1', 'cp2', 'cp3']);
    expect([...stored.keys()].sort()).toEqual(['cp1', 'cp2']);
    expect(stored.get('cp1')).toEqual({
      ...known,
      checkpoint,
      tail: [],
    });
    expect(stored.get('cp2')).toEqual({
      ...quiet,
      checkpoint: null,
      tail: [],
    });
  });

  it('the tail of a checkpoint is what followed it on its connection', async () => {
    const of = (seq: number, identity = 'cp1', connectionId = 'conn') =>
      statusRecord({ identity, seq, connectionId }).events[0];
    const events = [
      of(1),
      of(2),
      of(3, 'cp1', 'later connection'),
      of(4, 'cp2'),
      of(6),
      of(5),
    ];
    await writer.write(
      batchOf({
        events: events.map(event => ({ event, flags: [] })),
        stations: [stationOf('cp1'), stationOf('cp2')],
        checkpoints: [
          {
            identity: 'cp1',
            state: { version: 1 },
            last: { connectionId: 'conn', seq: 1 },
          },
          { identity: 'cp2', state: { version: 1 }, last: null },
        ],
      }),
    );
    const stored = await writer.load(['cp1', 'cp2']);
    expect(stored.get('cp1')?.tail).toEqual([of(2), of(5), of(6)]);
    expect(stored.get('cp2')?.tail).toEqual([]);
  });

  it('a sighting moves the time forward and never back', async () => {
    const stations = ['cp1', 'cp2'].map(identity => stationOf(identity));
    await writer.write(batchOf({ stations }));
    await writer.touch([
      { identity: 'cp1', at: 1_700_000_000_000 },
      { identity: 'cp2', at: 500 },
      { identity: 'never connected', at: 1_700_000_000_000 },
    ]);
    const stored = await writer.load(['cp1', 'cp2', 'never connected']);
    expect(stored.get('cp1')?.summary.lastSeenAt).toBe(1_700_000_000_000);
    expect(stored.get('cp2')?.summary.lastSeenAt).toBe(1_000);
    expect(stored.size).toBe(2);
  });

  it('records count as stored when every one of them left a row', async () => {
    const opened = openedRecord({ identity: 'cp1', seq: 0 });
    const { frames, events } = evidenceOf([1, 2]);
    const ofConnection = { event: opened.events[0], flags: [] };
    await writer.write(
      batchOf({
        frames: [frames[0]],
        events: [ofConnection, events[0], laterPart(events[0], 1)],
      }),
    );
    const stored = [opened.evidence, frames[0]];
    await expect(writer.hasStored([frames[0]])).resolves.toBe(true);
    await expect(writer.hasStored(stored)).resolves.toBe(true);
    await expect(writer.hasStored(frames)).resolves.toBe(false);
    await expect(writer.hasStored([])).resolves.toBe(false);
  });

  it('a probe of a closed database fails', async () => {
    await database.destroy();
    await expect(writer.probe()).rejects.toThrow();
  });
});

const postgres = databases
  .eachSupportedId()
  .filter(([id]) => id === 'POSTGRES_15');
if (postgres.length > 0) {
  it('PostgreSQL does not read a whole table to change a few rows that it has no statistics of', async () => {
    const database = await databases.init('POSTGRES_15');
    const writer = createEvidenceWriter({ database });
    const scans = async (): Promise<string> => {
      await database.raw('select pg_stat_force_next_flush()');
      const { seq_scan: count } = await database('pg_stat_user_tables')
        .where({ relname: 'intervals' })
        .first('seq_scan');
      return count;
    };
    const numbers = Array.from({ length: 3_000 }, (_, number) => number);
    await writer.write(
      batchOf({ intervals: numbers.map(number => intervalOf(number, null)) }),
    );
    const before = await scans();
    await writer.write(
      batchOf({
        closedIntervals: numbers
          .slice(0, 60)
          .map(number => ({ identity: 'cp1', number, to: 9_000 })),
      }),
    );
    await expect(scans()).resolves.toBe(before);
    await expect(
      database('intervals').whereNotNull('to_at'),
    ).resolves.toHaveLength(60);
  });
}
