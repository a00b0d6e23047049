import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import SqliteDatabase from 'better-sqlite3';
import { DatabaseAwayError } from '../DatabaseAwayError';
import { ThreadTransactions } from './ThreadTransactions';

const NOTED = {
  sql: 'create table if not exists "notes" ("text")',
  rows: [[]],
};

function insertion(...texts: string[]) {
  const rows = texts.map(text => [text]);
  return { sql: 'insert into "notes" values (?)', rows };
}

describe('ThreadTransactions', () => {
  let directory: string;
  let filename: string;
  let transactions: ThreadTransactions;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'charge-stations-'));
    filename = join(directory, 'store.sqlite');
    transactions = new ThreadTransactions({ filename });
  });

  afterEach(async () => {
    transactions.close();
    await rm(directory, { recursive: true });
  });

  /** The thread that the transactions run in. */
  async function started(): Promise<Worker> {
    const message = jest.spyOn(Worker.prototype, 'postMessage');
    await transactions.run([NOTED]);
    const [thread] = message.mock.contexts;
    message.mockRestore();
    return thread;
  }

  function stored(): unknown[] {
    const connection = new SqliteDatabase(filename);
    try {
      return connection.prepare('select "text" from "notes"').pluck().all();
    } finally {
      connection.close();
    }
  }

  it('what is resolved can be read on other connections', async () => {
    await Promise.all([
      transactions.run([NOTED, insertion('a', 'b')]),
      transactions.run([insertion('c')]),
    ]);
    expect(stored()).toEqual(['a', 'b', 'c']);
  });

  it('a transaction that fails leaves nothing, says why, and the next one goes through', async () => {
    await transactions.run([NOTED]);
    const nonsense = { sql: 'insert into "nothing" values (1)', rows: [[]] };
    const outcomes = await Promise.allSettled([
      transactions.run([insertion('a'), nonsense]),
      transactions.run([insertion('b')]),
    ]);
    expect(outcomes).toEqual([
      {
        status: 'rejected',
        reason: expect.objectContaining({
          message: 'no such table: nothing',
          code: 'SQLITE_ERROR',
        }),
      },
      { status: 'fulfilled', value: undefined },
    ]);
    expect(stored()).toEqual(['b']);
  });

  it('the event loop goes on while the file is waited for', async () => {
    await transactions.run([NOTED]);
    const other = new SqliteDatabase(filename);
    other.exec('begin immediate');
    const order: string[] = [];
    const refused = transactions
      .run([insertion('a')])
      .catch(error => order.push(error.code));
    await nextTurn();
    order.push('turn');
    await refused;
    expect(order).toEqual(['turn', 'SQLITE_BUSY']);
    other.close();
  });

  it('one that follows another is not run where that one failed', async () => {
    await transactions.run([NOTED]);
    const nonsense = { sql: 'insert into "nothing" values (1)', rows: [[]] };
    const outcomes = await Promise.allSettled([
      transactions.run([nonsense]),
      transactions.run([insertion('a')], { follows: true }),
      transactions.run([insertion('b')], { follows: true }),
      transactions.run([insertion('c')]),
      transactions.run([insertion('d')], { follows: true }),
    ]);
    expect(
      outcomes.map(outcome =>
        outcome.status === 'rejected' ? outcome.reason.name : outcome.status,
      ),
    ).toEqual([
      'Error',
      'PrecedingWriteError',
      'PrecedingWriteError',
      'fulfilled',
      'fulfilled',
    ]);
    expect(stored()).toEqual(['c', 'd']);
  });

  it('what was handed over before it is closed is written', async () => {
    const written = transactions.run([NOTED, insertion('a')]);
    transactions.close();
    await written;
    expect(stored()).toEqual(['a']);
  });

  it('the process lives on when it is closed while the file is waited for', async () => {
    const thread = await started();
    const other = new SqliteDatabase(filename);
    other.exec('begin immediate');
    const refused = transactions.run([insertion('a')]);
    const ended = once(thread, 'exit');
    transactions.close();
    await expect(refused).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
    const [exitCode] = await ended;
    expect(exitCode).toBe(0);
    other.close();
  });

  it('when the thread dies, the database is away until another one has started', async () => {
    const thread = await started();
    // Long enough for the thread to be at work when it ends.
    const long = Array.from({ length: 50_000 }, (_, row) => `a ${row}`);
    const outstanding = Promise.allSettled([
      transactions.run([insertion(...long)]),
      transactions.run([insertion('b')]),
    ]);
    await thread.terminate();
    const outcomes = await outstanding;
    expect(outcomes[1]).toMatchObject({
      status: 'rejected',
      reason: expect.any(DatabaseAwayError),
    });
    await transactions.run([insertion('c')]);
    expect(stored()).toEqual(['c']);
  });

  it('a file that cannot be opened is away, and is tried again', async () => {
    const later = join(directory, 'later');
    const absent = new ThreadTransactions({
      filename: join(later, 'store.sqlite'),
    });
    await expect(absent.run([NOTED])).rejects.toMatchObject({
      name: 'DatabaseAwayError',
      message: expect.stringContaining('directory does not exist'),
    });
    await mkdir(later);
    await expect(absent.run([NOTED])).resolves.toBeUndefined();
    absent.close();
  });
});
