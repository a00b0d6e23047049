'use strict';

const { fail } = require('./say');

/** Stops with one line when this Node is none that Forecourt is tested on: 20.19+, 22 or 24. */
function checkNode(version) {
  const [major, minor] = (version || process.versions.node)
    .split('.')
    .map(Number);
  if ((major === 20 && minor >= 19) || major === 22 || major === 24) {
    return;
  }
  fail(
    `Node ${process.versions.node} does not run Forecourt. Install Node 24, 22 or 20.19 and newer (https://nodejs.org), then run this again.`,
  );
}

module.exports = { checkNode };
