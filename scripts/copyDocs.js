// Copies the documentation to where the demo's catalog can point at it: TechDocs wants it below the entity's file, looks
// through every file beside mkdocs.yml, and writes mkdocs.yml anew. Never committed; `yarn generate` makes it again.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { root } = require('./lib/paths');

const to = path.join(root, 'catalog/documentation');

fs.rmSync(to, { recursive: true, force: true });
fs.cpSync(path.join(root, 'docs'), path.join(to, 'docs'), { recursive: true });
fs.copyFileSync(path.join(root, 'mkdocs.yml'), path.join(to, 'mkdocs.yml'));
