import { ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  BackendAddress,
  BackendConfig,
  writeConfigFiles,
} from './backendConfig';
import { freePort } from './freePort';

/** How a backend ended. */
export interface BackendEnd {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** Milliseconds from the signal to the end. */
  took: number;
}

const HOST = '127.0.0.1';
const PACKAGE = path.resolve(__dirname, '../..');
const MOST_LOG_CHARACTERS = 100_000;
const READY_WITHIN = 60_000;
const ENDS_WITHIN = 30_000;

/**
 * The portal's backend from source, as `backstage-cli package start` runs it, but without a watcher:
 * one process that can be stopped, killed and started again on the same data.
 */
export class BackendProcess {
  /** Opens the API to scripts. */
  readonly token = randomUUID();
  readonly apiUrl: string;
  readonly stationsUrl: string;
  readonly #directory: string;
  readonly #configFiles: string[];
  #process: ChildProcess | undefined;
  #log = '';

  private constructor(options: {
    address: BackendAddress;
    directory: string;
    configFiles: string[];
  }) {
    const { host, apiPort, stationsPort } = options.address;
    this.apiUrl = `http://${host}:${apiPort}`;
    this.stationsUrl = `ws://${host}:${stationsPort}`;
    this.#directory = options.directory;
    this.#configFiles = options.configFiles;
  }

  /**
   * Starts a backend that has ports of its own and no data yet; `dispose` ends it.
   * `configs` are merged over the checkout's configuration, the last one wins.
   */
  static async create({
    configs = [],
  }: { configs?: BackendConfig[] } = {}): Promise<BackendProcess> {
    const directory = await mkdtemp(path.join(tmpdir(), 'forecourt-e2e-'));
    // What app-config.demo.yaml names, and `npm start` makes.
    await mkdir(path.join(directory, 'data'));
    await writeFile(
      path.join(directory, 'data/explanations.yaml'),
      'about: Explanations of this portal\n',
    );
    const address = {
      host: HOST,
      apiPort: await freePort(HOST),
      stationsPort: await freePort(HOST),
    };
    const configFiles = await writeConfigFiles({ directory, address, configs });
    const backend = new BackendProcess({ address, directory, configFiles });
    try {
      await backend.start();
    } catch (error) {
      await backend.dispose();
      throw error;
    }
    return backend;
  }

  /** What the process wrote, the end of it. */
  get log(): string {
    return this.#log;
  }

  /** Whether it, or anything that it started, still runs. */
  get runs(): boolean {
    return this.#signal(0);
  }

  /** Starts on the data there is and waits until API and listener answer. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, this.#arguments(), {
      cwd: PACKAGE,
      env: {
        ...process.env,
        // In development a stop cuts off what is still being answered; here it waits, as for others.
        NODE_ENV: 'production',
        NO_COLOR: '1',
        FORCE_COLOR: undefined,
        FORECOURT_API_TOKEN: this.token,
        FORECOURT_DATA_DIR: path.join(this.#directory, 'data'),
        FORECOURT_DEMO_HISTORY: undefined,
        FORECOURT_REMOVE_DEMO: undefined,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that nothing it starts can outlive it unnoticed.
      detached: true,
    });
    this.#process = child;
    process.on('exit', this.#killGroup);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.#log = (this.#log + text).slice(-MOST_LOG_CHARACTERS);
      });
    }
    await this.#ready();
  }

  /** Asks it to end (SIGTERM) and waits until it did. */
  stop(): Promise<BackendEnd> {
    return this.#end('SIGTERM');
  }

  /** Ends it without a warning (SIGKILL). */
  kill(): Promise<BackendEnd> {
    return this.#end('SIGKILL');
  }

  /** Ends it and removes its data. */
  async dispose(): Promise<void> {
    if (this.runs) {
      await this.kill();
    }
    await rm(this.#directory, { recursive: true, force: true });
  }

  #arguments(): string[] {
    return [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      'src/index.ts',
      ...this.#configFiles.flatMap(file => ['--config', file]),
    ];
  }

  async #ready(): Promise<void> {
    const listenerUrl = this.stationsUrl.replace('ws:', 'http:');
    const deadline = Date.now() + READY_WITHIN;
    for (const url of [
      `${this.apiUrl}/.backstage/health/v1/readiness`,
      `${listenerUrl}/healthz`,
    ]) {
      while (!(await isOk(url))) {
        if (!this.runs || Date.now() > deadline) {
          throw new Error(`${url} does not answer. The log:\n${this.#log}`);
        }
        await sleep(100);
      }
    }
  }

  async #end(signal: 'SIGTERM' | 'SIGKILL'): Promise<BackendEnd> {
    const child = this.#process;
    if (!child) {
      throw new Error('The backend was not started');
    }
    const started = Date.now();
    const ended = once(child, 'exit', {
      signal: AbortSignal.timeout(ENDS_WITHIN),
    });
    this.#signal(signal);
    const [code, endedBy] = await ended;
    process.off('exit', this.#killGroup);
    return { code, signal: endedBy, took: Date.now() - started };
  }

  /** For the end of the tests, however it comes. */
  readonly #killGroup = () => {
    this.#signal('SIGKILL');
  };

  /** Signals the whole group; false when nothing is left of it. */
  #signal(signal: NodeJS.Signals | 0): boolean {
    const pid = this.#process?.pid;
    if (pid === undefined) {
      return false;
    }
    try {
      // A negative id names the group.
      process.kill(-pid, signal);
      return true;
    } catch {
      return false;
    }
  }
}

async function isOk(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    // Nobody listens yet.
    return false;
  }
}
