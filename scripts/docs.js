// Builds the documentation as a site of its own, with the pictures of the last run of the browser tests.
'use strict';

const path = require('node:path');
const { buildDocs } = require('./docs/buildDocs');
const { taken } = require('./docs/pictures');
const { root } = require('./lib/paths');
const { fail, say } = require('./lib/say');

const MAKE_THEM = '"yarn test:e2e --project=portal" makes them.';

async function main() {
  const to = path.join(root, 'site');
  const { put, missing, problem } = await buildDocs({ from: taken, to });
  if (problem !== undefined) {
    fail(`MkDocs could not build the documentation: ${problem.trim()}`);
  }
  if (put.length === 0) {
    say(`There are no pictures. ${MAKE_THEM}`);
  } else if (missing.length > 0) {
    say(`Pictures that are missing: ${missing.join(', ')}. ${MAKE_THEM}`);
  }
  say(`${path.join(to, 'index.html')}, with ${put.length} pictures`);
}

main().catch(error =>
  fail(
    error.code === 'ENOENT' && error.path === 'mkdocs'
      ? 'MkDocs is not installed. Install it, for example with "apt-get install mkdocs".'
      : error.message,
  ),
);
