import { Child } from './child';
import { ImportResult, ImportServer } from './importServer';

/** Imports so many frames of so many stations in a process of its own, on SQLite. */
export async function measureImport(options: {
  frames: number;
  stations: number;
}): Promise<ImportResult> {
  const server = new Child<ImportServer>({
    script: require.resolve('./importServer'),
  });
  try {
    return await server.ask('run', options);
  } finally {
    await server.end();
  }
}
