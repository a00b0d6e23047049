// Makes two modules of src/api/openapi.yaml: the document for the router, and its types for everybody.
// Neither is committed; `yarn generate` makes them again.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { execFileSync } = require('node:child_process');
const { parse } = require('yaml');

const source = path.resolve(__dirname, '../src/api/openapi.yaml');
const documentFile = path.resolve(
  __dirname,
  '../src/api/generated/document.ts',
);
const typesFile = path.resolve(
  __dirname,
  '../../charge-stations-common/src/api/generated/openapi.ts',
);

fs.mkdirSync(path.dirname(documentFile), { recursive: true });
fs.writeFileSync(
  documentFile,
  `// Made from openapi.yaml by scripts/generate-api.js.
export const openApiDocument = ${JSON.stringify(
    parse(fs.readFileSync(source, 'utf8')),
    null,
    2,
  )};
`,
);

execFileSync(process.execPath, [
  path.resolve(
    require.resolve('openapi-typescript/package.json'),
    '../bin/cli.js',
  ),
  source,
  '-o',
  typesFile,
]);
