import { BenchServer } from './benchServer';
import { Child } from './child';
import { ScratchDatabase } from '../src/__testUtils__/scratchDatabase';
import { StormResult, StormStations } from './stormStations';
import { checkStored } from './storeFacts';

export type { StormResult };

/** All stations of one backend come back at once; fails when a call is lost, refused or not stored. */
export async function measureStorm(options: {
  name: string;
  stations: number;
  createDatabase: () => Promise<ScratchDatabase>;
}): Promise<StormResult> {
  const { name, stations } = options;
  const database = await options.createDatabase();
  const server = new Child<BenchServer>({
    script: require.resolve('./forecourtServer'),
    args: [JSON.stringify(database.config)],
  });
  const fleet = new Child<StormStations>({
    script: require.resolve('./stormStations'),
  });
  try {
    const { port } = await server.ask('start');
    await fleet.ask('connect', { port, stations });
    const result = await fleet.ask('storm');
    const { answered } = await fleet.ask('stop');
    checkStored({ name, answered, stored: await server.ask('stop') });
    return result;
  } finally {
    await Promise.all([fleet.end(), server.end()]);
    await database.remove();
  }
}
