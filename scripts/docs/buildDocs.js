'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { root } = require('../lib/paths');
const { run } = require('../lib/yarn');
const { filesOf, picturesOf, withPictures } = require('./pictures');
const { isRunbook, wordsForValues } = require('./wordsForValues');

/** The theme would load the colours of code from another server. */
const THEME = 'theme:\n  name: mkdocs\n  highlightjs: false\n';

/**
 * Builds the documentation with MkDocs into `to`, with the pictures that are in the folder `from`. Resolves with the
 * names of those that are `put` in and of those that are `missing`, and with what MkDocs said where it failed.
 */
async function buildDocs({ from, to }) {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'forecourt-docs-'));
  try {
    const docs = path.join(work, 'docs');
    fs.cpSync(path.join(root, 'docs'), docs, { recursive: true });
    const config = fs.readFileSync(path.join(root, 'mkdocs.yml'), 'utf8');
    fs.writeFileSync(path.join(work, 'mkdocs.yml'), config + THEME);
    const pictures = putIn({ docs, from });
    const { code, output } = await run(
      'mkdocs',
      ['build', '--quiet', '--site-dir', path.resolve(to)],
      { capture: true, cwd: work },
    );
    return { ...pictures, problem: code === 0 ? undefined : output };
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

function putIn({ docs, from }) {
  const pages = fs
    .readdirSync(docs, { recursive: true })
    .filter(name => name.endsWith('.md'))
    .map(name => ({
      name: name.split(path.sep).join('/'),
      text: fs.readFileSync(path.join(docs, name), 'utf8'),
    }));
  const wanted = new Set(pages.flatMap(({ text }) => picturesOf(text)));
  const there = new Set(
    [...wanted].filter(picture =>
      filesOf(picture).every(file => fs.existsSync(path.join(from, file))),
    ),
  );
  for (const file of [...there].flatMap(filesOf)) {
    fs.cpSync(path.join(from, file), path.join(docs, 'pictures', file));
  }
  for (const { name, text } of pages) {
    fs.writeFileSync(
      path.join(docs, name),
      withPictures({
        name,
        text: isRunbook(name) ? wordsForValues(text) : text,
        there,
      }),
    );
  }
  return {
    put: [...there],
    missing: [...wanted].filter(picture => !there.has(picture)),
  };
}

module.exports = { buildDocs };
