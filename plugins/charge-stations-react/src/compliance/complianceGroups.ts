import {
  keyGroups,
  matchesSearch,
  type KeyGroup,
} from '../configuration/keyGroups';
import { isDeviation, VERDICTS, type KeyCompliance } from './verdicts';

/**
 * Groups keys as their sources do, the worst verdict first: of the groups, and of the keys in each. What is equally bad
 * stays in the order of the sources.
 */
export function complianceGroups(
  keys: readonly KeyCompliance[],
  view: { shown: 'differences' | 'all'; search: string },
): KeyGroup<KeyCompliance>[] {
  return keyGroups(
    keys,
    key =>
      (view.shown === 'all' || isDeviation(key)) &&
      matchesSearch(key, view.search, searchable(key)),
  )
    .map(group => ({ ...group, shown: [...group.shown].sort(byBadness) }))
    .sort((one, other) => byBadness(one.shown[0], other.shown[0]));
}

/** A hidden value cannot be found out by searching for it. */
function searchable(key: KeyCompliance): Array<string | undefined> {
  const { hidden, entry, demand, source } = key;
  return [
    source?.baseline,
    ...(hidden ? [] : [entry?.value, demand?.value, ...(demand?.values ?? [])]),
  ];
}

function byBadness(one: KeyCompliance, other: KeyCompliance): number {
  return VERDICTS.indexOf(one.verdict) - VERDICTS.indexOf(other.verdict);
}
