import { Knex } from 'knex';
import { StoredCounts } from './benchServer';

/** Which database it is and what a commit means to it, in one line. */
export async function describeStore(database: Knex): Promise<string> {
  if (database.client.driverName === 'pg') {
    const show = async (name: string) => {
      const { rows } = await database.raw(`show ${name}`);
      return rows[0][name];
    };
    return `PostgreSQL ${await show('server_version')}, fsync=${await show(
      'fsync',
    )}, synchronous_commit=${await show('synchronous_commit')}`;
  }
  const first = async (sql: string) =>
    Object.values((await database.raw(sql))[0])[0];
  return `SQLite ${await first(
    'select sqlite_version()',
  )}, journal_mode=${await first(
    'pragma journal_mode',
  )}, synchronous=${await first('pragma synchronous')}`;
}

/** Counts what a run left behind. */
export async function countStored(database: Knex): Promise<StoredCounts> {
  const [events] = await database('events')
    .whereIn('type', ['status', 'variable'])
    .count({ count: '*' });
  const [frames] = await database('frames')
    .where({ direction: 'fromStation' })
    .whereIn('action', ['StatusNotification', 'NotifyEvent'])
    .whereNotNull('answer')
    .count({ count: '*' });
  return { events: Number(events.count), answeredFrames: Number(frames.count) };
}

/** Throws unless exactly the answered calls are stored, each with its event and its answer. */
export function checkStored(options: {
  name: string;
  /** Reports, as the stations counted them. */
  answered: number;
  stored: StoredCounts | null;
}): void {
  const { name, answered, stored } = options;
  if (stored?.events !== answered || stored.answeredFrames !== answered) {
    throw new Error(
      `${name} answered ${answered} calls and stored ${stored?.events} events and ${stored?.answeredFrames} answered frames`,
    );
  }
}
