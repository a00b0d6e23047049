import { Knex } from 'knex';
import {
  ConfigurationMessage,
  ConfigurationSnapshot,
  Millis,
  NewSnapshot,
  SnapshotReason,
} from '../model';
import { ContentTable } from './configuration/ContentTable';
import { discardSeenConfiguration } from './configuration/discardSeen';
import { noteMessages } from './configuration/noteMessages';
import { SnapshotTimeline } from './configuration/SnapshotTimeline';
import {
  ConfigurationStore,
  CountChanges,
  PresentConfiguration,
} from './ConfigurationStore';
import {
  BigIntValue,
  ConfigurationSnapshotRow,
  fromConfigurationSnapshotRow,
  fromFrameRow,
  fromJsonList,
  toNumber,
  toNumberOrNull,
} from './rows';

/** SQLite counts the values of a query. */
const SLICE = 200;

const SEEN: SnapshotReason[] = ['write', 'seen', 'import', 'demo'];

/** {@link ConfigurationStore} over the tables `configuration_*`. */
export class DatabaseConfigurationStore implements ConfigurationStore {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseConfigurationStore {
    return new DatabaseConfigurationStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async add(
    snapshot: NewSnapshot,
    { countChanges }: { countChanges: CountChanges },
  ): Promise<ConfigurationSnapshot> {
    return this.#database.transaction(async transaction => {
      const timeline = new SnapshotTimeline(transaction, countChanges);
      const id = await timeline.insert(snapshot);
      await timeline.reckon(snapshot.identity, {
        takenAt: snapshot.takenAt,
        id,
      });
      const row = await transaction('configuration_snapshots')
        .where({ id })
        .first();
      return fromConfigurationSnapshotRow(row);
    });
  }

  async get(key: { identity: string; id: number }) {
    const row = await this.#snapshots().where(key).first();
    return row && fromConfigurationSnapshotRow(row);
  }

  async unknownKeys(key: { identity: string; id: number }): Promise<string[]> {
    const row = await this.#snapshots().where(key).first('unknown_keys');
    return fromJsonList(row?.unknown_keys ?? null);
  }

  async list(
    options: Parameters<ConfigurationStore['list']>[0],
  ): Promise<ConfigurationSnapshot[]> {
    const { identity, from, to, changedOnly, after, limit } = options;
    const query = this.#snapshots()
      .where({ identity })
      .orderBy([
        { column: 'taken_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit);
    if (from !== undefined) {
      query.where('taken_at', '>=', from);
    }
    if (to !== undefined) {
      query.where('taken_at', '<', to);
    }
    if (changedOnly) {
      query
        .whereNot({ completeness: 'failed' })
        .where(changed =>
          changed.where('changed', '>', 0).orWhereNull('changed'),
        );
    }
    if (after) {
      query
        .where('taken_at', '<=', after[0])
        .whereRaw('(taken_at, id) < (?, ?)', after);
    }
    return (await query).map(fromConfigurationSnapshotRow);
  }

  async newest(options: {
    identity: string;
    at: Millis;
    completeness?: 'complete';
  }): Promise<ConfigurationSnapshot | undefined> {
    const { identity, at, completeness } = options;
    const query = this.#snapshots()
      .where({ identity })
      .where('taken_at', '<=', at)
      .whereNotNull('known_id')
      .orderBy([
        { column: 'taken_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .first();
    if (completeness) {
      query.where({ completeness });
    }
    const row = await query;
    return row && fromConfigurationSnapshotRow(row);
  }

  async entries(contentIds: readonly number[]) {
    return new ContentTable(this.#database).entries(contentIds);
  }

  async changes(contentIds: readonly number[]) {
    return new ContentTable(this.#database).changes(contentIds);
  }

  async present(): Promise<PresentConfiguration[]> {
    const rows: Array<{
      identity: string;
      snapshot_id: BigIntValue | null;
      known_id: BigIntValue | null;
      read_at: BigIntValue | null;
    }> = await this.#database('configuration_present').select();
    return rows.map(row => ({
      identity: row.identity,
      snapshotId: toNumberOrNull(row.snapshot_id),
      knownId: toNumberOrNull(row.known_id),
      readAt: toNumberOrNull(row.read_at),
    }));
  }

  async setRead({ identity, at }: { identity: string; at: Millis }) {
    await this.#database('configuration_present')
      .insert({ identity, read_at: at })
      .onConflict('identity')
      .merge(['read_at']);
  }

  async notedIdentities(): Promise<string[]> {
    return this.#database('configuration_evidence')
      .distinct('identity')
      .orderBy('identity')
      .pluck('identity');
  }

  async notedMessages(
    identity: string,
    { limit }: { limit: number },
  ): Promise<ConfigurationMessage[]> {
    const rows = await this.#database('configuration_evidence as noted')
      .join('frames', 'frames.id', 'noted.id')
      .where('noted.identity', identity)
      .orderBy(['frames.received_at', 'frames.id'])
      .limit(limit)
      .select('frames.*');
    return rows.map(row => ({ id: toNumber(row.id), ...fromFrameRow(row) }));
  }

  async forgetMessages(ids: readonly number[]): Promise<void> {
    for (let start = 0; start < ids.length; start += SLICE) {
      await this.#database('configuration_evidence')
        .whereIn('id', ids.slice(start, start + SLICE))
        .delete();
    }
  }

  async noteAgain(identity: string): Promise<void> {
    const from = await this.#oldestMessage(identity);
    // What came before the oldest message that is left cannot be told again.
    if (from === null) {
      return;
    }
    await this.#database.transaction(transaction =>
      discardSeenConfiguration(transaction, { identity, why: SEEN, from }),
    );
    await noteMessages(this.#database, { identity, from });
  }

  /** From when on all messages are there; null: none is. */
  async #oldestMessage(identity: string): Promise<Millis | null> {
    const oldest = await this.#database('events')
      .join('frames', 'frames.id', 'events.id')
      .where('events.identity', identity)
      .orderBy('events.received_at')
      .first('events.received_at as at');
    const cut = await this.#database('evidence_cuts')
      .where({ identity })
      .first('frames_from');
    return oldest
      ? Math.max(toNumber(oldest.at), toNumber(cut?.frames_from ?? 0))
      : null;
  }

  #snapshots(): Knex.QueryBuilder<
    ConfigurationSnapshotRow,
    ConfigurationSnapshotRow[]
  > {
    return this.#database<ConfigurationSnapshotRow>('configuration_snapshots');
  }
}
