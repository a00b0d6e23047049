import type { ApiConfigurationDiff } from '@forecourt/plugin-charge-stations-common';
import { Document } from 'yaml';
import { changeId } from '../changeGroups';

/** Why a key is no part of a baseline. */
const LEFT_OUT = [
  'hidden',
  'volatile',
  'identity',
  'verb',
  'readOnly',
  'attribute',
  'withoutValue',
] as const;

type Change = ApiConfigurationDiff['changes'][number];

/**
 * A baseline of what the later side of a comparison has, as the backend reads baselines: its settings and what nobody
 * knows, but nothing that is secret, that changes by itself, that says what the station is, or that cannot be written.
 * What was left out is said in a comment. Author and reason are for a person to fill in; without them it is refused.
 */
export function baselineYaml(diff: ApiConfigurationDiff): string {
  const { after } = diff;
  const of = diff.changes.filter(change => change.after);
  const document = new Document({
    author: '',
    reason: '',
    appliesTo: appliesTo(after),
    keys: Object.fromEntries(
      of
        .filter(change => !reasonAgainst(change))
        .map(({ key, after: entry }) => [key, entry!.value]),
    ),
  });
  const leftOut = LEFT_OUT.flatMap(reason => {
    const names = of
      .filter(change => reasonAgainst(change) === reason)
      .map(changeId);
    return names.length > 0
      ? [` left out, ${reason}: ${names.join(', ')}`]
      : [];
  });
  document.commentBefore = [
    ' Fill in who wants it and why, and widen whom it applies to where it should.',
    ...(after.snapshot ? [` As of ${after.snapshot.takenAt}`] : []),
    ...(after.completeness === 'complete'
      ? []
      : [' Not complete: there may be further keys']),
    ...leftOut,
  ].join('\n');
  return document.toString({ lineWidth: 0 });
}

function appliesTo({ identity, siblings }: ApiConfigurationDiff['after']) {
  const { vendor, model, firmwareVersion: firmware } = siblings ?? {};
  return identity === undefined
    ? {
        vendor: vendor ?? '',
        ...(model && { model }),
        ...(firmware && { firmware }),
      }
    : { station: identity };
}

function reasonAgainst({
  hidden,
  attribute,
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
  // Baselines are about what a variable is, not about its limits and targets.
  if (attribute) {
    return 'attribute';
  }
  return after?.value === undefined ? 'withoutValue' : undefined;
}
