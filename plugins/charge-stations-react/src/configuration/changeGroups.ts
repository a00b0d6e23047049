import {
  isDifference,
  parseVariableKey,
  type ApiConfigurationChange,
} from '@forecourt/plugin-charge-stations-common';
import type { ConfigurationDiffView } from './view';

type Change = ApiConfigurationChange;

/** Keys that belong together. */
export interface ChangeGroup {
  id: string;
  /** Absent of keys that belong to nothing. */
  title?: string;
  /** What of it is shown. */
  changes: Change[];
  /** All of it, to count. */
  all: Change[];
}

/** Tells a change from all others of a diff. */
export function changeId({
  key,
  attribute,
}: Pick<Change, 'key' | 'attribute'>): string {
  return attribute ? `${key} (${attribute})` : key;
}

/**
 * Groups changes as the sources of their keys do, in the order of those, and leaves out what the view hides. Keys
 * of OCPP 2.x that no source groups are with their component.
 */
export function changeGroups(
  changes: readonly Change[],
  view: ConfigurationDiffView,
): ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>();
  for (const change of changes) {
    const { id, title } = groupOf(change);
    const group = groups.get(id) ?? { id, title, changes: [], all: [] };
    group.all.push(change);
    if (isShown(change, view)) {
      group.changes.push(change);
    }
    groups.set(id, group);
  }
  return [...groups.values()]
    .filter(group => group.changes.length > 0)
    .map(group => ({ ...group, changes: inOrder(group.changes) }))
    .sort(byPlace);
}

/** Whether a change is something to see: a difference, or one that somebody searched for among all. */
function isShown(change: Change, view: ConfigurationDiffView): boolean {
  return (
    (view.shown === 'all' || isDifference(change.verdict)) &&
    (view.volatile || !change.folded) &&
    matches(change, view.search)
  );
}

function matches(change: Change, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  if (!wanted) {
    return true;
  }
  const { key, hidden, before, after, meaning } = change;
  const values = hidden ? [] : [before?.value, after?.value];
  return [
    key,
    meaning?.key,
    meaning?.meaning,
    meaning?.group?.title,
    ...(meaning?.aliases ?? []),
    ...values,
  ].some(text => text?.toLowerCase().includes(wanted));
}

const OTHERS = 'others';

function groupOf({ key, meaning }: Change): Pick<ChangeGroup, 'id' | 'title'> {
  if (meaning?.group) {
    return meaning.group;
  }
  const component = parseVariableKey(key)?.component;
  return component
    ? { id: `component ${component.toLowerCase()}`, title: component }
    : { id: OTHERS };
}

function placeOf(change: Change): number {
  return change.meaning?.position ?? Infinity;
}

function inOrder(changes: Change[]): Change[] {
  return [...changes].sort((one, other) => {
    const [place, otherPlace] = [placeOf(one), placeOf(other)];
    return place === otherPlace
      ? changeId(one).localeCompare(changeId(other), 'en', { numeric: true })
      : place - otherPlace;
  });
}

/** By the first key that is known of each, those without a title last. */
function byPlace(one: ChangeGroup, other: ChangeGroup): number {
  const [place, otherPlace] = [one, other].map(({ all }) =>
    Math.min(...all.map(placeOf)),
  );
  if (place !== otherPlace) {
    return place - otherPlace;
  }
  if (!one.title || !other.title) {
    return Number(!one.title) - Number(!other.title);
  }
  return one.title.localeCompare(other.title, 'en');
}
