// Copies the documentation to where the demo's catalog can point at it: TechDocs wants it below the entity's file, looks
// through every file beside mkdocs.yml, and writes mkdocs.yml anew. Runbooks get words in place of the values of a fault,
// as there is none. Never committed; `yarn generate` makes it again.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { isRunbook, wordsForValues } = require('./docs/wordsForValues');
const { root } = require('./lib/paths');

const to = path.join(root, 'catalog/documentation');
const docs = path.join(to, 'docs');

fs.rmSync(to, { recursive: true, force: true });
fs.cpSync(path.join(root, 'docs'), docs, { recursive: true });
fs.copyFileSync(path.join(root, 'mkdocs.yml'), path.join(to, 'mkdocs.yml'));
for (const name of fs
  .readdirSync(docs, { recursive: true })
  .filter(isRunbook)) {
  const page = path.join(docs, name);
  fs.writeFileSync(page, wordsForValues(fs.readFileSync(page, 'utf8')));
}
