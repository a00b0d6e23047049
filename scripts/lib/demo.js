'use strict';

const path = require('node:path');
const { root } = require('./paths');
const { fail, say } = require('./say');
const { run } = require('./yarn');

const simulator = path.join(
  root,
  'packages/station-simulator/bin/station-simulator.js',
);
const fleet = path.join(root, 'packages/station-simulator/fleets/demo.yaml');

/** Arguments for Node that let the demo stations connect and live on. */
function demoFleet(url) {
  return [simulator, 'run', fleet, '--url', url];
}

/** Writes thirty made-up days up to now; the backend takes them in once, at its first start. */
async function writeDemoHistory(dataDirectory) {
  const file = path.join(dataDirectory, 'demo-history.jsonl');
  say('Making up thirty days of demo history.');
  const { code, output } = await run(
    process.execPath,
    [
      simulator,
      'history',
      fleet,
      '--days',
      '30',
      '--until',
      new Date().toISOString(),
      '--seed',
      '7',
      '--out',
      file,
    ],
    { capture: true },
  );
  if (code !== 0) {
    fail(`Making the demo history failed: ${output.trim()}`);
  }
  return file;
}

module.exports = { demoFleet, writeDemoHistory };
