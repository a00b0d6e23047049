import { statfs } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir, totalmem, type } from 'node:os';

/** statfs(2): the magic number of a file system that is kept in memory. */
const TMPFS = 0x01021994;

/** The machine in one line. */
export async function describeMachine(): Promise<string> {
  const memory = Math.round(totalmem() / 1024 ** 3);
  const files =
    (await statfs(tmpdir())).type === TMPFS
      ? 'temporary files in memory, so SQLite pays nothing for its syncs'
      : 'temporary files on disk';
  return `${availableParallelism()} cores of ${
    cpus()[0].model
  }, ${memory} GiB, ${type()}, Node ${process.versions.node}, ${files}`;
}
