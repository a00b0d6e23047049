'use strict';

const { fail } = require('./say');

/** What is wrong with a Node that Forecourt does not run on, in one line; nothing for 20.19+, 22 and 24. */
function problemWithNode(version) {
  const [major, minor] = version.split('.').map(Number);
  if ((major === 20 && minor >= 19) || major === 22 || major === 24) {
    return undefined;
  }
  return `Node ${version} does not run Forecourt. Install Node 24, 22 or 20.19 and newer (https://nodejs.org), then run this again.`;
}

/** Stops with that line. */
function checkNode() {
  const problem = problemWithNode(process.versions.node);
  if (problem) {
    fail(problem);
  }
}

module.exports = { checkNode, problemWithNode };
