import { Knex } from 'knex';
import { RecordInput } from '../../model';
import { DatabaseAwayError } from '../../store';
import { readHistory } from '../../store/queries/__testUtils__/readHistory';
import { openedRecord, statusRecord } from '../../store/__testUtils__/records';
import { StoreTestDatabases } from '../../store/__testUtils__/testDatabases';
import {
  createImportFixture,
  frameLine,
  minute,
  statusLines,
} from './__testUtils__/importFixture';

jest.setTimeout(60_000);

const databases = StoreTestDatabases.create();

const LOG = [
  frameLine(0, 'CP1', [
    2,
    'b',
    'BootNotification',
    { chargePointVendor: 'Bender', chargePointModel: 'CC612' },
  ]),
  frameLine(
    0.1,
    'CP1',
    [3, 'b', { status: 'Pending', currentTime: minute(0), interval: 60 }],
    'out',
  ),
  ...statusLines(1, 'CP1', 'Available', 'NoError'),
  frameLine(2, 'CP1', [2, 'h', 'Heartbeat', {}]),
  frameLine(2, 'CP1', [3, 'h', { currentTime: minute(2) }], 'out'),
  ...statusLines(3, 'CP1', 'Faulted', 'GroundFailure'),
  frameLine(4, 'CP1', [2, 'r', 'Reset', { type: 'Soft' }], 'out'),
  frameLine(4.1, 'CP1', [3, 'r', { status: 'Accepted' }]),
  ...statusLines(5, 'CP1', 'Available', 'NoError'),
];

describe.each(databases.eachSupportedId())('Imports on %s', id => {
  let database: Knex;
  let fixture: ReturnType<typeof createImportFixture>;

  beforeEach(async () => {
    database = await databases.init(id);
    fixture = createImportFixture(database);
  });

  const framesOf = async (identity: string) =>
    database('frames')
      .join('events', 'events.id', 'frames.id')
      .where('frames.identity', identity)
      .orderBy(['events.received_at', 'events.id'])
      .select('frames.raw', 'frames.answer', 'frames.direction');

  const conditionsOf = async (identity: string) =>
    (await readHistory({ database, identity })).conditions.map(
      ({ code, openedAt, closedAt }) => [
        code,
        new Date(Number(openedAt)).toISOString(),
        closedAt && new Date(Number(closedAt)).toISOString(),
      ],
    );

  it('makes one record of a call and the answer that the log has, and history of all', async () => {
    const run = await fixture.importAll(LOG);
    expect(run).toMatchObject({
      state: 'done',
      linesDone: LOG.length,
      problems: [],
      counts: { stored: 6, known: 0, heartbeats: 1, linesNotUnderstood: 0 },
    });
    const frames = await framesOf('CP1');
    expect(frames.map(({ direction }) => direction)).toEqual([
      'fromStation',
      'fromStation',
      'fromStation',
      'toStation',
      'fromStation',
      'fromStation',
    ]);
    expect(frames[0].answer).toContain('"Pending"');
    expect(frames[4]).toMatchObject({ answer: null });
    await expect(
      database('events').where({ type: 'boot' }).pluck('detail'),
    ).resolves.toEqual([expect.stringContaining('"registration":"Pending"')]);
    await expect(conditionsOf('CP1')).resolves.toEqual([
      ['ocpp16:GroundFailure', minute(3), minute(5)],
    ]);
    await expect(database('stations').first()).resolves.toMatchObject({
      identity: 'CP1',
      vendor: 'Bender',
      connection_id: null,
    });
  });

  it('stores nothing twice: the log again, a part of it, or a longer one', async () => {
    const more = [...LOG, ...statusLines(9, 'CP1', 'Faulted', 'OverVoltage')];
    await fixture.importAll(LOG);
    const frames = await framesOf('CP1');
    const history = await readHistory({ database, identity: 'CP1' });
    for (const lines of [LOG, LOG.slice(3), LOG.slice(0, 4)]) {
      const { counts } = await fixture.importAll(lines);
      expect(counts).toMatchObject({ stored: 0, linesNotUnderstood: 0 });
    }
    await expect(framesOf('CP1')).resolves.toEqual(frames);
    await expect(readHistory({ database, identity: 'CP1' })).resolves.toEqual(
      history,
    );
    const { counts } = await fixture.importAll(more);
    expect(counts).toMatchObject({ stored: 1, known: 6 });
  });

  it('comes out the same in whatever parts the lines come, a restart between any two', async () => {
    await fixture.importAll(LOG);
    const whole = await framesOf('CP1');
    const conditions = await conditionsOf('CP1');
    database = await databases.init(id);
    fixture = createImportFixture(database);
    const { id: importId } = await fixture.begin();
    for (const [from, line] of LOG.entries()) {
      fixture = createImportFixture(database);
      await fixture.imports.takeLines(importId, { from, lines: [line] });
    }
    const run = await createImportFixture(database).finish(importId);
    expect(run.counts).toMatchObject({ stored: 6, heartbeats: 1 });
    await expect(framesOf('CP1')).resolves.toEqual(whole);
    await expect(conditionsOf('CP1')).resolves.toEqual(conditions);
  });

  it('asks for the line that is next', async () => {
    const { id: importId } = await fixture.begin();
    await fixture.imports.takeLines(importId, {
      from: 0,
      lines: LOG.slice(0, 3),
    });
    await expect(
      fixture.imports.takeLines(importId, { from: 0, lines: LOG }),
    ).rejects.toThrow('go on with from=3');
    await fixture.finish(importId);
    await expect(
      fixture.imports.takeLines(importId, { from: 3, lines: LOG }),
    ).rejects.toThrow('done');
  });

  it('goes on from what is stored when the database was away', async () => {
    const { id: importId } = await fixture.begin();
    const write = fixture.writer.write.bind(fixture.writer);
    jest.spyOn(fixture.writer, 'write').mockImplementationOnce(async batch => {
      await write(batch);
      throw new DatabaseAwayError('The answer got lost');
    });
    const lines = LOG.slice(0, 5);
    await expect(
      fixture.imports.takeLines(importId, { from: 0, lines }),
    ).rejects.toThrow('got lost');
    const { linesDone } = await fixture.imports.get(importId);
    await fixture.imports.takeLines(importId, {
      from: linesDone,
      lines: LOG.slice(linesDone),
    });
    const run = await fixture.finish(importId);
    expect(run.counts).toMatchObject({ stored: 6, known: 0 });
  });

  it('puts a past before and between what came over sockets into its place', async () => {
    const at = (minutes: number) => Date.parse(minute(minutes));
    const live: RecordInput[] = [
      openedRecord({ identity: 'CP1', seq: 0, receivedAt: at(20) }),
      statusRecord({
        identity: 'CP1',
        seq: 1,
        receivedAt: at(21),
        event: { status: 'Faulted', errorCode: 'OverVoltage' },
      }),
    ];
    await fixture.record(live);
    await fixture.importAll(LOG);
    await fixture.record([
      statusRecord({ identity: 'CP1', seq: 2, receivedAt: at(25) }),
    ]);
    await expect(conditionsOf('CP1')).resolves.toEqual([
      ['ocpp16:GroundFailure', minute(3), minute(5)],
      ['ocpp16:OverVoltage', minute(21), minute(25)],
    ]);
    // The socket is what it was.
    await expect(
      database('stations').where({ identity: 'CP1' }).first(),
    ).resolves.toMatchObject({ connection_id: 'conn-CP1', vendor: 'Bender' });
  });

  it('says which lines it did not understand, masked, and takes the others', async () => {
    const run = await fixture.importAll([
      'not JSON "password":"hunter2"',
      '[]',
      '',
      JSON.stringify({
        time: 'noon',
        station: 'CP1',
        direction: 'in',
        frame: [],
      }),
      frameLine(1e9, 'CP1', [2, 'x', 'Heartbeat', {}]),
      JSON.stringify({ time: minute(1), direction: 'in', frame: [] }),
      JSON.stringify({ time: minute(1), station: 'CP1', frame: [] }),
      JSON.stringify({ time: minute(1), station: 'CP1', direction: 'in' }),
      ...statusLines(1, 'STRANGER', 'Available', 'NoError'),
    ]);
    expect(run.problems.map(({ reason, lines }) => [reason, lines])).toEqual([
      ['notJson', 1],
      ['notARecord', 1],
      ['noTime', 1],
      ['inTheFuture', 1],
      ['noStation', 1],
      ['noDirection', 1],
      ['noFrame', 1],
    ]);
    expect(run.problems[0].examples).toEqual([
      { line: 1, excerpt: expect.not.stringContaining('hunter2') },
    ]);
    expect(run.counts).toMatchObject({ emptyLines: 1, stored: 1 });
    await expect(fixture.imports.stations(run)).resolves.toEqual({
      all: 1,
      changed: 1,
      rebuilt: 1,
      notRegistered: { count: 1, identities: ['STRANGER'] },
    });
  });

  it('keeps what no history can be made of, and what the database does not take', async () => {
    const run = await fixture.importAll([
      frameLine(1, 'CP1', ['nonsense']),
      frameLine(2, 'CP1', [
        2,
        'big',
        'StatusNotification',
        { connectorId: 1e15, status: 'Available', errorCode: 'NoError' },
      ]),
      frameLine(3, 'CP1', [3, 'nobody', {}], 'out'),
    ]);
    expect(run.counts).toMatchObject({ stored: 3 });
    await expect(framesOf('CP1')).resolves.toHaveLength(3);
  });

  it('reads rows of SteVe as statuses at the times that they have', async () => {
    const rows = [
      'charge_box_id,connector_id,status_timestamp,status,error_code,error_info,vendor_id,vendor_error_code',
      'CP1,1,2026-03-29 01:30:00,Faulted,GroundFailure,"a, ""b""",de.bender,210',
      'CP1,1,2026-03-29 03:30:00.123456,Available,NoError,NULL,NULL,NULL',
      'CP1,1,2026-03-29 03:30:00',
    ];
    const steve = {
      format: 'steveConnectorStatus',
      timeZone: 'Europe/Berlin',
    } as const;
    const run = await fixture.importAll(rows, steve);
    expect(run.counts).toMatchObject({ stored: 2, linesNotUnderstood: 1 });
    await expect(
      database('events')
        .where({ type: 'status' })
        .orderBy('id')
        .select('received_at', 'error_code', 'info', 'vendor_error_code'),
    ).resolves.toEqual([
      expect.objectContaining({
        error_code: 'GroundFailure',
        info: 'a, "b"',
        vendor_error_code: '210',
      }),
      expect.objectContaining({ error_code: 'NoError', info: null }),
    ]);
    await expect(conditionsOf('CP1')).resolves.toEqual([
      [
        'vendor:de.bender:210',
        '2026-03-29T00:30:00.000Z',
        '2026-03-29T01:30:00.123Z',
      ],
    ]);
    const again = await fixture.importAll(rows, steve);
    expect(again.counts).toMatchObject({ stored: 0, known: 2 });
  });

  it('tells of a table without the columns that it needs', async () => {
    const { problems } = await fixture.importAll(
      ['connector_pk,status', '1,Available'],
      { format: 'steveConnectorStatus' },
    );
    expect(problems).toMatchObject([{ reason: 'missingColumn', lines: 2 }]);
  });

  it('makes histories anew after a restart in the middle of it', async () => {
    const { id: importId } = await fixture.begin();
    await fixture.imports.takeLines(importId, { from: 0, lines: LOG });
    await fixture.imports.finish(importId);
    await fixture.imports.stop();
    const next = createImportFixture(database);
    await next.imports.start();
    await next.finish(importId);
    await expect(conditionsOf('CP1')).resolves.toHaveLength(1);
  });
});
