'use strict';

const path = require('node:path');
const alternatives = require('../../packages/app/e2e-tests/support/pictures.json');
const { root } = require('../lib/paths');

/** Where the browser tests leave what they took; never committed. */
const taken = path.join(root, 'test-results/screenshots');

/** A comment, so that a page without pictures shows nothing in its place. */
const MARKER = /^<!-- picture: (\S+) -->$/gm;

/** Names of the pictures that a page of `docs` asks for. */
function picturesOf(text) {
  return [...text.matchAll(MARKER)].map(([, name]) => name);
}

/** The files of a picture, one a theme. */
function filesOf(name) {
  return ['light', 'dark'].map(theme => `${name}-${theme}.png`);
}

/** A page of `docs`, with its name there, and the pictures that it asks for and that are `there`. */
function withPictures({ name, text, there }) {
  const folder = path.posix.join(
    path.posix.relative(path.posix.dirname(name), '.'),
    'pictures',
  );
  return text.replace(MARKER, (marker, picture) => {
    if (!there.has(picture)) {
      return marker;
    }
    const [light, dark] = filesOf(picture).map(file => `${folder}/${file}`);
    const shown = alternatives[picture];
    return `[![${shown}](${light})](${light})\n\n*${shown}.* [In the dark theme](${dark})`;
  });
}

module.exports = { alternatives, filesOf, picturesOf, taken, withPictures };
