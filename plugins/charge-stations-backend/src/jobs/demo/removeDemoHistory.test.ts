import { Knex } from 'knex';
import { faultProjector } from '../../__testUtils__/faultProjector';
import { RecordInput } from '../../model';
import { toMemory } from '../../recorder/stationMemory';
import { loadStations } from '../../store/loadStations';
import { readHistory } from '../../store/queries/__testUtils__/readHistory';
import { openedRecord, statusRecord } from '../../store/__testUtils__/records';
import { STATION_TABLES } from '../../store/__testUtils__/stationTables';
import { StoreTestDatabases } from '../../store/__testUtils__/testDatabases';
import {
  createDemoFixture,
  createHistoryFiles,
  linesOf,
  minuteOf,
} from './__testUtils__/demoFixture';

jest.setTimeout(60_000);

const MADE_UP = ['CP1', 'CP2', 'CP3'].flatMap(identity => {
  const station = linesOf(identity);
  return [
    station.open(0),
    station.boot(1, '1.0'),
    station.status(3, 'Faulted', 'GroundFailure'),
  ];
});

/** What really came afterwards, over a socket. */
function liveOf(identity: string): RecordInput[] {
  const at = (minute: number, seq: number) => ({
    identity,
    seq,
    receivedAt: minuteOf(minute),
  });
  return [
    openedRecord(at(100, 0)),
    statusRecord({ ...at(101, 1), event: { errorCode: 'WeakSignal' } }),
    statusRecord({
      ...at(102, 2),
      event: { status: 'Faulted', errorCode: 'OverVoltage' },
    }),
    statusRecord(at(109, 3)),
  ];
}

const databases = StoreTestDatabases.create();
const projector = faultProjector();
const write = createHistoryFiles();

async function record(database: Knex, inputs: RecordInput[]) {
  const { recorder } = createDemoFixture(database);
  for (const input of inputs) {
    await recorder.record(input);
  }
}

describe('removeDemoHistory', () => {
  let database: Knex;

  /** CP1 and CP2 came over sockets too, CP3 is made up and CP4 never was in the demo. */
  beforeEach(async () => {
    database = await databases.init('SQLITE_3');
    await createDemoFixture(database).takeIn(await write(MADE_UP));
    await record(database, ['CP1', 'CP2', 'CP4'].flatMap(liveOf));
  });

  /** Everything about a station, as its pages would show it. */
  async function readStation(identity: string, from = database) {
    const station = (await loadStations(from, [identity])).get(identity);
    return {
      history: await readHistory({ database: from, identity }),
      flags: await from('events')
        .where({ identity, source: 'live' })
        .orderBy('id')
        .pluck('flags'),
      state: station && toMemory(station, projector).state,
      deadline: station?.nextDeadline,
      summary: station?.summary,
    };
  }

  async function readLiveOnly(identity: string) {
    const fresh = await databases.init('SQLITE_3');
    await record(fresh, liveOf(identity));
    return readStation(identity, fresh);
  }

  it('leaves what came over sockets, with the history that it makes by itself', async () => {
    const mixed = await readStation('CP1');
    const expected = await readLiveOnly('CP1');
    expect(mixed.history).not.toEqual(expected.history);

    await createDemoFixture(database).remove();
    await expect(readStation('CP1')).resolves.toEqual(expected);
    await expect(readStation('CP2')).resolves.toEqual(
      await readLiveOnly('CP2'),
    );
    await expect(
      database('events').distinct().pluck('source'),
    ).resolves.toEqual(['live']);
  });

  it.each(STATION_TABLES)(
    'leaves nothing of a made-up station in %s',
    async table => {
      const rows = () => database(table).where({ identity: 'CP3' });
      await expect(rows()).resolves.not.toHaveLength(0);
      await createDemoFixture(database).remove();
      await expect(rows()).resolves.toEqual([]);
    },
  );

  it('leaves nothing of a made-up station although our own pause came after it', async () => {
    const pause = {
      identity: 'CP3',
      connectionId: 'run:second',
      seq: 0,
      source: 'live',
      receivedAt: minuteOf(200),
    } as const;
    const gap: RecordInput = {
      evidence: { kind: 'listener', ...pause },
      events: [
        {
          type: 'listenerGap',
          ...pause,
          reportedAt: null,
          reportedTime: null,
          retransmission: false,
          from: minuteOf(150),
          to: minuteOf(200),
        },
      ],
    };
    await record(database, [gap]);
    await createDemoFixture(database).remove();
    for (const table of STATION_TABLES) {
      await expect(database(table).where({ identity: 'CP3' })).resolves.toEqual(
        [],
      );
    }
  });

  it('judges what came over sockets anew, without the made-up past', async () => {
    const fresh = await databases.init('SQLITE_3');
    const reportedAt = new Date(minuteOf(3)).toISOString();
    const station = linesOf('CP1');
    await createDemoFixture(fresh).takeIn(
      await write([
        station.open(0),
        station.boot(1, '1.0'),
        station.status(3, 'Faulted', 'GroundFailure', reportedAt),
      ]),
    );
    const repeated = statusRecord({
      identity: 'CP1',
      seq: 1,
      receivedAt: minuteOf(5),
      event: {
        status: 'Faulted',
        errorCode: 'GroundFailure',
        reportedAt,
        reportedTime: minuteOf(3),
      },
    });
    await record(fresh, [repeated]);
    const flags = async () => (await readStation('CP1', fresh)).flags;
    await expect(flags()).resolves.toEqual(['["resync","duplicate"]']);
    await createDemoFixture(fresh).remove();
    await expect(flags()).resolves.toEqual(['["resync","backdated"]']);
  });

  it('does not touch stations that the demo never had', async () => {
    const before = await readStation('CP4');
    await createDemoFixture(database).remove();
    await expect(readStation('CP4')).resolves.toEqual(before);
  });

  it('goes on with what comes next', async () => {
    await createDemoFixture(database).remove();
    const next = statusRecord({
      identity: 'CP1',
      seq: 4,
      receivedAt: minuteOf(120),
      event: { status: 'Faulted', errorCode: 'GroundFailure' },
    });
    await record(database, [next]);
    const fresh = await databases.init('SQLITE_3');
    await record(fresh, [...liveOf('CP1'), next]);
    await expect(readStation('CP1')).resolves.toEqual(
      await readStation('CP1', fresh),
    );
  });

  it.each([
    ['before the first station', 0],
    ['between two stations', 1],
  ])('cut short %s is finished at the next start', async (_, stations) => {
    const { store, writer, remove } = createDemoFixture(database);
    let left = stations;
    const cutShort = remove({
      writer: {
        depth: 1,
        load: identities => writer.load(identities),
        write: async batch => {
          left -= 1;
          if (left < 0) {
            throw new Error('The process was killed');
          }
          await writer.write(batch);
        },
        touch: sightings => writer.touch(sightings),
        hasStored: refs => writer.hasStored(refs),
        probe: () => writer.probe(),
      },
    });
    await expect(cutShort).rejects.toThrow('killed');
    await expect(store.progress()).resolves.toBe('removing');

    await createDemoFixture(database).remove();
    for (const identity of ['CP1', 'CP2']) {
      await expect(readStation(identity)).resolves.toEqual(
        await readLiveOnly(identity),
      );
    }
    await expect(store.progress()).resolves.toBe('none');
  });

  it('makes room for another demo', async () => {
    const { remove, takeIn, store } = createDemoFixture(database);
    await remove();
    await createDemoFixture(database).takeIn(await write(MADE_UP));
    await expect(store.progress()).resolves.toBe('done');
    await expect(
      database('events').where({ source: 'demo' }).distinct().pluck('identity'),
    ).resolves.toEqual(['CP3']);
    await expect(takeIn('not read')).resolves.toBeUndefined();
  });

  it('changes nothing where no demo was taken in', async () => {
    const fresh = await databases.init('SQLITE_3');
    await record(fresh, liveOf('CP1'));
    const before = await readStation('CP1', fresh);
    await createDemoFixture(fresh).remove();
    await expect(readStation('CP1', fresh)).resolves.toEqual(before);
  });
});
