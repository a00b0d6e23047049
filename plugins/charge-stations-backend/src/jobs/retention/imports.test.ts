import { Knex } from 'knex';
import { RetentionPolicy } from '../../model';
import { readHistory } from '../../store/queries/__testUtils__/readHistory';
import { StoreTestDatabases } from '../../store/__testUtils__/testDatabases';
import { minute, statusLines } from '../import/__testUtils__/importFixture';
import { createRetentionFixture } from './__testUtils__/retentionFixture';

jest.setTimeout(60_000);

const databases = StoreTestDatabases.create();
const now = Date.parse(minute(1_000));

/** A fault from minute 10 to 20 and, after an hour, another one. */
const LOG = [
  ...statusLines(0, 'CP1', 'Available', 'NoError'),
  ...statusLines(10, 'CP1', 'Faulted', 'GroundFailure'),
  ...statusLines(20, 'CP1', 'Available', 'NoError'),
  ...statusLines(80, 'CP1', 'Faulted', 'OverVoltage'),
  ...statusLines(90, 'CP1', 'Available', 'NoError'),
];

/** Conditions without what refers to connections, which get random names. */
async function conditionsOf(database: Knex) {
  const { conditions } = await readHistory({ database, identity: 'CP1' });
  return conditions.map(({ openedBy: _, closedBy: __, ...rest }) => rest);
}

describe.each(databases.eachSupportedId())('Imports on %s', id => {
  let database: Knex;
  let fixture: ReturnType<typeof createRetentionFixture>;

  beforeEach(async () => {
    database = await databases.init(id);
    fixture = createRetentionFixture(database, { now: () => now });
    await fixture.importAll(LOG);
  });

  /** Deletes what of the class was received before a minute. */
  const deleteBefore = (kind: keyof RetentionPolicy, minutes: number) =>
    fixture
      .create({
        [kind]: { milliseconds: now - Date.parse(minute(minutes)) },
      })
      .turn();

  const faults = async () => {
    const { conditions } = await readHistory({ database, identity: 'CP1' });
    return conditions.map(({ code, openedAt }) => [
      code,
      new Date(openedAt).toISOString(),
    ]);
  };

  const both = [
    ['ocpp16:GroundFailure', minute(10)],
    ['ocpp16:OverVoltage', minute(80)],
  ];

  it('know what they brought before, when its frames have been deleted', async () => {
    await deleteBefore('frames', 50);
    const events = await database('events').pluck('id');
    const { counts } = await fixture.importAll(LOG);
    expect(counts).toMatchObject({ stored: 0, known: 5 });
    await expect(database('events').pluck('id')).resolves.toEqual(events);
    await expect(faults()).resolves.toEqual(both);
  });

  it('of a time whose events have been deleted are kept as evidence until the next turn, and change no history', async () => {
    await expect(deleteBefore('events', 50)).resolves.toMatchObject({
      waiting: { historyDiffers: 0, unsettled: 0 },
    });
    await expect(faults()).resolves.toEqual(both);
    const line = statusLines(30, 'CP1', 'Faulted', 'EVCommunicationError');
    await fixture.importAll(line);
    await expect(faults()).resolves.toEqual(both);
    await expect(
      database('events').where({ error_code: 'EVCommunicationError' }),
    ).resolves.toHaveLength(1);

    await deleteBefore('events', 50);
    await expect(
      database('events').where({ error_code: 'EVCommunicationError' }),
    ).resolves.toEqual([]);
  });

  it('of a time whose events are kept make the same of it as if none had been deleted', async () => {
    const more = [
      ...statusLines(60, 'CP1', 'Faulted', 'EVCommunicationError'),
      ...statusLines(70, 'CP1', 'Available', 'NoError'),
    ];
    await deleteBefore('events', 50);
    await fixture.importAll(more);
    const whole = await databases.init(id);
    const other = createRetentionFixture(whole);
    await other.importAll(LOG);
    await other.importAll(more);
    const expected = await conditionsOf(whole);
    expect(expected.length).toBeGreaterThan(1);
    await expect(conditionsOf(database)).resolves.toEqual(expected);
  });

  it('of frames that are too old are found, although the time was looked at before', async () => {
    await deleteBefore('frames', 50);
    await fixture.importAll(statusLines(30, 'CP1', 'Charging', 'NoError'));
    await expect(deleteBefore('frames', 50)).resolves.toMatchObject({
      deleted: { frames: 1 },
    });
  });
});
