import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { resolvePackagePath } from '@backstage/backend-plugin-api';

/** Reads a SQLite file in a thread of its own: nobody waits for that, however long it takes. */
export async function readInThread(
  filename: string,
  queries: string[],
): Promise<unknown[][]> {
  const thread = new Worker(
    resolvePackagePath(
      '@forecourt/plugin-charge-stations-backend',
      'workers/sqliteReader.js',
    ),
    {
      name: 'charge-stations-sqlite-reader',
      workerData: { filename, queries },
      // Not the transform of TypeScript that the process may have been started with.
      execArgv: [],
    },
  );
  const [rows] = await once(thread, 'message');
  return rows;
}
