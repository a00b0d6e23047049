'use strict';

const { spawnSync } = require('node:child_process');
const { installFromDebian } = require('./debian');

/** Makes sure that there is MkDocs, with which TechDocs makes its pages; Debian's is installed where there is none. */
async function ensureMkdocs() {
  if (spawnSync('mkdocs', ['--version']).status === 0) {
    return;
  }
  await installFromDebian({
    name: 'mkdocs',
    what: 'MkDocs',
    instead: 'Install it so that `mkdocs` is found in PATH.',
  });
}

module.exports = { ensureMkdocs };
