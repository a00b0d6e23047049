'use strict';

const { say } = require('../lib/say');
const { run } = require('../lib/yarn');

/** Installs a package of Debian's; `what` begins the sentence that says why it could not. */
async function installFromDebian({ name, what, instead }) {
  say(`Installing ${name} from Debian. This usually takes a minute.`);
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', name],
  ]) {
    const { code, output } = await run('apt-get', args, {
      capture: true,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (code !== 0) {
      throw new Error(
        `${what} could not be installed (apt-get ${
          args[0]
        }): ${output.trim()}. ${instead}`,
      );
    }
  }
}

module.exports = { installFromDebian };
