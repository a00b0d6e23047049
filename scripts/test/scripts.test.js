'use strict';

const assert = require('node:assert');
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { test } = require('node:test');
const { countPlaywright } = require('../ci/countPlaywright');
const { problemWithNode } = require('../lib/checkNode');
const { countJest } = require('../lib/countJest');
const { root } = require('../lib/paths');
const { explain } = require('../lib/setUp');
const { pages } = require('../references/pages');

test('Node 20.19+, 22 and 24 are taken, others are told what to install', () => {
  for (const version of ['20.19.0', '20.20.2', '22.1.0', '24.21.0']) {
    assert.strictEqual(problemWithNode(version), undefined);
  }
  for (const version of ['18.20.1', '20.18.3', '21.7.0', '23.1.0']) {
    assert.match(problemWithNode(version), /Install Node 24, 22 or 20\.19/);
  }
});

test('a failed installation is explained in one line that says what to do', () => {
  const of = (output, tools = []) =>
    explain({ output, log: 'install.log', has: name => tools.includes(name) });
  for (const [line, pattern] of [
    [
      of("better-sqlite3 couldn't be built", ['make', 'python3']),
      /a C\+\+ compiler is missing.*apt-get install/,
    ],
    [of('getaddrinfo ENOTFOUND host'), /registry could not be reached/],
    [of('The lockfile would have been modified'), /commit yarn\.lock/],
    [of('one\nsomething else'), /something else \(all of it: install\.log\)/],
  ]) {
    assert.match(line, pattern);
    assert.doesNotMatch(line, /\n/);
  }
});

test('the count of Jest tells packages that ran nothing, skips, and PostgreSQL left out', () => {
  const file = (name, ...tests) => ({
    name: path.join(root, name),
    assertionResults: tests.map(([status, fullName]) => ({
      status,
      fullName,
      failureMessages: status === 'failed' ? ['Expected 1'] : [],
    })),
  });
  const { passed, failed, problems, summary, failures } = countJest({
    expectPostgres: true,
    packages: ['plugins/a', 'plugins/b'],
    results: {
      numPassedTests: 1,
      numFailedTests: 1,
      numRuntimeErrorTestSuites: 1,
      testResults: [
        file('plugins/a/src/x.test.ts', ['passed', 'one'], ['failed', 'two']),
        file('plugins/b/src/y.test.ts', ['pending', 'three']),
        {
          ...file('plugins/b/src/z.test.ts'),
          status: 'failed',
          message: 'Cannot find module',
        },
      ],
    },
  });
  assert.deepStrictEqual({ passed, failed }, { passed: 1, failed: 2 });
  assert.deepStrictEqual(problems, [
    'plugins/b has source and no test.',
    'PostgreSQL answers, but no test ran on it.',
  ]);
  assert.ok(summary.includes('Skipped: plugins/b/src/y.test.ts: three'));
  assert.deepStrictEqual(failures, [
    'Failed: plugins/a/src/x.test.ts: two\nExpected 1',
    'Failed: plugins/b/src/z.test.ts\nCannot find module',
  ]);
});

test('the count of Playwright names what was skipped, flaky or failed', () => {
  const file = path.join(
    fs.mkdtempSync(path.join(os.tmpdir(), 'forecourt-')),
    'report.json',
  );
  const spec = (title, status, errors = []) => ({
    title,
    tests: [{ status, results: [{ errors }] }],
  });
  fs.writeFileSync(
    file,
    JSON.stringify({
      errors: [],
      suites: [
        {
          title: 'a',
          specs: [
            spec('1', 'expected'),
            spec('2', 'flaky', [{ message: 'Too slow' }]),
          ],
          suites: [
            {
              title: 'b',
              specs: [
                spec('3', 'skipped'),
                spec('4', 'unexpected', [{ message: 'Not there' }]),
              ],
            },
          ],
        },
      ],
    }),
  );
  assert.deepStrictEqual(countPlaywright(file), {
    passed: 2,
    failed: 1,
    notes: [
      'Skipped: a › b › 3',
      'Flaky, passed when tried again: a › 2\nToo slow',
      'Failed: a › b › 4\nNot there',
    ],
  });
  assert.strictEqual(countPlaywright(`${file}.missing`).failed, 1);
});

for (const [what, ending] of [
  ['the work failed', "throw new Error('It broke')"],
  [
    'an error was caught by nobody',
    "setTimeout(() => { throw new Error('It broke'); })",
  ],
]) {
  test(`no process stays when ${what} after it was started`, () => {
    const program = `
      const { Processes } = require('./scripts/lib/processes');
      const processes = new Processes();
      processes.during(async () => {
        const { pid } = processes.start({
          args: ['-e', 'setInterval(() => {}, 1000)'],
          onLine: () => {},
          onExit: () => {},
        });
        console.log(pid);
        ${ending};
      });`;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['-e', program],
      { cwd: root, encoding: 'utf8', timeout: 20_000 },
    );
    assert.deepStrictEqual(
      { status, stderr },
      { status: 1, stderr: 'forecourt: It broke\n' },
    );
    assert.throws(() => process.kill(Number(stdout), 0), { code: 'ESRCH' });
  });
}

test('the pages of docs that are made from schemas say what the schemas say: else run "yarn references"', async () => {
  for (const { file, text } of await pages()) {
    assert.strictEqual(fs.readFileSync(file, 'utf8'), text);
  }
});
