'use strict';

const fs = require('node:fs');
const { installFromDebian } = require('./debian');

const places = [
  process.env.FORECOURT_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].filter(Boolean);

/** The path of a Chromium; Debian's is installed where there is none. */
async function findChromium() {
  const found = places.find(file => fs.existsSync(file));
  if (found) {
    return found;
  }
  await installFromDebian({
    name: 'chromium',
    what: 'Chromium',
    instead: 'Install it and set FORECOURT_CHROMIUM to its path.',
  });
  return '/usr/bin/chromium';
}

module.exports = { findChromium };
