import {
  ConfigurationChange,
  ConfigurationDiffCounts,
  ConfigurationVerdict,
} from './diffTypes';

/**
 * Whether a verdict says that the sides differ.
 *
 * @public
 */
export function isDifference(verdict: ConfigurationVerdict): boolean {
  return verdict !== 'same' && verdict !== 'notKnown';
}

/**
 * Counts changes, of a whole diff or of a part of it.
 *
 * @public
 */
export function countChanges(
  changes: readonly ConfigurationChange[],
): ConfigurationDiffCounts {
  const counts = noChanges();
  for (const { verdict, folded, raised, meaning } of changes) {
    counts.raised += raised ? 1 : 0;
    if (folded) {
      counts.folded += isDifference(verdict) ? 1 : 0;
      continue;
    }
    counts.verdicts[verdict]++;
    if (isDifference(verdict)) {
      counts.differences++;
      counts.classes[meaning?.class ?? 'unknown']++;
    }
  }
  return counts;
}

function noChanges(): ConfigurationDiffCounts {
  return {
    differences: 0,
    verdicts: {
      same: 0,
      changed: 0,
      reordered: 0,
      added: 0,
      removed: 0,
      becameSet: 0,
      becameUnset: 0,
      notKnown: 0,
    },
    classes: {
      setting: 0,
      secret: 0,
      volatile: 0,
      verb: 0,
      identity: 0,
      unknown: 0,
    },
    raised: 0,
    folded: 0,
  };
}
