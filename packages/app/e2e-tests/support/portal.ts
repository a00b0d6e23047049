import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const CHECKOUT = path.resolve(__dirname, '../../../..');
/** Set-up, tests and teardown run in processes of their own; this tells each which portal there is. */
const REMEMBERED = path.join(tmpdir(), 'forecourt-e2e-portal.json');
/** What Playwright, or whoever called it, sets and a person's shell does not. */
const NOT_A_PERSONS = ['NODE_ENV', 'FORCE_COLOR', 'npm_config_user_agent'];
const LOOKS_EVERY = 200;
const TOKEN = 'a-token-of-the-browser-tests';
const SUMMARY = 'http://localhost:7007/api/charge-stations/stations/summary';

/** A portal on this machine, started and stopped as a person does it in a terminal. */
export class Portal {
  /** Leader of the process group that a terminal's Ctrl-C would reach. */
  readonly #processId: number;
  readonly #directory: string;

  private constructor(processId: number, directory: string) {
    this.#processId = processId;
    this.#directory = directory;
  }

  /** `npm start`, without any data of before. */
  static async start(): Promise<Portal> {
    return Portal.#startIn(await mkdtemp(path.join(tmpdir(), 'forecourt-')));
  }

  /** The portal that was started last. */
  static running(): Portal {
    const { processId, directory } = JSON.parse(
      readFileSync(REMEMBERED, 'utf8'),
    );
    return new Portal(processId, directory);
  }

  /** `npm start` once more, on the same data. */
  startAgain(): Portal {
    return Portal.#startIn(this.#directory);
  }

  static #startIn(directory: string): Portal {
    // A file takes the output, because the process that would read a pipe ends before the portal.
    const output = openSync(path.join(directory, 'output.txt'), 'w');
    const { pid: processId } = spawn('npm', ['start'], {
      cwd: CHECKOUT,
      env: {
        ...withoutOurOwn(process.env),
        FORECOURT_DATA_DIR: path.join(directory, 'data'),
        FORECOURT_API_TOKEN: TOKEN,
      },
      stdio: ['ignore', output, output],
      detached: true,
    });
    closeSync(output);
    if (processId === undefined) {
      throw new Error('npm could not be started');
    }
    writeFileSync(REMEMBERED, JSON.stringify({ processId, directory }));
    return new Portal(processId, directory);
  }

  /** Where it keeps what it knows. */
  get dataDirectory(): string {
    return path.join(this.#directory, 'data');
  }

  /** What it said in the terminal. */
  get output(): string {
    return readFileSync(path.join(this.#directory, 'output.txt'), 'utf8');
  }

  get runs(): boolean {
    return this.#signal(0);
  }

  /** Waits until it says that it is ready; throws when it ends before or takes more than `within` milliseconds. */
  async ready(options: { within: number }): Promise<void> {
    const deadline = Date.now() + options.within;
    while (!this.output.includes('Forecourt is ready')) {
      if (!this.runs || Date.now() > deadline) {
        const lines = this.output.trimEnd().split('\n').slice(-40);
        throw new Error(
          `The portal is not ready. It said:\n${lines.join('\n')}`,
        );
      }
      await sleep(LOOKS_EVERY);
    }
  }

  /** How many stations it knows by now. */
  async stations(): Promise<number> {
    const answer = await fetch(SUMMARY, {
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    return answer.ok ? (await answer.json()).total : 0;
  }

  /** Ctrl-C. */
  interrupt(): void {
    this.#signal('SIGINT');
  }

  /** Removes its data, and what is left of it should it still run. */
  async remove(): Promise<void> {
    this.#signal('SIGKILL');
    await rm(this.#directory, { recursive: true, force: true });
    await rm(REMEMBERED, { force: true });
  }

  /** False when nothing is left to be signalled. */
  #signal(signal: NodeJS.Signals | 0): boolean {
    try {
      // A negative id names the group.
      process.kill(-this.#processId, signal);
      return true;
    } catch {
      return false;
    }
  }
}

function withoutOurOwn(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !NOT_A_PERSONS.includes(name)),
  );
}
