import { BenchServer } from './benchServer';
import { Child } from './child';
import { IdleStations } from './idleStations';

/** What one idle connection costs the server, bytes. */
export interface MemoryResult {
  resident: number;
  heap: number;
}

/** Files that a process has open besides its connections. */
const OTHER_FILES = 200;

/** Throws when this machine does not allow so many connections. */
export function checkOpenFiles(connections: number): void {
  // Not in Node's types; absent on Windows, which knows no such limit.
  const report: { userLimits?: { open_files?: { soft: unknown } } } =
    process.report.getReport();
  const limit = report.userLimits?.open_files?.soft;
  if (typeof limit === 'number' && limit < connections + OTHER_FILES) {
    throw new Error(
      `${connections} connections need ${
        connections + OTHER_FILES
      } open files and this shell allows ${limit}: run "ulimit -n ${
        connections + OTHER_FILES
      }" first`,
    );
  }
}

/** Measures a listener before and after so many stations connected, booted and fell silent. */
export async function measureMemory(options: {
  connections: number;
  compression: boolean;
}): Promise<MemoryResult> {
  const { connections, compression } = options;
  const server = new Child<BenchServer>({
    script: require.resolve('./listenerOnlyServer'),
    args: [String(compression)],
    nodeOptions: ['--expose-gc'],
  });
  const stations = new Child<IdleStations>({
    script: require.resolve('./idleStations'),
  });
  try {
    const { port } = await server.ask('start');
    const before = await server.ask('usage');
    await stations.ask('connect', { port, stations: connections, compression });
    const after = await server.ask('usage');
    return {
      resident: (after.residentBytes - before.residentBytes) / connections,
      heap: (after.heapBytes - before.heapBytes) / connections,
    };
  } finally {
    await Promise.all([stations.end(), server.end()]);
  }
}
