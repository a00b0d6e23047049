'use strict';

const fs = require('node:fs');
const { pages } = require('./references/pages');

/** Writes the pages of `docs` that are made from schemas. */
async function main() {
  for (const { file, text } of await pages()) {
    fs.writeFileSync(file, text);
  }
}

main();
