import {
  countChanges,
  isDifference,
  type ApiConfigurationChange,
} from '@forecourt/plugin-charge-stations-common';
import type { Translate } from '../translation';

const DIFFERENT = [
  'changed',
  'reordered',
  'added',
  'removed',
  'becameSet',
  'becameUnset',
] as const;

/** How much differs, in words: "2 changed, 1 reordered, 1 secret changed, 3 volatile hidden". */
export function countWords(options: {
  changes: readonly ApiConfigurationChange[];
  /** Whether what changes by itself is shown. */
  volatile: boolean;
  t: Translate;
}): string {
  const { changes, volatile, t } = options;
  const { verdicts } = countChanges(changes.filter(({ hidden }) => !hidden));
  const secrets = changes.filter(
    ({ hidden, folded, verdict }) => hidden && !folded && isDifference(verdict),
  ).length;
  const folded = changes.filter(
    ({ folded: is, verdict }) => is && isDifference(verdict),
  );
  const reordered = folded.filter(({ verdict }) => verdict === 'reordered');
  const changing = folded.length - reordered.length;
  const notKnown = changes.filter(
    ({ verdict, folded: is }) => verdict === 'notKnown' && !is,
  ).length;
  const is = volatile ? 'Shown' : 'Hidden';
  const amount = (of: number) => ({ amount: String(of) });
  const said = [
    ...DIFFERENT.map(
      verdict =>
        verdicts[verdict] > 0 &&
        t(`configuration.counts.${verdict}`, amount(verdicts[verdict])),
    ),
    secrets > 0 && t('configuration.counts.secret', amount(secrets)),
    notKnown > 0 && t('configuration.counts.notKnown', amount(notKnown)),
    changing > 0 && t(`configuration.counts.volatile${is}`, amount(changing)),
    reordered.length > 0 &&
      t(`configuration.counts.order${is}`, amount(reordered.length)),
  ].filter(Boolean);
  return said.length > 0 ? said.join(', ') : t('configuration.counts.nothing');
}
