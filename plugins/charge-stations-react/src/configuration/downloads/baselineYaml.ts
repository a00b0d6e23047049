import { Document } from 'yaml';
import type { ApiConfigurationDiff } from '@forecourt/plugin-charge-stations-common';

/** Why a key is no part of a baseline. */
const LEFT_OUT = [
  'hidden',
  'volatile',
  'identity',
  'verb',
  'readOnly',
  'withoutValue',
] as const;

type Change = ApiConfigurationDiff['changes'][number];

/**
 * A baseline of what the later side of a comparison has: its settings and what nobody knows, but nothing that is
 * secret, that changes by itself, that says what the station is, or that cannot be written. What was left out is
 * said in a comment.
 */
export function baselineYaml(diff: ApiConfigurationDiff): string {
  const { after } = diff;
  const of = diff.changes.filter(change => change.after);
  const keys = of.filter(change => !reasonAgainst(change));
  const document = new Document({
    reason: '',
    keys: Object.fromEntries(
      keys.map(({ key, attribute, after: entry }) => [
        attribute ? `${key}#${attribute}` : key,
        entry!.value,
      ]),
    ),
  });
  const leftOut = LEFT_OUT.flatMap(reason => {
    const names = of
      .filter(change => reasonAgainst(change) === reason)
      .map(({ key }) => key);
    return names.length > 0
      ? [` left out, ${reason}: ${names.join(', ')}`]
      : [];
  });
  document.commentBefore = [
    ` from the configuration of ${after.identity ?? 'siblings'}`,
    ...(after.snapshot ? [` as of ${after.snapshot.takenAt}`] : []),
    ...(after.completeness === 'complete' ? [] : [' not complete']),
    ...leftOut,
  ].join('\n');
  return document.toString({ lineWidth: 0 });
}

function reasonAgainst({
  hidden,
  meaning,
  after,
}: Change): (typeof LEFT_OUT)[number] | undefined {
  if (hidden) {
    return 'hidden';
  }
  const kind = meaning?.class;
  if (kind === 'volatile' || kind === 'identity' || kind === 'verb') {
    return kind;
  }
  if (after?.access === 'readOnly') {
    return 'readOnly';
  }
  return after?.value === undefined ? 'withoutValue' : undefined;
}
