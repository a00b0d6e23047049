'use strict';

const assert = require('node:assert');
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { test } = require('node:test');
const { buildDocs } = require('../docs/buildDocs');
const { alternatives, picturesOf, withPictures } = require('../docs/pictures');
const { root } = require('../lib/paths');

const names = Object.keys(alternatives);

/** The texts of files with an ending, in and under a folder. */
function textsIn(folder, ending) {
  return fs
    .readdirSync(path.join(root, folder), { recursive: true })
    .filter(file => file.endsWith(ending))
    .map(file => fs.readFileSync(path.join(root, folder, file), 'utf8'));
}

test('every picture in the documentation is one that the browser tests make', () => {
  const asked = textsIn('docs', '.md').flatMap(picturesOf);
  assert.ok(asked.length > 0);
  assert.deepStrictEqual(
    asked.filter(name => !names.includes(name)),
    [],
  );
});

test('the browser tests make every picture of the list, each at one place', () => {
  const places = textsIn('packages/app/e2e-tests', '.ts').join('\n');
  const made = [
    ...places.matchAll(
      /takePictures\(page, '([^']+)'|\bname: '([^']+)',\n\s+url:/g,
    ),
  ].map(([, taken, listed]) => taken || listed);
  assert.deepStrictEqual(made.sort(), [...names].sort());
});

test('a marker becomes the picture where it is there, and stays a comment where not', () => {
  const text = 'A.\n\n<!-- picture: faults -->\n\nB.';
  const page = (name, there) =>
    withPictures({ name, text, there: new Set(there) });
  assert.strictEqual(page('tour.md', []), text);
  assert.match(page('tour.md', ['faults']), /\(pictures\/faults-light\.png\)/);
  assert.match(
    page('runbooks/a.md', ['faults']),
    /\(\.\.\/pictures\/faults-dark\.png\)/,
  );
});

const skip =
  spawnSync('mkdocs', ['--version']).status === 0 ? false : 'no MkDocs here';

test(
  'the documentation is built with the pictures that are there',
  { skip },
  async () => {
    const work = fs.mkdtempSync(path.join(os.tmpdir(), 'forecourt-pictures-'));
    try {
      const [name] = textsIn('docs', 'tour.md').flatMap(picturesOf);
      for (const theme of ['light', 'dark']) {
        fs.writeFileSync(path.join(work, `${name}-${theme}.png`), theme);
      }
      const to = path.join(work, 'site');
      const { put, missing, problem } = await buildDocs({ from: work, to });
      assert.strictEqual(problem, undefined);
      assert.deepStrictEqual(put, [name]);
      assert.ok(missing.length > 0 && !missing.includes(name));
      const page = fs.readFileSync(path.join(to, 'tour/index.html'), 'utf8');
      assert.match(page, new RegExp(`<img [^>]*pictures/${name}-light\\.png`));
      assert.ok(fs.existsSync(path.join(to, 'pictures', `${name}-dark.png`)));
      assert.doesNotMatch(page, /<(script|link)\b[^>]*(src|href)="https?:/);
    } finally {
      fs.rmSync(work, { recursive: true, force: true });
    }
  },
);
