import { BenchServer } from '../../bench/benchServer';
import { Child } from '../../bench/child';
import { scratchDatabases } from '../__testUtils__/scratchDatabase';
import { TestStation } from './__testUtils__/TestStation';
import { VERSIONS } from './__testUtils__/versions';

jest.setTimeout(300_000);

const STATIONS = 4;
/** Calls answered before each kill: at different points of the first seconds. */
const ANSWERED_BEFORE_KILL = [7, 150, 900];

/** The backend from socket to commit, in a process of its own. */
function startServer(database: object) {
  return new Child<BenchServer>({
    script: require.resolve('../../bench/forecourtServer'),
    args: [JSON.stringify(database)],
    nodeOptions: [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
    ],
  });
}

describe.each(scratchDatabases())(
  'kill -9 of the listener on %s',
  (_name, create) => {
    it('leaves every answered call in the database, on every version, and the next start serves', async () => {
      const scratch = await create();
      const answered = new Set<string>();

      const speak = async (options: {
        run: number;
        identity: string;
        port: number;
        version: (typeof VERSIONS)[number];
        onAnswer: () => void;
      }) => {
        const { run, identity, port, version, onAnswer } = options;
        const { protocol, examples } = version;
        const station = await TestStation.open({ port, identity, protocol });
        for (let number = 1; ; number++) {
          const id = `${run}-${number}`;
          await station.call(
            'StatusNotification',
            examples.StatusNotification,
            id,
          );
          answered.add(`${identity} ${id}`);
          onAnswer();
        }
      };

      for (let run = 0; run < ANSWERED_BEFORE_KILL.length; run++) {
        const server = startServer(scratch.config);
        const { port } = await server.ask('start');
        const enough = ANSWERED_BEFORE_KILL[run] + answered.size;
        await new Promise<void>(resolve => {
          for (const version of VERSIONS) {
            for (let number = 0; number < STATIONS; number++) {
              const identity = `bench-${version.protocol}-${number}`;
              const onAnswer = () => answered.size >= enough && resolve();
              // Its end is the kill.
              speak({ run, identity, port, version, onAnswer }).catch(() => {});
            }
          }
        });
        await server.kill();
      }

      const database = scratch.connect();
      const rows = await database('frames')
        .where({ action: 'StatusNotification' })
        .whereNotNull('answer')
        .select('identity', 'message_id');
      await database.destroy();
      await scratch.remove();
      const stored = rows.map(row => `${row.identity} ${row.message_id}`);
      expect(new Set(stored).size).toBe(stored.length);
      const kept = new Set(stored);
      expect([...answered].filter(call => !kept.has(call))).toEqual([]);
      const versions = VERSIONS.map(({ protocol }) =>
        [...answered].some(call => call.startsWith(`bench-${protocol}-`)),
      );
      expect(versions).toEqual([true, true, true]);
    });
  },
);
