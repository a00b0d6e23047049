'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { backstageCli } = require('./backstageCli');
const { countJest } = require('./countJest');
const { root } = require('./paths');
const { findPostgres, urlVariable } = require('./postgres');
const { fail, say } = require('./say');
const { run } = require('./yarn');

/** Type check, lint and all tests, once. */
async function test(args) {
  if (args.length > 0) {
    fail(
      `"npm test" runs everything and takes no options. For single files use "yarn test ${args.join(
        ' ',
      )}".`,
    );
  }
  await step('Type check', [
    path.join(root, 'node_modules/typescript/bin/tsc'),
  ]);
  await step('Lint', [backstageCli, 'repo', 'lint', '--max-warnings', '0']);
  await step('Tests of the scripts', [
    '--test',
    path.join(root, 'scripts/test/'),
  ]);
  await jest();
}

async function step(what, command) {
  say(`${what} ...`);
  const { code } = await run(process.execPath, command);
  if (code !== 0) {
    fail(`${what} found problems: see above.`);
  }
}

async function jest() {
  const { url: postgres, refused } = await findPostgres();
  if (refused) {
    fail(
      `PostgreSQL answers on 127.0.0.1:5432 but wants a password. Set ${urlVariable}=postgresql://user:password@127.0.0.1:5432/postgres and run this again.`,
    );
  }
  say(
    postgres
      ? 'Tests: stores run on SQLite and on PostgreSQL.'
      : `Tests: stores run on SQLite only; no PostgreSQL answers on 127.0.0.1:5432 and ${urlVariable} is not set.`,
  );
  const results =
    process.env.FORECOURT_JEST_RESULTS ||
    path.join(
      fs.mkdtempSync(path.join(os.tmpdir(), 'forecourt-')),
      'jest.json',
    );
  const { code } = await run(
    process.execPath,
    [
      backstageCli,
      'repo',
      'test',
      '--maxWorkers=2',
      '--json',
      `--outputFile=${results}`,
    ],
    {
      env: {
        CI: '1',
        BACKSTAGE_TEST_DISABLE_DOCKER: '1',
        ...(postgres ? { [urlVariable]: postgres } : {}),
      },
      // The report goes to the file; what a person reads comes over standard error.
      quietOutput: true,
    },
  );
  const { problems, summary } = countJest({
    results: JSON.parse(fs.readFileSync(results, 'utf8')),
    expectPostgres: Boolean(postgres),
  });
  summary.forEach(say);
  if (code !== 0 || problems.length > 0) {
    fail(problems.join(' ') || 'Tests failed: see above.');
  }
}

module.exports = { test };
