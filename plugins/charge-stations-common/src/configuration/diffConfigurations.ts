import { Comparison, compareEntries } from './compareEntries';
import { countChanges, isDifference } from './countChanges';
import { ConfigurationChange, ConfigurationDiff } from './diffTypes';
import { isMaskedValue } from './maskedValue';
import { compareTexts, EntryPair, pairEntries } from './pairEntries';
import { settingsOf } from './settingOf';
import {
  ConfigurationContent,
  ConfigurationMeaning,
  ConfigurationMeanings,
} from './types';

/**
 * Compares two configurations: of a station at two times, of two stations, or of a station and what it should be.
 *
 * Keys are compared without case and by any of their names, values by their type. That a key is on one side only is
 * a difference where the other side is complete, and not known elsewhere. The order of entries does not matter.
 *
 * @public
 */
export function diffConfigurations(options: {
  before: ConfigurationContent;
  after: ConfigurationContent;
  meanings: ConfigurationMeanings;
}): ConfigurationDiff {
  const { before, after, meanings } = options;
  const earlier = settingsOf(before.entries, meanings);
  const later = settingsOf(after.entries, meanings);
  const settings = [...new Set([...earlier.keys(), ...later.keys()])];
  const changes = settings.sort(compareTexts).flatMap(setting => {
    const old = earlier.get(setting);
    const now = later.get(setting);
    const meaning = now?.meaning ?? old?.meaning;
    const pairs = pairEntries({
      before: old?.entries ?? [],
      after: now?.entries ?? [],
    });
    return pairs.map(pair =>
      changeOf(pair, meaning, judge(pair, { before, after, meaning })),
    );
  });
  return { changes, counts: countChanges(changes) };
}

type Judgement =
  | Comparison
  | { verdict: 'added' | 'removed' }
  | { verdict: 'notKnown'; notKnown: 'incompleteBefore' | 'incompleteAfter' };

function judge(
  pair: EntryPair,
  sides: {
    before: ConfigurationContent;
    after: ConfigurationContent;
    meaning?: ConfigurationMeaning;
  },
): Judgement {
  if (pair.before && pair.after) {
    const { before, after } = pair;
    return compareEntries({ before, after, meaning: sides.meaning });
  }
  if (pair.before) {
    return sides.after.completeness === 'complete'
      ? { verdict: 'removed' }
      : { verdict: 'notKnown', notKnown: 'incompleteAfter' };
  }
  return sides.before.completeness === 'complete'
    ? { verdict: 'added' }
    : { verdict: 'notKnown', notKnown: 'incompleteBefore' };
}

function changeOf(
  { before, after }: EntryPair,
  meaning: ConfigurationMeaning | undefined,
  judgement: Judgement,
): ConfigurationChange {
  const { key, attribute } = (after ?? before)!;
  const { verdict } = judgement;
  const hidden =
    meaning?.class === 'secret' ||
    meaning?.personal === true ||
    isMaskedValue(before?.value) ||
    isMaskedValue(after?.value);
  const members =
    judgement.verdict === 'changed' && !hidden ? judgement.members : undefined;
  const isOrderOfSet =
    judgement.verdict === 'reordered' && !judgement.orderCounts;
  return {
    key,
    ...(attribute && { attribute }),
    verdict,
    ...(judgement.verdict === 'notKnown' && { notKnown: judgement.notKnown }),
    ...(before && { before }),
    ...(after && { after }),
    ...(meaning && { meaning }),
    ...((meaning?.class === 'volatile' || isOrderOfSet) && { folded: true }),
    ...(isDifference(verdict) && isRaised(meaning) && { raised: true }),
    ...(hidden && { hidden }),
    ...(verdict === 'same' &&
      isRewritten({ before, after }) && { rewritten: true }),
    ...(hasOtherAccess({ before, after }) && { accessChanged: true }),
    ...(members && { members }),
  };
}

function isRaised(meaning: ConfigurationMeaning | undefined): boolean {
  return Boolean(
    meaning?.class === 'identity' || meaning?.calibrationLaw || meaning?.raised,
  );
}

function isRewritten({ before, after }: EntryPair): boolean {
  return (
    before?.key !== after?.key ||
    before?.value !== after?.value ||
    before?.unit !== after?.unit
  );
}

function hasOtherAccess({ before, after }: EntryPair): boolean {
  return Boolean(
    before?.access && after?.access && before.access !== after.access,
  );
}
