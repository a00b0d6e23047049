import { Knex } from 'knex';
import { StoreTestDatabases } from '../__testUtils__/testDatabases';
import {
  PipelinedTransactions,
  PostgresConnection,
} from './PipelinedTransactions';

jest.setTimeout(60_000);

const databases = StoreTestDatabases.create();

const insertion = (text: string) => `insert into "notes" values ('${text}')`;
const NONSENSE = 'insert into "nothing" values (1)';

/** What became of each, by the name of the error. */
async function outcomesOf(runs: Array<Promise<void>>): Promise<string[]> {
  const outcomes = await Promise.allSettled(runs);
  return outcomes.map(outcome =>
    outcome.status === 'rejected' ? outcome.reason.name : outcome.status,
  );
}

const isThere = databases
  .eachSupportedId()
  .some(([id]) => id === 'POSTGRES_15');

(isThere ? describe : describe.skip)('PipelinedTransactions', () => {
  let database: Knex;
  let connection: PostgresConnection;
  let transactions: PipelinedTransactions;

  beforeEach(async () => {
    database = await databases.init('POSTGRES_15');
    await database.schema.createTable('notes', table => table.text('text'));
    connection = await database.client.acquireConnection();
    transactions = new PipelinedTransactions({ connection });
  });

  afterEach(async () => {
    await database.client.releaseConnection(connection);
    jest.restoreAllMocks();
  });

  const stored = () => database('notes').pluck('text');

  it('one that follows is sent before the one ahead has ended, and others find the connection as it was', async () => {
    const query = jest.spyOn(connection, 'query');
    const runs = [
      transactions.run(insertion('a'), { follows: false }),
      transactions.run(insertion('b'), { follows: true }),
    ];
    expect(query).toHaveBeenCalledTimes(2);
    expect(connection.pipeline).toBe(true);
    await Promise.all(runs);
    expect(connection.pipeline).toBe(false);
    await expect(stored()).resolves.toEqual(['a', 'b']);
  });

  it('one that fails leaves nothing, and what follows it is not run', async () => {
    const outcomes = await outcomesOf([
      transactions.run(`${insertion('-')};${NONSENSE}`, { follows: false }),
      transactions.run(insertion('a'), { follows: true }),
      transactions.run(insertion('b'), { follows: true }),
      transactions.run(insertion('c'), { follows: false }),
      transactions.run(insertion('d'), { follows: true }),
    ]);
    expect(outcomes).toEqual([
      'error',
      'PrecedingWriteError',
      'PrecedingWriteError',
      'fulfilled',
      'fulfilled',
    ]);
    await expect(stored()).resolves.toEqual(['c', 'd']);
  });

  it('one that follows is not run in a session that does not know the one ahead, as behind a pooler', async () => {
    await transactions.run(insertion('a'), { follows: false });
    await connection.query('discard all');
    const outcomes = await outcomesOf([
      transactions.run(insertion('b'), { follows: true }),
    ]);
    expect(outcomes).toEqual(['PrecedingWriteError']);
    await expect(stored()).resolves.toEqual(['a']);
  });
});
