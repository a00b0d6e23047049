// The root script `bench`: sets everything up, then measures the backend from its sources.
// Options: --quick for a short check, --profile=DIR for CPU profiles of the storing servers.
'use strict';

const path = require('node:path');
const { checkNode } = require('./lib/checkNode');
const { root } = require('./lib/paths');
const { findPostgres, urlVariable } = require('./lib/postgres');
const { fail, say } = require('./lib/say');

const page = path.join(root, 'docs/performance.md');

checkNode();

async function main() {
  await require('./lib/setUp').setUp();
  const { run } = require('./lib/yarn');
  const { url: postgres } = await findPostgres();
  if (!postgres) {
    say(
      `Measuring on SQLite only: no PostgreSQL lets us in on 127.0.0.1:5432 and ${urlVariable} is not set.`,
    );
  }
  const measured = await run(process.execPath, [
    '--require',
    path.join(root, 'node_modules/@backstage/cli/config/nodeTransform.cjs'),
    path.join(root, 'plugins/charge-stations-backend/bench/run.ts'),
    `--page=${page}`,
    ...(postgres ? [`--postgres=${postgres}`] : []),
    ...process.argv.slice(2),
  ]);
  if (measured.code !== 0) {
    fail('The benchmark did not come to an end: see above.');
  }
  const prettier = path.join(root, 'node_modules/prettier/bin-prettier.js');
  await run(process.execPath, [prettier, '--write', page], { capture: true });
}

main().catch(error => fail(error.message));
