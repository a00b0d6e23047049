'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { backstageCli } = require('./backstageCli');
const { demoFleet, writeDemoHistory } = require('./demo');
const { dataDirectory, root } = require('./paths');
const { isFree } = require('./ports');
const { Processes } = require('./processes');
const { fail, say } = require('./say');

const addresses = {
  portal: { port: 3000, what: 'the portal' },
  api: { port: 7007, what: 'the API' },
  stations: { port: 9220, what: 'the OCPP listener' },
};
const readiness = `http://localhost:${addresses.api.port}/.backstage/health/v1/readiness`;

/** Portal, listener and demo until Ctrl-C. */
async function start(args) {
  const { demo, removeDemo } = readArguments(args);
  await checkPorts();
  const data = dataDirectory();
  fs.mkdirSync(data, { recursive: true });
  makePlaces(data);

  const processes = new Processes();
  await processes.during(() => startAll({ processes, data, demo, removeDemo }));
}

async function startAll({ processes, data, demo, removeDemo }) {
  const history = demo ? await writeDemoHistory(data) : undefined;
  say('Starting portal and API. This usually takes half a minute to a minute.');
  const log = openLog(data);
  processes.start({
    args: [backstageCli, 'repo', 'start', ...configArguments()],
    env: {
      FORECOURT_DATA_DIR: data,
      ...(history ? { FORECOURT_DEMO_HISTORY: history } : {}),
      ...(removeDemo ? { FORECOURT_REMOVE_DEMO: 'true' } : {}),
    },
    onLine: log.line,
    onExit: async code => {
      process.stderr.write(log.tail());
      say(
        `Portal or API ended by itself (exit code ${code}). Its log is ${log.file}.`,
      );
      await processes.stop();
      process.exit(1);
    },
  });

  await ready(readiness, log);
  await ready(`http://localhost:${addresses.portal.port}`, log);
  if (demo) {
    await catalogHasStations();
    processes.start({
      args: demoFleet(
        `${log.scheme()}://localhost:${addresses.stations.port}/ocpp`,
      ),
      onLine: log.line,
      onExit: code =>
        say(
          `The simulated stations ended (exit code ${code}). The portal goes on.`,
        ),
    });
  }
  printAddresses({ demo, data, log });
}

function readArguments(args) {
  const known = ['--no-demo', '--remove-demo'];
  const unknown = args.find(argument => !known.includes(argument));
  if (unknown) {
    fail(
      `Unknown option "${unknown}". "npm start" knows ${known.join(
        ' and ',
      )} (after --).`,
    );
  }
  const removeDemo = args.includes('--remove-demo');
  return { demo: !removeDemo && !args.includes('--no-demo'), removeDemo };
}

async function checkPorts() {
  for (const { port, what } of Object.values(addresses)) {
    if (!(await isFree(port))) {
      fail(
        `Port ${port}, where ${what} listens, is taken. Stop what uses it (to find it: lsof -i :${port}) and run this again.`,
      );
    }
  }
}

function configArguments() {
  const files = ['app-config.yaml', 'app-config.demo.yaml'];
  if (process.env.FORECOURT_API_TOKEN) {
    files.push('app-config.token.yaml');
  }
  if (fs.existsSync(path.join(root, 'app-config.local.yaml'))) {
    files.push('app-config.local.yaml');
  }
  return files.flatMap(file => ['--config', path.join(root, file)]);
}

/** What app-config.demo.yaml names, so that the portal's templates have somewhere to write. */
function makePlaces(data) {
  fs.mkdirSync(path.join(data, 'runbooks'), { recursive: true });
  const pack = path.join(data, 'explanations.yaml');
  if (!fs.existsSync(pack)) {
    fs.writeFileSync(pack, 'about: Explanations of this portal\n');
  }
}

/** Everything goes to a file; warnings and errors are shown too. */
function openLog(data) {
  const file = path.join(data, 'portal.log');
  const stream = fs.createWriteStream(file);
  const recent = [];
  let scheme = 'ws';
  return {
    file: path.relative(process.cwd(), file) || file,
    /** What stations connect with, as the listener said when it opened. */
    scheme: () => scheme,
    line(text) {
      scheme = /Stations connect to (wss?):/.exec(text)?.[1] ?? scheme;
      stream.write(`${text}\n`);
      recent.push(text);
      if (recent.length > 20) recent.shift();
      // Requests are logged too, and some addresses have the word: runbooks/internal-error.
      if (
        /\b(error|Error:|EADDRINUSE)\b/.test(text) &&
        !text.includes('"incomingRequest"')
      ) {
        process.stderr.write(`${text}\n`);
      }
    },
    tail: () => `${recent.join('\n')}\n`,
  };
}

async function ready(url, log) {
  const started = Date.now();
  let told = started;
  for (;;) {
    try {
      const response = await fetch(url);
      await response.arrayBuffer();
      if (response.ok) {
        return;
      }
    } catch {
      // It's OK if nobody listens yet.
    }
    if (Date.now() - told > 20_000) {
      told = Date.now();
      const seconds = Math.round((told - started) / 1000);
      say(
        `Waiting for ${new URL(url).host}, ${seconds} s so far (log: ${
          log.file
        }).`,
      );
    }
    await new Promise(resolve => setTimeout(resolve, 300));
  }
}

/** The demo stations come when the new catalog knows them; before, they would be refused. */
async function catalogHasStations() {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    try {
      const { total = 0, sites = [] } = await stationsSummary();
      if (total > 0 && sites.length > 3) {
        return;
      }
    } catch {
      // It's OK if the API is away for a moment: it restarts when its sources change.
    }
    await new Promise(resolve => setTimeout(resolve, 500));
  }
  say(
    'The catalog does not list the demo stations yet; they will keep trying.',
  );
}

async function stationsSummary() {
  const api = `http://localhost:${addresses.api.port}/api`;
  const signIn = await fetch(`${api}/auth/guest/refresh`, {
    headers: { 'x-requested-with': 'XMLHttpRequest' },
  });
  const { backstageIdentity } = await signIn.json();
  const summary = await fetch(`${api}/charge-stations/stations/summary`, {
    headers: { authorization: `Bearer ${backstageIdentity?.token}` },
  });
  return summary.json();
}

function printAddresses({ demo, data, log }) {
  const { portal, api, stations } = addresses;
  process.stdout.write(`
  Forecourt is ready${demo ? ', with demo stations' : ''}.

    portal    http://localhost:${portal.port}
    API       http://localhost:${api.port}
    stations  ${log.scheme()}://localhost:${stations.port}/ocpp/<identity>

  Be a station yourself:

    npx wscat -c ${log.scheme()}://localhost:${
    stations.port
  }/ocpp/CP1 -s ocpp1.6

  Stations need no password here (app-config.demo.yaml): for a first look only.
  History is kept in ${data}; the log is ${log.file}. Ctrl-C ends everything.

`);
}

module.exports = { start };
