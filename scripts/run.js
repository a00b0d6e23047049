// The root scripts `start` and `test`. Called through npm they set everything up first and run
// everything; called through yarn they are what a Backstage developer expects. Node built-ins only:
// this runs before anything is installed. Syntax stays old enough to tell an old Node so.
'use strict';

const { checkNode } = require('./lib/checkNode');
const { fail } = require('./lib/say');

const [command, ...args] = process.argv.slice(2);
const throughYarn = /^yarn\//.test(process.env.npm_config_user_agent || '');

checkNode();

const commands = {
  start: () => require('./lib/start').start(args),
  test: () => require('./lib/test').test(args),
};

async function main() {
  if (!commands[command]) {
    fail(`Unknown command "${command}". Use "npm start" or "npm test".`);
  }
  if (throughYarn) {
    require('./lib/backstageCli').passThrough(['repo', command, ...args]);
    return;
  }
  await require('./lib/setUp').setUp();
  await commands[command]();
}

main().catch(error => fail(error.message));
