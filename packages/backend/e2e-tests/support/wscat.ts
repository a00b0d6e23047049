import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** wscat tells that it connected, and why it was disconnected, only where it writes to a terminal. */
const AS_ON_A_TERMINAL =
  'data:text/javascript,import tty from "node:tty"; tty.isatty = () => true;';

export interface WscatOptions {
  url: string;
  subprotocol?: string;
  /** User name and password, with a colon between them. */
  auth?: string;
}

/** wscat, as a person uses it. */
export class Wscat {
  readonly #process: ChildProcess;
  readonly #closed: Promise<unknown>;
  #output = '';

  constructor(options: WscatOptions) {
    this.#process = spawn(
      process.execPath,
      ['--import', AS_ON_A_TERMINAL, program(), ...argumentsOf(options)],
      // It ends when its input does, so the input stays open.
      { stdio: ['pipe', 'pipe', 'pipe'] },
    );
    this.#closed = once(this.#process, 'close');
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#output += stripVTControlCharacters(text);
      });
    }
  }

  /** What it printed. */
  get output(): string {
    return this.#output;
  }

  get runs(): boolean {
    return this.#process.exitCode === null;
  }

  /** Types a line and presses enter. */
  type(line: string): void {
    this.#process.stdin?.write(`${line}\n`);
  }

  /** Waits until it ends by itself; resolves with all that it printed. */
  async ended(): Promise<string> {
    await this.#closed;
    return this.#output;
  }

  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#closed;
  }
}

function argumentsOf({ url, subprotocol, auth }: WscatOptions): string[] {
  return [
    ...['--connect', url],
    ...(subprotocol ? ['--subprotocol', subprotocol] : []),
    ...(auth ? ['--auth', auth] : []),
  ];
}

function program(): string {
  return path.resolve(require.resolve('wscat/package.json'), '../bin/wscat');
}
