'use strict';

const fs = require('node:fs');

/** Reads Playwright's own report. A flaky test counts as failed: it failed once. */
function countPlaywright(file) {
  if (!fs.existsSync(file)) {
    return { passed: 0, failed: 1, skipped: [] };
  }
  const tests = [];
  const walk = (suite, titles) => {
    (suite.specs || []).forEach(spec =>
      spec.tests.forEach(({ status }) =>
        tests.push({ status, title: [...titles, spec.title].join(' › ') }),
      ),
    );
    (suite.suites || []).forEach(inner =>
      walk(inner, [...titles, inner.title]),
    );
  };
  const report = JSON.parse(fs.readFileSync(file, 'utf8'));
  report.suites.forEach(suite => walk(suite, [suite.title]));
  const withStatus = (...wanted) =>
    tests.filter(({ status }) => wanted.includes(status));
  return {
    passed: withStatus('expected').length,
    failed: withStatus('unexpected', 'flaky').length + report.errors.length,
    skipped: withStatus('skipped').map(({ title }) => title),
  };
}

module.exports = { countPlaywright };
