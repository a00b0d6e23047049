import { ConfigurationEntry } from '@forecourt/plugin-charge-stations-common';
import { Knex } from 'knex';
import { inOrder, KnownConfiguration, overlay } from '../../configuration';
import {
  ConfigurationSnapshot,
  Millis,
  NewSnapshot,
  readValueChange,
} from '../../model';
import { CountChanges } from '../ConfigurationStore';
import {
  ConfigurationSnapshotRow,
  fromConfigurationSnapshotRow,
  fromJsonList,
  toJsonList,
  toNumber,
} from '../rows';
import { ContentTable } from './ContentTable';

type Key = { takenAt: Millis; id: number };

/** The snapshots of one station in their order, within a transaction. */
export class SnapshotTimeline {
  readonly #database: Knex;
  readonly #contents: ContentTable;
  readonly #countChanges: CountChanges;

  constructor(database: Knex, countChanges: CountChanges) {
    this.#database = database;
    this.#contents = new ContentTable(database);
    this.#countChanges = countChanges;
  }

  async insert(snapshot: NewSnapshot): Promise<number> {
    const { identity, evidence, takenAt } = snapshot;
    const station = await this.#database('stations')
      .where({ identity })
      .first();
    const before = await this.#before(identity, { takenAt, id: Infinity });
    const entries = inOrder(snapshot.entries);
    const contentId =
      snapshot.completeness === 'failed'
        ? null
        : await this.#contents.put(entries, before?.contentId ?? null);
    const row = {
      identity,
      taken_at: takenAt,
      completeness: snapshot.completeness,
      why: snapshot.why,
      requested_by: snapshot.requestedBy,
      protocol: snapshot.protocol,
      vendor: station?.vendor ?? null,
      model: station?.model ?? null,
      firmware_version: await this.#firmwareAt(
        identity,
        takenAt,
        station?.firmware_version ?? null,
      ),
      keys: entries.length,
      unknown_keys: toJsonList(snapshot.unknownKeys),
      problem: snapshot.problem,
      connection_id: evidence?.connectionId ?? null,
      seq: evidence?.seq ?? null,
      content_id: contentId,
      known_id: null,
      known_complete: false,
      before_id: null,
      changed: null,
    };
    const [inserted] = await this.#database('configuration_snapshots')
      .insert(row)
      .returning('id');
    return toNumber(inserted.id);
  }

  /** Reckons a snapshot, and those after it until one that says all by itself. */
  async reckon(identity: string, from: Key): Promise<void> {
    const before = await this.#before(identity, from);
    let known = before && (await this.#known(before));
    let last = before;
    const rows: ConfigurationSnapshotRow[] = await this.#database(
      'configuration_snapshots',
    )
      .where({ identity })
      .where('taken_at', '>=', from.takenAt)
      .whereRaw('(taken_at, id) >= (?, ?)', [from.takenAt, from.id])
      .orderBy(['taken_at', 'id']);
    for (const row of rows) {
      const snapshot = fromConfigurationSnapshotRow(row);
      if (snapshot.contentId === null) {
        continue;
      }
      const after = overlay(known, {
        completeness: snapshot.completeness,
        entries: await this.#entries(snapshot.contentId),
        unknownKeys: fromJsonList<string>(row.unknown_keys),
      });
      const knownId =
        snapshot.completeness === 'complete'
          ? snapshot.contentId
          : await this.#contents.put(after.entries, last?.knownId ?? null);
      await this.#database('configuration_snapshots')
        .where({ id: snapshot.id })
        .update({
          known_id: knownId,
          known_complete: after.isComplete,
          before_id: last?.id ?? null,
          changed: known
            ? this.#countChanges({ ...snapshot, before: known, after })
            : null,
        });
      const isFirst = snapshot.id === from.id;
      known = after;
      last = { ...snapshot, knownId };
      if (snapshot.completeness === 'complete' && !isFirst) {
        break;
      }
    }
    await this.#reckonPresent(identity);
  }

  async #reckonPresent(identity: string): Promise<void> {
    const newest = await this.#before(identity, {
      takenAt: Number.MAX_SAFE_INTEGER,
      id: Infinity,
    });
    await this.#database('configuration_present')
      .insert({
        identity,
        snapshot_id: newest?.id ?? null,
        known_id: newest?.knownId ?? null,
      })
      .onConflict('identity')
      .merge(['snapshot_id', 'known_id']);
  }

  /** The newest before this one that did not fail. */
  async #before(
    identity: string,
    { takenAt, id }: Key,
  ): Promise<ConfigurationSnapshot | null> {
    const query = this.#database('configuration_snapshots')
      .where({ identity })
      .where('taken_at', '<=', takenAt)
      .whereNotNull('content_id')
      .orderBy([
        { column: 'taken_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .first();
    if (Number.isFinite(id)) {
      query.whereRaw('(taken_at, id) < (?, ?)', [takenAt, id]);
    }
    const row = await query;
    return row ? fromConfigurationSnapshotRow(row) : null;
  }

  async #known({
    knownId,
    knownComplete,
  }: ConfigurationSnapshot): Promise<KnownConfiguration | null> {
    return knownId === null
      ? null
      : { entries: await this.#entries(knownId), isComplete: knownComplete };
  }

  async #entries(id: number): Promise<ConfigurationEntry[]> {
    return (await this.#contents.entries([id])).get(id) ?? [];
  }

  /** What it ran then: of the change after that moment the version before, else what it runs now. */
  async #firmwareAt(
    identity: string,
    at: Millis,
    present: string | null,
  ): Promise<string | null> {
    const next = await this.#database('marks')
      .where({ identity, kind: 'firmwareChanged' })
      .where('at', '>', at)
      .orderBy('at')
      .first('detail');
    return readValueChange(next?.detail ?? null)?.before ?? present;
  }
}
