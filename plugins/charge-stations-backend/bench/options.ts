import { parseArgs } from 'node:util';

/** What the command line asks for. */
export type BenchOptions = ReturnType<typeof readOptions>;

export function readOptions() {
  return parseArgs({
    options: {
      /** Only calls of these protocols; may be given several times. */
      protocol: { type: 'string', multiple: true, default: [] },
      /** Only calls with compression `on` or `off`. */
      compression: { type: 'string', multiple: true, default: [] },
      /** A short check: one round, few connections; the page stays as it is. */
      quick: { type: 'boolean', default: false },
      /** A directory for CPU profiles of the storing servers. Profiling slows them down. */
      profile: { type: 'string' },
      /** Only this, one of those in `kinds/index.ts`, which are in no other run and write nothing into the page. */
      only: { type: 'string' },
      /** With `--only timeline`: a portal's data directory, to be filled with a busy station; nothing is measured. */
      fill: { type: 'string' },
      /** Connection string of a PostgreSQL that lets us create databases. */
      postgres: { type: 'string' },
      /** The Markdown page that the results are written into. */
      page: { type: 'string' },
    },
  }).values;
}

/** One line of what came of it. */
export function say(line: string) {
  process.stdout.write(`${line}\n`);
}
