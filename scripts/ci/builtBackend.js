'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { root } = require('../lib/paths');
const { Processes } = require('../lib/processes');
const { run } = require('../lib/yarn');

const port = 7107;
const baseUrl = `http://localhost:${port}`;

/**
 * Unpacks what `yarn build:all` made, starts it with SQLite and without guests, and asks for readiness
 * and the sign-in page's document. Answers with the problem, or nothing.
 */
async function startBuiltBackendOnce(folder) {
  fs.mkdirSync(folder, { recursive: true });
  const bundle = path.join(root, 'packages/backend/dist/bundle.tar.gz');
  if (!fs.existsSync(bundle)) {
    return `The build made no ${path.relative(root, bundle)}.`;
  }
  await run('tar', ['xzf', bundle, '-C', folder]);
  linkDependencies(folder);
  const config = path.join(folder, 'app-config.ci.yaml');
  fs.writeFileSync(config, ciConfig());

  const lines = [];
  let ended = false;
  const processes = new Processes();
  processes.start({
    args: [
      path.join(folder, 'packages/backend'),
      '--config',
      path.join(root, 'app-config.yaml'),
      '--config',
      config,
    ],
    env: {
      NODE_ENV: 'production',
      FORECOURT_DATA_DIR: path.join(folder, 'data'),
    },
    onLine: line => lines.push(line),
    onExit: () => (ended = true),
  });
  try {
    const ready = await answersWithin(120, () => ended);
    if (!ready) {
      return `The built backend did not become ready:\n${lines
        .slice(-40)
        .join('\n')}`;
    }
    const page = await (await fetch(baseUrl)).text();
    if (!page.includes('<div id="root">')) {
      return `The built backend served no portal page: ${page.slice(0, 200)}`;
    }
    const refused = await fetch(`${baseUrl}/api/auth/guest/refresh`, {
      headers: { 'x-requested-with': 'XMLHttpRequest' },
    });
    if (refused.ok) {
      return 'The built backend lets guests in although they are switched off.';
    }
    return undefined;
  } finally {
    await processes.stop();
  }
}

/** The bundle brings Forecourt's own packages; everything else is linked from this checkout. */
function linkDependencies(folder) {
  const modules = path.join(folder, 'node_modules');
  fs.mkdirSync(path.join(modules, '@forecourt'), { recursive: true });
  for (const name of fs.readdirSync(path.join(root, 'node_modules'))) {
    if (!['@forecourt', 'app', 'backend'].includes(name)) {
      fs.symlinkSync(
        path.join(root, 'node_modules', name),
        path.join(modules, name),
      );
    }
  }
  for (const group of ['packages', 'plugins']) {
    for (const name of listFolders(path.join(folder, group))) {
      const unpacked = path.join(folder, group, name);
      const own = JSON.parse(
        fs.readFileSync(path.join(unpacked, 'package.json'), 'utf8'),
      );
      fs.symlinkSync(unpacked, path.join(modules, own.name));
      const nested = path.join(root, group, name, 'node_modules');
      if (fs.existsSync(nested)) {
        fs.symlinkSync(nested, path.join(unpacked, 'node_modules'));
      }
    }
  }
}

function listFolders(parent) {
  return fs.existsSync(parent)
    ? fs
        .readdirSync(parent, { withFileTypes: true })
        .filter(entry => entry.isDirectory())
        .map(entry => entry.name)
    : [];
}

function ciConfig() {
  return JSON.stringify({
    app: { baseUrl },
    backend: {
      baseUrl,
      listen: { port },
      cors: { origin: baseUrl },
      auth: { keys: [{ secret: 'only-for-this-one-start' }] },
    },
    auth: { environment: 'production', providers: { guest: null } },
    catalog: {
      locations: [
        { type: 'file', target: path.join(root, 'catalog/all.yaml') },
      ],
    },
    chargeStations: { listener: { port: 0 } },
  });
}

async function answersWithin(seconds, gaveUp) {
  const deadline = Date.now() + seconds * 1000;
  while (Date.now() < deadline && !gaveUp()) {
    try {
      const response = await fetch(`${baseUrl}/.backstage/health/v1/readiness`);
      if (response.ok) {
        return true;
      }
    } catch {
      // It's OK if nobody listens yet.
    }
    await new Promise(resolve => setTimeout(resolve, 500));
  }
  return false;
}

module.exports = { startBuiltBackendOnce };
