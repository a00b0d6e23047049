#!/usr/bin/env node

const fs = require('node:fs');
const path = require('node:path');

// A published package has no `src`; inside the monorepo the sources run through the CLI's transform.
/* eslint-disable-next-line no-restricted-syntax */
const isLocal = fs.existsSync(path.resolve(__dirname, '../src'));

if (isLocal) {
  require('@backstage/cli/config/nodeTransform.cjs');
}
const { runCli } = require(isLocal ? '../src' : '..');

// A reader such as `head` may have seen enough.
process.stdout.on('error', error => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

runCli(process.argv);
