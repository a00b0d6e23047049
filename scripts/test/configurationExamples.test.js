'use strict';

const assert = require('node:assert');
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { before, test } = require('node:test');
const { parse } = require('yaml');
const { root } = require('../lib/paths');
const { configurationSchema } = require('../references/configurationSchema');

const pages = execFileSync('git', ['ls-files', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .trim()
  .split('\n');

/** Examples of `app-config.yaml` are those that have a `chargeStations` at the top. */
const examples = pages.flatMap(page =>
  [
    ...fs
      .readFileSync(path.join(root, page), 'utf8')
      .matchAll(/^```yaml\n([^]*?)^```/gm),
  ]
    .map(([, text]) => text)
    .filter(text => /^chargeStations:/m.test(text))
    .map(text => ({ page, data: parse(text) })),
);

/** What every portal has, since Backstage asks for it. */
const portal = {
  context: 'app-config.yaml',
  data: parse(fs.readFileSync(path.join(root, 'app-config.yaml'), 'utf8')),
};

let schema;
let known;
before(async () => {
  ({ schema, chargeStations: known } = await configurationSchema());
});

/** Keys that the schema does not have: it allows them, and nobody would read them. */
function unknownKeys(value, part, at) {
  if (Array.isArray(value)) {
    return value.flatMap((it, n) => unknownKeys(it, part.items, `${at}[${n}]`));
  }
  if (value === null || typeof value !== 'object' || !part?.properties) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    key in part.properties
      ? unknownKeys(inner, part.properties[key], `${at}.${key}`)
      : [`${at}.${key}`],
  );
}

test('there are examples of configuration in the documentation', () => {
  assert.ok(examples.length >= 4, `${examples.length}`);
});

for (const [number, { page, data }] of examples.entries()) {
  test(`example ${
    number + 1
  } of configuration, in ${page}, fits the schema`, () => {
    schema.process([portal, { context: page, data }]);
    assert.deepStrictEqual(
      unknownKeys(data.chargeStations, known, 'chargeStations'),
      [],
    );
  });
}
