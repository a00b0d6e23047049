import { foldKey } from './lookUpMeanings';
import { ConfigurationEntry } from './types';

/** An entry of both sides, or of one where the other has none for it. */
export interface EntryPair {
  before?: ConfigurationEntry;
  after?: ConfigurationEntry;
}

/** All that an entry says, as a text: equal for equal entries. */
export function entryText(entry: ConfigurationEntry): string {
  const { key, attribute, value, access, dataType, unit } = entry;
  return JSON.stringify([key, attribute, value, access, dataType, unit]);
}

/** What makes two entries of one setting the same one, from the strictest. */
const LIKENESS: Array<(entry: ConfigurationEntry) => string> = [
  entryText,
  entry => entry.key,
  entry => foldKey(entry.key),
  () => '',
];

/**
 * Pairs the entries of one setting. It is one on each side, unless a station has a key in two spellings or under two
 * names: then the likest ones are paired, whatever their order, and none is lost.
 */
export function pairEntries(sides: {
  before: readonly ConfigurationEntry[];
  after: readonly ConfigurationEntry[];
}): EntryPair[] {
  const before = sorted(sides.before);
  const after = sorted(sides.after);
  const pairs: EntryPair[] = [];
  for (const likeness of LIKENESS) {
    for (const entry of [...before]) {
      const twin = after.findIndex(
        other => likeness(other) === likeness(entry),
      );
      if (twin >= 0) {
        pairs.push({ before: entry, after: after[twin] });
        after.splice(twin, 1);
        before.splice(before.indexOf(entry), 1);
      }
    }
  }
  return [
    ...pairs,
    ...before.map(entry => ({ before: entry })),
    ...after.map(entry => ({ after: entry })),
  ];
}

function sorted(entries: readonly ConfigurationEntry[]): ConfigurationEntry[] {
  return [...entries].sort((a, b) => compareTexts(entryText(a), entryText(b)));
}

/** In the order of code units: the same everywhere, whatever the language. */
export function compareTexts(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
