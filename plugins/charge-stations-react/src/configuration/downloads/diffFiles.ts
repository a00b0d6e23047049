import type {
  ApiConfigurationChange,
  ApiConfigurationDiff,
} from '@forecourt/plugin-charge-stations-common';
import { csvText } from '../../files/csv';
import { unitOf } from '../valueWords';

/** Stands for a value that nobody may see. */
const HIDDEN = '(hidden)';

/** The differences as the API tells them, without the hashes of what is hidden. */
export function diffJson(diff: ApiConfigurationDiff): string {
  const changes = diff.changes.map(change => ({
    ...change,
    ...(change.before && { before: shownEntry(change, 'before') }),
    ...(change.after && { after: shownEntry(change, 'after') }),
  }));
  return `${JSON.stringify({ ...diff, changes }, undefined, 2)}\n`;
}

/** A line for each key, as CSV. */
export function diffCsv(changes: readonly ApiConfigurationChange[]): string {
  return csvText<ApiConfigurationChange>(
    [
      ['key', ({ key }) => key],
      ['attribute', ({ attribute }) => attribute],
      ['group', ({ meaning }) => meaning?.group?.title],
      ['verdict', ({ verdict }) => verdict],
      ['notKnown', ({ notKnown }) => notKnown],
      ['before', change => shownValue(change, 'before')],
      ['after', change => shownValue(change, 'after')],
      ['unit', unitIn],
      ['class', ({ meaning }) => meaning?.class],
      ['meaning', ({ meaning }) => meaning?.meaning],
      ['source', ({ meaning }) => meaning?.source?.title],
      ['section', ({ meaning }) => meaning?.source?.section],
    ],
    [...changes],
  );
}

/** Keys that differ as lines of text, for a message to a colleague. */
export function diffText(changes: readonly ApiConfigurationChange[]): string {
  return changes
    .map(change => {
      const [before, after] = (['before', 'after'] as const).map(side =>
        change[side] ? shownValue(change, side) ?? '–' : '–',
      );
      return `${change.key}: ${before} → ${after} (${change.verdict})`;
    })
    .join('\n');
}

function shownEntry(change: ApiConfigurationChange, side: 'before' | 'after') {
  const value = shownValue(change, side);
  return { ...change[side]!, ...(value !== undefined && { value }) };
}

function shownValue(
  change: ApiConfigurationChange,
  side: 'before' | 'after',
): string | undefined {
  const value = change[side]?.value;
  return value !== undefined && change.hidden ? HIDDEN : value;
}

function unitIn(change: ApiConfigurationChange): string | undefined {
  const entry = change.after ?? change.before;
  return entry && unitOf(entry, change);
}
