'use strict';

/** One line about what happens now. */
function say(line) {
  process.stdout.write(`forecourt: ${line}\n`);
}

/** One line that says what is wrong and what to do; ends the program. */
function fail(line) {
  process.stderr.write(`forecourt: ${line}\n`);
  process.exit(1);
}

module.exports = { say, fail };
