'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { root } = require('./paths');

/**
 * Reads Jest's own report: what ran, what was skipped, and which package with source ran nothing.
 */
function countJest({
  results,
  expectPostgres,
  packages = packagesWithSource(),
}) {
  const tests = results.testResults.flatMap(file =>
    file.assertionResults.map(test => ({ ...test, file: file.name })),
  );
  const ran = tests.filter(({ status }) => /^(passed|failed)$/.test(status));
  const skipped = tests.filter(test => !ran.includes(test));
  const onPostgres = ran.filter(({ fullName }) => /postgres/i.test(fullName));
  const untested = packages.filter(
    folder =>
      !ran.some(({ file }) =>
        file.startsWith(path.join(root, folder, path.sep)),
      ),
  );

  const problems = untested.map(folder => `${folder} has source and no test.`);
  if (expectPostgres && onPostgres.length === 0) {
    problems.push('PostgreSQL answers, but no test ran on it.');
  }
  const broken = results.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' &&
      !assertionResults.some(test => test.status === 'failed'),
  );
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    problems,
    failures: [
      ...tests
        .filter(({ status }) => status === 'failed')
        .map(
          ({ file, fullName, failureMessages }) =>
            `Failed: ${path.relative(root, file)}: ${fullName}\n${
              failureMessages[0]
            }`,
        ),
      ...broken.map(
        ({ name, message }) =>
          `Failed: ${path.relative(root, name)}\n${message}`,
      ),
    ],
    summary: [
      `${results.numPassedTests} tests passed, ${results.numFailedTests} failed, ${skipped.length} skipped, ${onPostgres.length} of them on PostgreSQL.`,
      ...skipped.map(
        ({ file, fullName }) =>
          `Skipped: ${path.relative(root, file)}: ${fullName}`,
      ),
    ],
  };
}

function packagesWithSource() {
  return ['packages', 'plugins'].flatMap(group =>
    fs
      .readdirSync(path.join(root, group))
      .map(name => path.join(group, name))
      .filter(folder => fs.existsSync(path.join(root, folder, 'src'))),
  );
}

module.exports = { countJest };
