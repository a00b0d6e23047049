import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { ConfigurationEntry } from '@forecourt/plugin-charge-stations-common';

/** What a content differs in from its base. */
export interface ContentDelta {
  put: ConfigurationEntry[];
  /** Ids of entries that the base has and this has not. */
  drop: string[];
}

const HASH_LENGTH = 22;

/** Entries by what names them within a configuration. */
export type EntryId = (entry: ConfigurationEntry) => string;

/** 132 bits of a hash over entries that are in order: the same for the same configuration, of whatever station. */
export function contentHash(entries: readonly ConfigurationEntry[]): string {
  return createHash('sha256')
    .update(JSON.stringify(entries.map(toTuple)))
    .digest('base64url')
    .slice(0, HASH_LENGTH);
}

/** What makes a content of its base. */
export function deltaOf(
  base: readonly ConfigurationEntry[],
  entries: readonly ConfigurationEntry[],
  idOf: EntryId,
): ContentDelta {
  const before = new Map(
    base.map(entry => [idOf(entry), JSON.stringify(toTuple(entry))]),
  );
  const ids = new Set(entries.map(idOf));
  return {
    put: entries.filter(
      entry => before.get(idOf(entry)) !== JSON.stringify(toTuple(entry)),
    ),
    drop: [...before.keys()].filter(id => !ids.has(id)),
  };
}

/** Takes a delta onto its base; in the order of ids. */
export function applyDelta(
  base: readonly ConfigurationEntry[],
  { put, drop }: ContentDelta,
  idOf: EntryId,
): ConfigurationEntry[] {
  const entries = new Map(base.map(entry => [idOf(entry), entry]));
  drop.forEach(id => entries.delete(id));
  put.forEach(entry => entries.set(idOf(entry), entry));
  return [...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, entry]) => entry);
}

/** A delta as it is stored; onto nothing it is a whole content. */
export function encodeDelta({ put, drop }: ContentDelta): Buffer {
  return deflateRawSync(
    JSON.stringify(
      drop.length > 0 ? [put.map(toTuple), drop] : [put.map(toTuple)],
    ),
  );
}

export function decodeDelta(stored: Uint8Array): ContentDelta {
  const [put, drop = []] = JSON.parse(inflateRawSync(stored).toString('utf8'));
  return { put: put.map(fromTuple), drop };
}

type Tuple = Array<string | number>;

const FIELDS = ['value', 'access', 'attribute', 'dataType', 'unit'] as const;

/** The key, then what it has: short, since there are millions. 0 stands for what is not there. */
function toTuple(entry: ConfigurationEntry): Tuple {
  const tuple: Tuple = [entry.key];
  for (const field of FIELDS) {
    tuple.push(entry[field] ?? 0);
  }
  while (tuple[tuple.length - 1] === 0) {
    tuple.pop();
  }
  return tuple;
}

function fromTuple([key, ...values]: Tuple): ConfigurationEntry {
  const entry: { key: string } & {
    [field in (typeof FIELDS)[number]]?: string;
  } = { key: String(key) };
  FIELDS.forEach((field, index) => {
    const value = values[index];
    if (typeof value === 'string') {
      entry[field] = value;
    }
  });
  return entry as ConfigurationEntry;
}
