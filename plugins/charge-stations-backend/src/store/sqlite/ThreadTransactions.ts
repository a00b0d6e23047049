import { Worker } from 'node:worker_threads';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { SQLITE_PRAGMAS } from '../configureSqlite';
import { DatabaseAwayError } from '../DatabaseAwayError';
import { PrecedingWriteError } from '../PrecedingWriteError';
import { SqliteStatement } from './statements';
import { Transactions } from './Transactions';

/** Null once the transaction is durable; `notRun` where it was to follow one that failed. */
type Reply = { code?: string; message: string } | 'notRun' | null;

interface Waiting {
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * In a thread with a connection of its own to the same file, so that the event loop goes on while
 * SQLite writes and waits for the disk. The thread starts with the first transaction, keeps the
 * process alive only while one is under way, and after it died starts anew with the next one; how
 * often that is tried, and that it is logged, is up to the recorder.
 */
export class ThreadTransactions implements Transactions {
  readonly #filename: string;
  #thread: Worker | null = null;
  /** In the order of their messages, which is the order of the replies. */
  #waiting: Waiting[] = [];

  constructor(options: { filename: string }) {
    this.#filename = options.filename;
  }

  async run(
    statements: SqliteStatement[],
    options: { follows: boolean } = { follows: false },
  ): Promise<void> {
    this.#thread ??= this.#start();
    const thread = this.#thread;
    thread.postMessage({ statements, follows: options.follows });
    thread.ref();
    return new Promise((resolve, reject) =>
      this.#waiting.push({ resolve, reject }),
    );
  }

  /** The thread ends by itself, after what was handed over: ended from outside while SQLite waits, it would take the process along. */
  close(): void {
    this.#thread?.postMessage('end');
  }

  #start(): Worker {
    const thread = new Worker(
      resolvePackagePath(
        '@forecourt/plugin-charge-stations-backend',
        'workers/sqliteWriter.js',
      ),
      {
        name: 'charge-stations-sqlite',
        workerData: { filename: this.#filename, pragmas: SQLITE_PRAGMAS },
        // Not the transform of TypeScript that the process may have been started with.
        execArgv: [],
      },
    );
    let cause: unknown;
    thread.on('message', (reply: Reply) => this.#settle(thread, reply));
    thread.on('error', error => {
      cause = error;
    });
    // Not earlier: by now its connection is closed, and what was not committed is rolled back.
    thread.on('exit', () => this.#ended(cause));
    return thread;
  }

  #settle(thread: Worker, reply: Reply) {
    const waiting = this.#waiting.shift();
    if (this.#waiting.length === 0) {
      thread.unref();
    }
    if (reply === 'notRun') {
      waiting?.reject(
        new PrecedingWriteError('The transaction before this one failed'),
      );
    } else if (reply) {
      const { code, message } = reply;
      waiting?.reject(Object.assign(new Error(message), { code }));
    } else {
      waiting?.resolve();
    }
  }

  #ended(cause: unknown) {
    const error = new DatabaseAwayError(
      'The thread that writes to SQLite has ended',
      cause,
    );
    const waiting = this.#waiting;
    this.#thread = null;
    this.#waiting = [];
    waiting.forEach(({ reject }) => reject(error));
  }
}
