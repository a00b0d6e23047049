'use strict';

const { spawn } = require('node:child_process');
const { root } = require('./paths');
const { fail, say } = require('./say');

/**
 * Programs that end together: each in a process group of its own, so that what they start ends too.
 */
class Processes {
  constructor() {
    this.children = [];
    this.stopping = null;
  }

  /**
   * Does the work that starts them. Whatever ends this program from now on ends them first: a signal,
   * the work when it fails, and an error that nobody caught, such as a terminal that went away.
   */
  async during(work) {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(name, async () => {
        say('Stopping.');
        await this.stop();
        process.exit(0);
      });
    }
    const failed = async error => {
      await this.stop();
      fail(error.message);
    };
    process.on('uncaughtException', failed);
    await work().catch(failed);
  }

  /** Starts a program; `onExit` is called when it ends although nobody asked it to. */
  start({ args, env = {}, onLine, onExit }) {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    this.children.push(child);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      let rest = '';
      stream.on('data', chunk => {
        const lines = (rest + chunk).split('\n');
        rest = lines.pop();
        lines.forEach(onLine);
      });
      stream.on('end', () => rest && onLine(rest));
    }
    child.on('exit', code => {
      if (!this.stopping) {
        onExit(code);
      }
    });
    return child;
  }

  /** Asks every group to end, and ends what is left after ten seconds. */
  stop() {
    if (!this.stopping) {
      this.stopping = Promise.all(this.children.map(stopGroup));
    }
    return this.stopping;
  }
}

async function stopGroup(child) {
  signal(child, 'SIGTERM');
  const deadline = Date.now() + 10_000;
  while (groupLives(child)) {
    if (Date.now() > deadline) {
      signal(child, 'SIGKILL');
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

function groupLives(child) {
  return signal(child, 0);
}

function signal(child, name) {
  try {
    // A negative id names the whole group. Windows has none: there the program itself is named.
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, name);
    return true;
  } catch {
    return false;
  }
}

module.exports = { Processes };
