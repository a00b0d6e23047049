'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { root } = require('./paths');
const { fail, say } = require('./say');
const { run } = require('./yarn');

const backend = 'plugins/charge-stations-backend';
const knowledge = 'plugins/charge-stations-knowledge';
/** Folders among them: their own time tells that a file was taken away. */
const docs = filesIn('docs');
const runbooks = docs.filter(file => file.startsWith('docs/runbooks'));

/** Files made from others: never committed, made again when what they come from is newer. */
const steps = [
  {
    what: 'OCPP validators',
    from: [
      `${backend}/scripts/generate-validators.js`,
      `${backend}/scripts/schemas.js`,
      'node_modules/typed-ocpp/package.json',
    ],
    to: `${backend}/src/protocol/generated`,
    command: [`${backend}/scripts/generate-validators.js`],
  },
  {
    what: 'the API document and its types',
    from: [
      `${backend}/scripts/generate-api.js`,
      `${backend}/src/api/openapi.yaml`,
    ],
    to: `${backend}/src/api/generated`,
    command: [`${backend}/scripts/generate-api.js`],
  },
  {
    what: 'the runbooks of the knowledge package',
    from: [`${knowledge}/scripts/copy-runbooks.js`, ...runbooks],
    to: `${knowledge}/runbooks`,
    command: [`${knowledge}/scripts/copy-runbooks.js`],
  },
  {
    what: 'the documentation for TechDocs',
    from: [
      'scripts/copyDocs.js',
      'scripts/docs/wordsForValues.js',
      'mkdocs.yml',
      ...docs,
    ],
    to: 'catalog/documentation',
    command: ['scripts/copyDocs.js'],
  },
];

/** Runs the generators whose result is missing or older than its sources. */
async function generate() {
  for (const { what, from, to, command } of steps) {
    if (isFresh(from, to)) {
      continue;
    }
    say(`Generating ${what}.`);
    const { code, output } = await run(process.execPath, command, {
      capture: true,
    });
    if (code !== 0) {
      fail(`Generating ${what} failed: ${output.trim()}`);
    }
    fs.writeFileSync(stampOf(to), '');
  }
}

/** A folder and all that is in it. */
function filesIn(folder) {
  return [
    folder,
    ...fs
      .readdirSync(path.join(root, folder), { recursive: true })
      .map(name => `${folder}/${name}`),
  ];
}

function isFresh(from, to) {
  const stamp = stampOf(to);
  return (
    fs.existsSync(stamp) &&
    from.every(
      file =>
        fs.statSync(path.join(root, file)).mtimeMs <=
        fs.statSync(stamp).mtimeMs,
    )
  );
}

function stampOf(folder) {
  return path.join(root, folder, '.made');
}

module.exports = { generate };

if (require.main === module) {
  generate().catch(error => fail(error.message));
}
