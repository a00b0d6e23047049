'use strict';

const fs = require('node:fs');

/**
 * Reads Playwright's own report. A flaky test, one that passed when it was tried again, counts as
 * passed and is named.
 */
function countPlaywright(file) {
  if (!fs.existsSync(file)) {
    return { passed: 0, failed: 1, notes: ['Playwright left no report.'] };
  }
  const tests = [];
  const walk = (suite, titles) => {
    (suite.specs || []).forEach(spec =>
      spec.tests.forEach(({ status, results }) =>
        tests.push({
          status,
          title: [...titles, spec.title].join(' › '),
          why: results.flatMap(({ errors }) => errors)[0]?.message,
        }),
      ),
    );
    (suite.suites || []).forEach(inner =>
      walk(inner, [...titles, inner.title]),
    );
  };
  const report = JSON.parse(fs.readFileSync(file, 'utf8'));
  report.suites.forEach(suite => walk(suite, [suite.title]));
  const withStatus = status => tests.filter(test => test.status === status);
  const named = (what, status) =>
    withStatus(status).map(
      ({ title, why }) => `${what}: ${title}${why ? `\n${why}` : ''}`,
    );
  return {
    passed: withStatus('expected').length + withStatus('flaky').length,
    failed: withStatus('unexpected').length + report.errors.length,
    notes: [
      ...named('Skipped', 'skipped'),
      ...named('Flaky, passed when tried again', 'flaky'),
      ...named('Failed', 'unexpected'),
      ...report.errors.map(({ message }) => `Failed: ${message}`),
    ],
  };
}

module.exports = { countPlaywright };
