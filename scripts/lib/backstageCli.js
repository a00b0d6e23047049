'use strict';

const { spawnSync } = require('node:child_process');
const path = require('node:path');
const { root } = require('./paths');

const backstageCli = path.join(
  root,
  'node_modules/@backstage/cli/bin/backstage-cli',
);

/** Hands over to backstage-cli and takes its exit code. */
function passThrough(args) {
  const { status, signal } = spawnSync(
    process.execPath,
    [backstageCli, ...args],
    { cwd: root, stdio: 'inherit' },
  );
  process.exit(signal ? 1 : status);
}

module.exports = { backstageCli, passThrough };
