import { ConfigurationEntry } from '@forecourt/plugin-charge-stations-common';
import { Knex } from 'knex';
import { entryId } from '../../configuration';
import { BigIntValue, toNumber, toNumberOrNull } from '../rows';
import {
  applyDelta,
  ContentDelta,
  contentHash,
  decodeDelta,
  deltaOf,
  encodeDelta,
} from './contents';

/** Contents beneath one: each is one more read, and saves what both have. */
export const MOST_BASES = 15;
/** SQLite counts the values of a query. */
const SLICE = 200;

interface ContentRow {
  id: BigIntValue;
  base_id: BigIntValue | null;
  depth: number;
  entries: Uint8Array;
}

interface LoadedContent {
  baseId: number | null;
  depth: number;
  delta: ContentDelta;
}

/** Configurations, each stored once: as a whole, or as what it differs in from another. */
export class ContentTable {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  /** The id of a content; entries are in order. `base` is the content that it probably differs little from. */
  async put(
    entries: readonly ConfigurationEntry[],
    base: number | null,
  ): Promise<number> {
    const hash = contentHash(entries);
    // It stays for as long as the transaction, whoever deletes contents that nobody needs.
    const known = await this.#database('configuration_contents')
      .where({ hash })
      .forShare()
      .first('id');
    if (known) {
      return toNumber(known.id);
    }
    const whole = encodeDelta({ put: [...entries], drop: [] });
    const row = {
      hash,
      base_id: null as number | null,
      depth: 0,
      entries: whole,
    };
    const beneath = base === null ? undefined : await this.#loadBase(base);
    if (beneath && beneath.depth < MOST_BASES) {
      const delta = encodeDelta(deltaOf(beneath.entries, entries, entryId));
      if (delta.length * 2 < whole.length) {
        Object.assign(row, {
          base_id: base,
          depth: beneath.depth + 1,
          entries: delta,
        });
      }
    }
    await this.#database('configuration_contents')
      .insert(row)
      .onConflict('hash')
      .ignore();
    const stored = await this.#database('configuration_contents')
      .where({ hash })
      .first('id');
    return toNumber(stored.id);
  }

  /** The entries of contents, in order. */
  async entries(
    ids: readonly number[],
  ): Promise<Map<number, ConfigurationEntry[]>> {
    const loaded = await this.#load(ids);
    const made = new Map<number, ConfigurationEntry[]>();
    const make = (id: number): ConfigurationEntry[] => {
      const known = made.get(id);
      if (known) {
        return known;
      }
      const content = loaded.get(id);
      if (!content) {
        throw new Error(`Configuration content ${id} is missing`);
      }
      const base = content.baseId === null ? [] : make(content.baseId);
      const entries = applyDelta(base, content.delta, entryId);
      made.set(id, entries);
      return entries;
    };
    return new Map(ids.map(id => [id, make(id)]));
  }

  /** What is stored of contents, without what is beneath them. */
  async changes(
    ids: readonly number[],
  ): Promise<Map<number, ContentDelta & { baseId: number | null }>> {
    return new Map(
      (await this.#rows(ids)).map(row => [
        toNumber(row.id),
        { baseId: toNumberOrNull(row.base_id), ...decodeDelta(row.entries) },
      ]),
    );
  }

  /** Undefined where it was deleted meanwhile. */
  async #loadBase(id: number) {
    const row = await this.#database('configuration_contents')
      .where({ id })
      .forShare()
      .first('depth');
    if (!row) {
      return undefined;
    }
    const { depth } = row;
    const entries = (await this.entries([id])).get(id) ?? [];
    return { depth, entries };
  }

  /** Contents with all that is beneath them. */
  async #load(ids: readonly number[]): Promise<Map<number, LoadedContent>> {
    const loaded = new Map<number, LoadedContent>();
    let wanted = [...new Set(ids)];
    while (wanted.length > 0) {
      for (const row of await this.#rows(wanted)) {
        loaded.set(toNumber(row.id), {
          baseId: toNumberOrNull(row.base_id),
          depth: row.depth,
          delta: decodeDelta(row.entries),
        });
      }
      const bases = wanted.map(id => loaded.get(id)?.baseId ?? null);
      wanted = [
        ...new Set(
          bases.filter((id): id is number => id !== null && !loaded.has(id)),
        ),
      ];
    }
    return loaded;
  }

  async #rows(ids: readonly number[]): Promise<ContentRow[]> {
    const rows: ContentRow[] = [];
    for (let start = 0; start < ids.length; start += SLICE) {
      rows.push(
        ...(await this.#database('configuration_contents')
          .whereIn('id', ids.slice(start, start + SLICE))
          .select('id', 'base_id', 'depth', 'entries')),
      );
    }
    return rows;
  }
}
