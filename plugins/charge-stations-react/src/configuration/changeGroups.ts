import {
  isDifference,
  type ApiConfigurationChange,
} from '@forecourt/plugin-charge-stations-common';
import { keyGroups, keyId, matchesSearch, type KeyGroup } from './keyGroups';
import type { ConfigurationDiffView } from './view';

type Change = ApiConfigurationChange;

/** Changes of keys that belong together. */
export interface ChangeGroup extends Omit<KeyGroup<Change>, 'shown'> {
  /** What of it is shown. */
  changes: Change[];
}

/** Tells a change from all others of a diff. */
export const changeId: (change: Pick<Change, 'key' | 'attribute'>) => string =
  keyId;

/** Groups changes by their keys, and leaves out what the view hides. */
export function changeGroups(
  changes: readonly Change[],
  view: ConfigurationDiffView,
): ChangeGroup[] {
  return keyGroups(changes, change => isShown(change, view)).map(
    ({ shown, ...group }) => ({ ...group, changes: shown }),
  );
}

/** Whether a change is something to see: a difference, or one that somebody searched for among all. */
function isShown(change: Change, view: ConfigurationDiffView): boolean {
  const { hidden, before, after } = change;
  const values = hidden ? [] : [before?.value, after?.value];
  return (
    (view.shown === 'all' || isDifference(change.verdict)) &&
    (view.volatile || !change.folded) &&
    matchesSearch(change, view.search, values)
  );
}
