'use strict';

const path = require('node:path');

const root = path.resolve(__dirname, '../..');

/** Where history is kept; absolute, because the backend runs in its own folder. */
function dataDirectory() {
  return path.resolve(root, process.env.FORECOURT_DATA_DIR || '.data');
}

module.exports = { root, dataDirectory };
