'use strict';

const fs = require('node:fs');
const { say } = require('../lib/say');
const { run } = require('../lib/yarn');

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
  say('Installing Chromium from Debian. This usually takes a minute.');
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]) {
    const { code, output } = await run('apt-get', args, {
      capture: true,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (code !== 0) {
      throw new Error(
        `Chromium could not be installed (apt-get ${
          args[0]
        }): ${output.trim()}. Install it and set FORECOURT_CHROMIUM to its path.`,
      );
    }
  }
  return '/usr/bin/chromium';
}

module.exports = { findChromium };
