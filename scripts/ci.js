// What .ci/run runs, in order: the README's test command, the browser tests, the production build,
// and one start of what was built. Prints the counts of Jest and Playwright as its last line.
'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { startBuiltBackendOnce } = require('./ci/builtBackend');
const { findChromium } = require('./ci/chromium');
const { countPlaywright } = require('./ci/countPlaywright');
const { ensureMkdocs } = require('./ci/mkdocs');
const { countJest } = require('./lib/countJest');
const { root } = require('./lib/paths');
const { say } = require('./lib/say');
const { run, yarn } = require('./lib/yarn');

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'forecourt-ci-'));

async function npmTest() {
  const results = path.join(work, 'jest.json');
  const { code } = await run('npm', ['test'], {
    env: { FORECOURT_JEST_RESULTS: results },
  });
  if (!fs.existsSync(results)) {
    return { passed: 0, failed: 1, notes: ['The tests did not start.'] };
  }
  const { passed, failed, failures } = countJest({
    results: JSON.parse(fs.readFileSync(results, 'utf8')),
    expectPostgres: false,
  });
  const notes =
    code !== 0 && failed === 0
      ? [`npm test ended with ${code}: its own output says why.`]
      : failures;
  return { passed, failed: Math.max(failed, code === 0 ? 0 : 1), notes };
}

async function browserTests() {
  await ensureMkdocs();
  const results = path.join(work, 'playwright.json');
  const { code } = await run(
    process.execPath,
    [path.join(root, 'node_modules/@playwright/test/cli.js'), 'test'],
    {
      env: {
        CI: '1',
        FORECOURT_CHROMIUM: await findChromium(),
        PLAYWRIGHT_JSON_OUTPUT_NAME: results,
      },
    },
  );
  const counted = countPlaywright(results);
  return { ...counted, failed: Math.max(counted.failed, code === 0 ? 0 : 1) };
}

async function productionBuild() {
  const { code, output } = await yarn(['build:all'], { capture: true });
  return code === 0
    ? { passed: 0, failed: 0, notes: [] }
    : { passed: 0, failed: 1, notes: [`Failed: production build\n${output}`] };
}

async function builtBackend() {
  const problem = await startBuiltBackendOnce(path.join(work, 'built'));
  return problem
    ? { passed: 0, failed: 1, notes: [`Failed: ${problem}`] }
    : { passed: 1, failed: 0, notes: [] };
}

async function main() {
  const total = { passed: 0, failed: 0, notes: [] };
  for (const [what, step] of [
    ['npm test', npmTest],
    ['Browser tests and independent clients', browserTests],
    ['Production build', productionBuild],
    ['Start of the built backend', builtBackend],
  ]) {
    const started = Date.now();
    say(`== ${what}`);
    const { passed, failed, notes } = await step();
    const minutes = ((Date.now() - started) / 60_000).toFixed(1);
    say(`== ${what}: ${passed} passed, ${failed} failed, ${minutes} min`);
    total.passed += passed;
    total.failed += failed;
    total.notes.push(...notes);
  }
  fs.rmSync(work, { recursive: true, force: true });
  // Once more at the end, where the reader of a long log begins.
  total.notes.forEach(say);
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n0 passed, 1 failed\n`);
  process.exit(1);
});
