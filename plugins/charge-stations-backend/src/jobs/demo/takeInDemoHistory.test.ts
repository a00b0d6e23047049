import { Knex } from 'knex';
import { fromStationRow } from '../../store';
import { readHistory } from '../../store/queries/__testUtils__/readHistory';
import { openedRecord } from '../../store/__testUtils__/records';
import { StoreTestDatabases } from '../../store/__testUtils__/testDatabases';
import {
  createDemoFixture,
  createHistoryFiles,
  linesOf,
  minuteOf,
} from './__testUtils__/demoFixture';

jest.setTimeout(60_000);

const one = linesOf('CP1');
const two = linesOf('CP2');

const LINES = [
  one.open(0),
  one.boot(1, '1.0'),
  two.open(2),
  one.status(3, 'Faulted', 'GroundFailure'),
  two.status(4, 'Charging'),
  one.status(9, 'Available'),
  two.close(11),
  one.close(12, 1006),
];

const DAY = 24 * 60;

const databases = StoreTestDatabases.create();
const write = createHistoryFiles();

describe('takeInDemoHistory', () => {
  let database: Knex;

  beforeEach(async () => {
    database = await databases.init('SQLITE_3');
  });

  const historyOf = (identity: string) => readHistory({ database, identity });
  const evidenceOf = async (identity: string) => {
    const range = { identity, from: 0, to: minuteOf(DAY), limit: 500 };
    const { evidence } = createDemoFixture(database);
    return (await evidence.listEvents(range)).items.map(({ event }) => event);
  };

  it('makes evidence and history of every line, at the time of the file and marked as demo', async () => {
    await createDemoFixture(database).takeIn(await write(LINES));

    const events = await evidenceOf('CP1');
    expect(
      events.map(({ type, receivedAt, source }) => [type, receivedAt, source]),
    ).toEqual([
      ['connectionOpened', minuteOf(0), 'demo'],
      ['boot', minuteOf(1), 'demo'],
      ['status', minuteOf(3), 'demo'],
      ['status', minuteOf(9), 'demo'],
      ['connectionClosed', minuteOf(12), 'demo'],
    ]);
    await expect(
      database('frames').distinct().pluck('source'),
    ).resolves.toEqual(['demo']);
    const { conditions, intervals, marks } = await historyOf('CP1');
    expect(conditions).toMatchObject([
      {
        code: 'ocpp16:GroundFailure',
        openedAt: minuteOf(3),
        closedAt: minuteOf(9),
        source: 'demo',
      },
    ]);
    expect(marks).toMatchObject([{ kind: 'boot', at: minuteOf(1) }]);
    expect(new Set(intervals.map(({ source }) => source))).toEqual(
      new Set(['demo']),
    );
  });

  it('reads each connection in the version that its opening names', async () => {
    const timestamp = new Date(minuteOf(2)).toISOString();
    const problem = {
      eventId: 1,
      timestamp,
      trigger: 'Alerting',
      actualValue: 'true',
      eventNotificationType: 'HardWiredNotification',
      component: { name: 'LiquidCoolingSystem', evse: { id: 2 } },
      variable: { name: 'Problem' },
    };
    const lines = [
      one.open(0, 'ocpp2.0.1'),
      one.call(1, 'BootNotification', {
        reason: 'PowerUp',
        chargingStation: { vendorName: 'Acme', model: 'Two' },
      }),
      one.call(2, 'NotifyEvent', {
        generatedAt: timestamp,
        seqNo: 0,
        eventData: [problem],
      }),
    ];
    await createDemoFixture(database).takeIn(await write(lines));
    expect((await evidenceOf('CP1'))[0]).toMatchObject({
      type: 'connectionOpened',
      protocol: 'ocpp2.0.1',
    });
    expect((await historyOf('CP1')).conditions).toMatchObject([
      { code: 'ocpp2:LiquidCoolingSystem.Problem', scope: 'evse:2' },
    ]);
  });

  it('says of no station that it is connected now', async () => {
    await createDemoFixture(database).takeIn(await write(LINES));
    const rows = await database('stations').orderBy('identity');
    expect(rows.map(fromStationRow)).toMatchObject([
      {
        identity: 'CP1',
        connectionId: null,
        firmwareVersion: '1.0',
        firstSeenAt: minuteOf(0),
        lastSeenAt: minuteOf(9),
      },
      { identity: 'CP2', connectionId: null, firstSeenAt: minuteOf(2) },
    ]);
  });

  it('tells a connection that vanished from one that the station closed', async () => {
    await createDemoFixture(database).takeIn(await write(LINES));
    const [vanished, closed] = await Promise.all(
      ['CP1', 'CP2'].map(async identity => (await evidenceOf(identity)).at(-1)),
    );
    expect(vanished).toMatchObject({
      by: 'liveness',
      lastFrameAt: minuteOf(9),
    });
    expect(closed).toMatchObject({ by: 'station', lastFrameAt: minuteOf(4) });
  });

  it('happens once only, whatever the file says later', async () => {
    await createDemoFixture(database).takeIn(await write(LINES));
    const before = await historyOf('CP1');
    const later = [...LINES, one.open(20), one.status(21, 'Faulted', 'Other')];
    await createDemoFixture(database).takeIn(await write(later));
    await expect(historyOf('CP1')).resolves.toEqual(before);
    await expect(evidenceOf('CP1')).resolves.toHaveLength(5);
  });

  it('leaves a station alone that was here before', async () => {
    const { recorder, takeIn } = createDemoFixture(database);
    const receivedAt = minuteOf(5);
    await recorder.record(
      openedRecord({ identity: 'CP1', seq: 0, receivedAt }),
    );
    await takeIn(await write(LINES));
    await expect(evidenceOf('CP1')).resolves.toMatchObject([
      { type: 'connectionOpened', source: 'live', receivedAt },
    ]);
    await expect(evidenceOf('CP2')).resolves.toHaveLength(3);
  });

  it('cut short is undone and repeated at the next start', async () => {
    const file = await write(LINES);
    await expect(
      createDemoFixture(database, { recordsUntilAway: 5 }).takeIn(file),
    ).rejects.toThrow('away');
    await expect(evidenceOf('CP1')).resolves.not.toHaveLength(0);

    await createDemoFixture(database).takeIn(file);
    const repeated = [await historyOf('CP1'), await historyOf('CP2')];
    const events = await evidenceOf('CP1');

    database = await databases.init('SQLITE_3');
    await createDemoFixture(database).takeIn(file);
    expect(repeated).toEqual([await historyOf('CP1'), await historyOf('CP2')]);
    expect(events).toEqual(await evidenceOf('CP1'));
  });

  it('cut short leaves a station alone that was here before', async () => {
    const file = await write(LINES);
    const { recorder, takeIn } = createDemoFixture(database, {
      recordsUntilAway: 2,
    });
    await recorder.record(
      openedRecord({ identity: 'CP1', seq: 0, receivedAt: minuteOf(5) }),
    );
    const before = await historyOf('CP1');
    await expect(takeIn(file)).rejects.toThrow('away');
    await createDemoFixture(database).takeIn(file);
    await expect(historyOf('CP1')).resolves.toEqual(before);
    await expect(evidenceOf('CP1')).resolves.toHaveLength(1);
    await expect(evidenceOf('CP2')).resolves.toHaveLength(3);
  });

  it('stops at a line that cannot be read, and begins anew when the file is mended', async () => {
    const broken = await write([...LINES, 'half a li']);
    const { takeIn } = createDemoFixture(database);
    await expect(takeIn(broken)).rejects.toThrow('half a li');
    await takeIn(await write(LINES));
    await expect(evidenceOf('CP1')).resolves.toHaveLength(5);
  });

  it('ends a connection that the file leaves open as ours: the station is never called offline', async () => {
    const { recorder, takeIn } = createDemoFixture(database);
    await takeIn(await write([...LINES.slice(0, 7), two.open(20)]));
    expect((await evidenceOf('CP1')).at(-1)).toMatchObject({
      type: 'connectionClosed',
      by: 'shutdown',
      receivedAt: minuteOf(20),
    });
    await recorder.advance({ to: minuteOf(DAY) });
    const { conditions, intervals } = await historyOf('CP1');
    expect(conditions.map(({ code }) => code)).toEqual([
      'ocpp16:GroundFailure',
    ]);
    expect(intervals.filter(({ to }) => to === null)).toMatchObject([
      { lane: 'station', state: 'unknown', cause: 'ours', from: minuteOf(20) },
      { lane: 'connector:1', cause: 'ours', from: minuteOf(20) },
    ]);
  });

  it('takes a connection as ended when the station opens another', async () => {
    const again = [one.open(0), one.status(1, 'Available'), one.open(5)];
    await createDemoFixture(database).takeIn(await write(again));
    expect(
      (await evidenceOf('CP1')).map(({ type, connectionId, seq }) => [
        type,
        `${connectionId}/${seq}`,
      ]),
    ).toEqual([
      ['connectionOpened', 'demo:CP1:1/0'],
      ['status', 'demo:CP1:1/1'],
      ['connectionClosed', 'demo:CP1:1/2'],
      ['connectionOpened', 'demo:CP1:2/0'],
      ['connectionClosed', 'demo:CP1:2/1'],
    ]);
  });

  it('keeps apart stations whose long names differ at the end only', async () => {
    const long = 'X'.repeat(250);
    const [a, b] = [linesOf(`${long}A`), linesOf(`${long}B`)];
    const lines = [a, b].flatMap(it => [it.open(0), it.status(1, 'Available')]);
    await createDemoFixture(database).takeIn(await write(lines));
    await expect(evidenceOf(`${long}A`)).resolves.toHaveLength(3);
    await expect(evidenceOf(`${long}B`)).resolves.toHaveLength(3);
  });
});
