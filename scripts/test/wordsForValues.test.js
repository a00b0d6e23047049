'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { test } = require('node:test');
const { WORDS, isRunbook, wordsForValues } = require('../docs/wordsForValues');
const { root } = require('../lib/paths');

test('words stand for the values of a fault, and nothing else changes', () => {
  assert.strictEqual(
    wordsForValues('{{station}}, {{ connector }}, since {{since}}. {{nobody}}'),
    '*the station*, *the connector*, since *it began*. {{nobody}}',
  );
});

test('there are words for every value that a runbook can name', () => {
  const source = fs.readFileSync(
    path.join(
      root,
      'plugins/charge-stations-knowledge/src/runbooks/placeholders.ts',
    ),
    'utf8',
  );
  const [, names] = /RUNBOOK_PLACEHOLDERS = \[([^\]]+)\]/.exec(source);
  assert.deepStrictEqual(
    Object.keys(WORDS),
    [...names.matchAll(/'(\w+)'/g)].map(([, name]) => name),
  );
});

test('no page of a runbook shows a raw value', () => {
  const folder = path.join(root, 'docs');
  const raw = fs
    .readdirSync(folder, { recursive: true })
    .filter(isRunbook)
    .filter(name =>
      wordsForValues(fs.readFileSync(path.join(folder, name), 'utf8')).includes(
        '{{',
      ),
    );
  assert.deepStrictEqual(raw, []);
});
