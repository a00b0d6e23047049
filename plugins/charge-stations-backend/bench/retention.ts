import { setTimeout as sleep } from 'node:timers/promises';
import { ScratchDatabase } from '../src/__testUtils__/scratchDatabase';
import { DeletingServer } from './benchServer';
import { Child } from './child';
import { Load, LoadResult } from './load';
import { fillWithOldFrames } from './oldFrames';

/** One measurement without deletion and one with it, right after the other. */
export interface RetentionRound {
  without: LoadResult;
  during: LoadResult;
  /** Frames that were deleted in it. */
  deleted: number;
  /** Of one transaction that deletes, milliseconds. */
  longestSlice: number;
}

/** What stations wait for their answers while old frames are deleted, and while none are. */
export async function measureRetention(options: {
  createDatabase: () => Promise<ScratchDatabase>;
  /** Old ones, of as many stations as send. */
  frames: number;
  stations: number;
  /** Between an answer and the next call of a station, milliseconds. */
  pause: number;
  rounds: number;
  millis: number;
  onRound: (round: RetentionRound) => void;
}): Promise<RetentionRound[]> {
  const { createDatabase, frames, millis, pause, stations } = options;
  const database = await createDatabase();
  const server = new Child<DeletingServer>({
    script: require.resolve('./forecourtServer'),
    args: [JSON.stringify(database.config), 'false'],
  });
  const load = new Child<Load>({ script: require.resolve('./load') });
  try {
    await createTables(database);
    const filling = database.connect();
    await fillWithOldFrames(filling, { frames, stations, now: Date.now() });
    await filling.destroy();
    const { port } = await server.ask('start');
    await server.ask('endDeleting');
    const variant = { protocol: 'ocpp1.6', compression: false } as const;
    await load.ask('start', { ...variant, port, stations, pause });
    await sleep(millis);
    const rounds: RetentionRound[] = [];
    while (rounds.length < options.rounds) {
      const without = await load.ask('measure', { millis });
      await server.ask('beginDeleting');
      const during = await load.ask('measure', { millis });
      const run = await server.ask('endDeleting');
      const round = {
        without,
        during,
        deleted: run?.deleted.frames ?? 0,
        longestSlice: run?.longestSlice ?? 0,
      };
      options.onRound(round);
      rounds.push(round);
    }
    await load.ask('stop');
    await server.ask('stop');
    return rounds;
  } finally {
    await Promise.all([load.end(), server.end()]);
    await database.remove();
  }
}

/** As the plugin does when it starts for the first time. */
async function createTables(database: ScratchDatabase): Promise<void> {
  const server = new Child<DeletingServer>({
    script: require.resolve('./forecourtServer'),
    args: [JSON.stringify(database.config), 'false'],
  });
  try {
    await server.ask('start');
    await server.ask('stop');
  } finally {
    await server.end();
  }
}
