import { setTimeout as sleep } from 'node:timers/promises';
import { Knex } from 'knex';
import {
  scratchDatabases,
  ScratchDatabase,
} from '../__testUtils__/scratchDatabase';
import {
  freePort,
  startBackend,
  TestBackend,
} from '../__testUtils__/testBackend';
import {
  diskFull,
  diskFullSaid,
  LARGE,
  lockedFile,
  lockedTable,
  Outage,
  serverGone,
} from '../store/__testUtils__/outages';
import { TestStation } from './__testUtils__/TestStation';
import { VERSIONS } from './__testUtils__/versions';

jest.setTimeout(60_000);

/** Instead of a minute: the attempts come with pauses of 100 ms to 5 s, so a few of them fail. */
const OUTAGE_MS = 1_500;

type Case = [
  name: string,
  database: string,
  outage: (database: Knex) => Outage | Promise<Outage>,
];

const CASES: Case[] = [
  ['the disk is full: the file may not grow', 'SQLite', diskFull],
  ['it is slow: another holds the lock of the file', 'SQLite', lockedFile],
  ['the server ends all connections and takes none', 'PostgreSQL', serverGone],
  ['it says that its disk is full', 'PostgreSQL', diskFullSaid],
  ['it is slow: another holds a table', 'PostgreSQL', lockedTable],
];
const databases = new Map(scratchDatabases());

/** From a socket to the database and back, on every version. */
describe.each(CASES.filter(([, name]) => databases.has(name)))(
  '%s (%s)',
  (_rule, name, createOutage) => {
    let scratch: ScratchDatabase;
    let database: Knex;
    let backend: TestBackend;
    let outage: Outage;
    let port: number;

    beforeEach(async () => {
      // Knex logs every connection that it cannot get.
      jest.spyOn(console, 'log').mockImplementation();
      scratch = await databases.get(name)!();
      database = scratch.connect();
      outage = await createOutage(database);
      port = await freePort();
      backend = await startBackend({
        port,
        database: scratch.config,
        settings: {
          listener: { port, host: '127.0.0.1' },
          registry: { type: 'static', prefix: 'out-' },
        },
      });
    });

    afterEach(async () => {
      await backend.stop();
      await outage.close();
      await database.destroy();
      await scratch.remove();
      jest.restoreAllMocks();
    });

    it('calls are answered late and none is lost, and the listener goes on by itself', async () => {
      const stations = await Promise.all(
        VERSIONS.map(async ({ protocol, examples }) => {
          const identity = `out-${protocol}`;
          const station = await TestStation.open({ port, identity, protocol });
          await station.call('BootNotification', examples.BootNotification);
          return { identity, station, status: examples.StatusNotification };
        }),
      );

      await outage.begin();
      const answered: string[] = [];
      const calls = stations.flatMap(({ identity, station, status }) =>
        [1, 2, 3].map(async number => {
          const id = `late-${number}`;
          const payload = { ...status, info: LARGE };
          const [type] = await station.call('StatusNotification', payload, id);
          answered.push(`${identity} ${id} ${type}`);
        }),
      );
      await sleep(OUTAGE_MS);
      expect(answered).toEqual([]);
      // Asks nobody, and tells the station that we are there.
      await Promise.all(
        stations.map(({ station }) => station.call('Heartbeat', {})),
      );
      await outage.end();
      await Promise.all(calls);

      const expected = stations.flatMap(({ identity }) =>
        [1, 2, 3].map(number => `${identity} late-${number}`),
      );
      expect(answered.sort()).toEqual(expected.map(call => `${call} 3`).sort());
      const stored = await database('frames')
        .where('message_id', 'like', 'late-%')
        .orderBy('id')
        .select('identity', 'message_id', 'answer');
      expect(
        stored.map(row => `${row.identity} ${row.message_id}`).sort(),
      ).toEqual(expected.sort());
      expect(stored.every(({ answer }) => answer.startsWith('[3,'))).toBe(true);

      const next = await TestStation.open({
        port,
        identity: 'out-next',
        protocol: 'ocpp2.0.1',
      });
      expect((await next.call('Authorize', {}))[0]).toBe(3);
      await Promise.all([
        ...stations.map(({ station }) => station.close()),
        next.close(),
      ]);
    });
  },
);
