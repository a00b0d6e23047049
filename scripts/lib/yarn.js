'use strict';

const { spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { root } = require('./paths');

/**
 * Runs yarn through npm, at the version that package.json names: it works wherever npm works,
 * without a global yarn and without corepack's download.
 */
function yarn(args, options = {}) {
  const { packageManager } = JSON.parse(
    fs.readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  const version = packageManager.split('@')[1];
  const npx = [
    'exec',
    '--yes',
    `--package=@yarnpkg/cli-dist@${version}`,
    '--',
    'yarn',
    ...args,
  ];
  // npm tells its scripts where it is; without it, the one on the PATH.
  const npmCli = process.env.npm_execpath;
  const viaNode = npmCli && /npm-cli\.[cm]?js$/.test(npmCli);
  return run(
    viaNode ? process.execPath : 'npm',
    viaNode ? [npmCli, ...npx] : npx,
    options,
  );
}

/**
 * Runs a program; resolves with its exit code and, with `capture`, its output.
 * `quietOutput` drops standard output and shows standard error.
 */
function run(command, args, options = {}) {
  const {
    capture = false,
    quietOutput = false,
    env = {},
    cwd = root,
  } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: capture
        ? ['ignore', 'pipe', 'pipe']
        : ['ignore', quietOutput ? 'ignore' : 'inherit', 'inherit'],
      shell: process.platform === 'win32' && command === 'npm',
    });
    let output = '';
    if (capture) {
      child.stdout.on('data', chunk => (output += chunk));
      child.stderr.on('data', chunk => (output += chunk));
    }
    child.on('error', reject);
    child.on('close', code => resolve({ code, output }));
  });
}

module.exports = { yarn, run };
