import { ConfigurationEntry } from '@forecourt/plugin-charge-stations-common';

/** Names an entry within a configuration: a station may have one key in two spellings. */
export function entryId({ key, attribute }: ConfigurationEntry): string {
  return attribute ? `${key} ${attribute}` : key;
}

/** The entries in one order, whatever the order in which they came; of two with one name the last. */
export function inOrder(
  entries: readonly ConfigurationEntry[],
): ConfigurationEntry[] {
  const byId = new Map(entries.map(entry => [entryId(entry), entry]));
  return [...byId]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, entry]) => entry);
}
