'use strict';

const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { generate } = require('./generate');
const { root } = require('./paths');
const { fail, say } = require('./say');
const { run, yarn } = require('./yarn');

const stampFile = path.join(root, 'node_modules', '.forecourt-set-up');

/** Installs what is missing. Takes no time when nothing changed since the last call. */
async function setUp() {
  if (!fs.existsSync(stampFile) || readStamp() !== fingerprint()) {
    await install();
    fs.writeFileSync(stampFile, fingerprint());
  }
  await generate();
}

function readStamp() {
  return fs.readFileSync(stampFile, 'utf8');
}

/** What an installation depends on: the lockfile and the Node that native modules are built for. */
function fingerprint() {
  return crypto
    .createHash('sha256')
    .update(fs.readFileSync(path.join(root, 'yarn.lock')))
    .update(`${process.platform} ${process.arch} ${process.versions.modules}`)
    .digest('hex');
}

async function install() {
  say(
    'Installing dependencies. The first time this usually takes 3 to 6 minutes.',
  );
  const started = Date.now();
  const progress = setInterval(() => {
    const seconds = Math.round((Date.now() - started) / 1000);
    say(`Still installing, ${seconds} s so far.`);
  }, 30_000);
  const { code, output } = await yarn(['install', '--immutable'], {
    capture: true,
    env: { ...nodeHeaders(), PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
  });
  clearInterval(progress);
  if (code !== 0 || !(await sqliteWorks())) {
    fail(explain({ output, log: writeLog(output), has: onPath }));
  }
  say(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** Local Node headers, where there are some: node-gyp would download them otherwise. */
function nodeHeaders() {
  const prefix = path.dirname(path.dirname(process.execPath));
  return fs.existsSync(path.join(prefix, 'include/node/node.h'))
    ? { npm_config_nodedir: prefix }
    : {};
}

async function sqliteWorks() {
  const probe = "new (require('better-sqlite3'))(':memory:').close()";
  const { code } = await run(process.execPath, ['-e', probe], {
    capture: true,
  });
  return code === 0;
}

const buildTools = [
  ['python3', ['python3', 'python']],
  ['make', ['make']],
  ['a C++ compiler', ['c++', 'g++', 'clang++']],
];

/** The likely reason of a failed installation and what to do about it, in one line. */
function explain({ output, log, has }) {
  const missing = buildTools
    .filter(([, names]) => !names.some(has))
    .map(([tool]) => tool);
  if (/better-sqlite3|node-gyp/.test(output) && missing.length > 0) {
    return `A native module could not be built because ${missing.join(
      ' and ',
    )} is missing. Install it (Debian: apt-get install python3 make g++; macOS: xcode-select --install) and run this again.`;
  }
  if (/ENOTFOUND|ETIMEDOUT|ECONNREFUSED|RequestError/.test(output)) {
    return `The npm registry could not be reached. Check the network or proxy settings and run this again (log: ${log}).`;
  }
  if (/lockfile would have been modified/.test(output)) {
    return 'yarn.lock does not match the package.json files. Run "npx @yarnpkg/cli-dist install", commit yarn.lock, and run this again.';
  }
  return `Installing failed. The end of the log: ${lastLine(
    output,
  )} (all of it: ${log})`;
}

function onPath(name) {
  return (process.env.PATH || '')
    .split(path.delimiter)
    .some(folder => fs.existsSync(path.join(folder, name)));
}

function lastLine(output) {
  const lines = output.trim().split('\n');
  return lines[lines.length - 1];
}

function writeLog(output) {
  const log = path.join(root, 'install.log');
  fs.writeFileSync(log, output);
  return path.relative(process.cwd(), log);
}

module.exports = { explain, setUp };
