'use strict';

const assert = require('node:assert');
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { test } = require('node:test');
const { parse } = require('yaml');
const { root } = require('../lib/paths');

const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'],
  { cwd: root, encoding: 'utf8' },
)
  .trim()
  .split('\n');
const read = file => fs.readFileSync(path.join(root, file), 'utf8');
const withoutBlocks = text => text.replace(/^( *)```[^]*?^\1```/gm, '');
const withoutCode = text => withoutBlocks(text).replace(/`[^`\n]+`/g, '');

/** What GitHub and Python-Markdown make of a heading. */
function anchorsOf(text) {
  return [...withoutBlocks(text).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
}

test('every link between pages leads to a file, and to a heading where it names one', () => {
  const broken = files.flatMap(file =>
    [...withoutCode(read(file)).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target]) => target)
      .filter(target => !/^[a-z]+:/.test(target))
      .filter(target => {
        const [name, anchor] = target.split('#');
        const to = name ? path.join(path.dirname(file), name) : file;
        return (
          !fs.existsSync(path.join(root, to)) ||
          (anchor && !anchorsOf(read(to)).includes(anchor))
        );
      })
      .map(target => `${file}: ${target}`),
  );
  assert.deepStrictEqual(broken, []);
});

test('every page of docs is in the navigation, once', () => {
  const listed = JSON.stringify(parse(read('mkdocs.yml')).nav)
    .match(/[\w/.-]+\.md/g)
    .sort();
  const pages = files
    .filter(file => file.startsWith('docs/'))
    .map(file => file.slice('docs/'.length))
    .sort();
  assert.deepStrictEqual(listed, pages);
});
