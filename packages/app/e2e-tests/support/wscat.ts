import { ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** wscat says that it is connected only where it writes to a terminal. */
const AS_ON_A_TERMINAL =
  'data:text/javascript,import tty from "node:tty"; tty.isatty = () => true;';
const WSCAT = path.resolve(
  require.resolve('wscat/package.json'),
  '../bin/wscat',
);
const ANSWERS_WITHIN = 10_000;

/** A station that is a person with `npx wscat -c ws://localhost:9220/ocpp/<identity> -s ocpp1.6`. */
export class Wscat {
  readonly #process: ChildProcess;
  readonly #ended: Promise<unknown>;
  readonly #printed = new EventEmitter();
  #output = '';

  constructor(identity: string, protocol = 'ocpp1.6') {
    const address = `ws://localhost:9220/ocpp/${identity}`;
    this.#process = spawn(
      process.execPath,
      ['--import', AS_ON_A_TERMINAL, WSCAT, '-c', address, '-s', protocol],
      // It ends when its input does, so the input stays open.
      { stdio: 'pipe' },
    );
    this.#ended = once(this.#process, 'close');
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#output += stripVTControlCharacters(text);
        this.#printed.emit('more');
      });
    }
  }

  /** Waits until it has printed `text`. */
  async prints(text: string): Promise<void> {
    const signal = AbortSignal.timeout(ANSWERS_WITHIN);
    while (!this.#output.includes(text)) {
      try {
        await once(this.#printed, 'more', { signal });
      } catch {
        throw new Error(`wscat did not print ${text}, but:\n${this.#output}`);
      }
    }
  }

  connected(): Promise<void> {
    return this.prints('Connected');
  }

  /** Types a call and waits for its answer. */
  async call(action: string, payload: Record<string, unknown>): Promise<void> {
    const id = randomUUID();
    const call = JSON.stringify([2, id, action, payload]);
    this.#process.stdin?.write(`${call}\n`);
    await this.prints(`[3,"${id}",`);
  }

  async quit(): Promise<void> {
    this.#process.kill();
    await this.#ended;
  }
}
