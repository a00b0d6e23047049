import type { ApiFirmwareChange } from '@forecourt/plugin-charge-stations-common';
import type { MessagesOf } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';
import { rateText } from './rateWords';

type Translate = MessagesOf<typeof chargeStationsTranslationRef.T>;

/** What a change of firmware did, as far as it can be shown. */
export function changeWords(change: ApiFirmwareChange, t: Translate): string {
  const { verdict } = change;
  const [ratio, low, high] = [change.ratio, change.low, change.high].map(it =>
    it === undefined ? undefined : rateText(it),
  );
  if (low === undefined) {
    return verdict === 'noOpenings'
      ? t('reliability.changes.noOpenings')
      : t('reliability.changes.notObserved');
  }
  if (verdict === 'noDifference') {
    return high === undefined
      ? t('reliability.changes.noDifferenceOpen', { low })
      : t('reliability.changes.noDifference', { low, high });
  }
  if (ratio === undefined || high === undefined) {
    return t('reliability.changes.higherFromNone', { low });
  }
  return t(
    verdict === 'lower'
      ? 'reliability.changes.lower'
      : 'reliability.changes.higher',
    { ratio, low, high },
  );
}
