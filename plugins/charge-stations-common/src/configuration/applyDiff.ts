import { ConflictError } from '@backstage/errors';
import { ConfigurationChange } from './diffTypes';
import { entryText } from './pairEntries';
import { ConfigurationEntry } from './types';

/**
 * Makes the later side of the earlier one and a diff, in the order of the diff.
 *
 * What an incomplete later side does not name is kept: nobody saw it go. Everything else becomes as the later side
 * writes it.
 *
 * @public
 * @throws ConflictError when the entries are not those that the diff began with
 */
export function applyDiff(options: {
  entries: readonly ConfigurationEntry[];
  changes: readonly ConfigurationChange[];
}): ConfigurationEntry[] {
  const left = new Map<string, number>();
  for (const entry of options.entries) {
    const text = entryText(entry);
    left.set(text, (left.get(text) ?? 0) + 1);
  }
  for (const { key, before } of options.changes) {
    if (before) {
      const text = entryText(before);
      const count = left.get(text) ?? 0;
      if (count === 0) {
        throw new ConflictError(`${key} is not what the diff began with`);
      }
      left.set(text, count - 1);
    }
  }
  if ([...left.values()].some(count => count > 0)) {
    throw new ConflictError('The configuration has keys that the diff has not');
  }
  return options.changes.flatMap(change => {
    const kept = change.verdict === 'notKnown' ? change.before : undefined;
    const entry = change.after ?? kept;
    return entry ? [entry] : [];
  });
}
