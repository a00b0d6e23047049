'use strict';

const path = require('node:path');
const { root } = require('../lib/paths');
const { apiReference } = require('./apiReference');
const { configurationReference } = require('./configurationReference');
const { format } = require('./markdown');

/** What the pages that are made from schemas have to say. */
async function pages() {
  return [
    ['configuration-reference.md', await configurationReference()],
    ['api-reference.md', apiReference()],
  ].map(([name, text]) => ({
    file: path.join(root, 'docs', name),
    text: format(text),
  }));
}

module.exports = { pages };
