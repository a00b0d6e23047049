// Brings the runbooks of docs/ into the package, so that they are published with it. Never committed here; `yarn generate`
// makes them again.
'use strict';

const fs = require('node:fs');
const path = require('node:path');

const from = path.resolve(__dirname, '../../../docs/runbooks');
const to = path.resolve(__dirname, '../runbooks');

fs.rmSync(to, { recursive: true, force: true });
fs.mkdirSync(to, { recursive: true });
for (const name of fs.readdirSync(from)) {
  if (name.endsWith('.md') && name !== 'index.md') {
    fs.copyFileSync(path.join(from, name), path.join(to, name));
  }
}
