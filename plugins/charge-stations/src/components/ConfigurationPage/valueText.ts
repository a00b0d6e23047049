import type { ApiConfigurationMatrixRow } from '@forecourt/plugin-charge-stations-common';
import {
  isMaskedValue,
  unitWords,
} from '@forecourt/plugin-charge-stations-common';
import type { MessagesOf } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';

type Translate = MessagesOf<typeof chargeStationsTranslationRef.T>;

/** A value in words, with its unit where that is sure; what is masked or personal is not shown. */
export function valueText(
  value: string | undefined,
  { meaning }: Pick<ApiConfigurationMatrixRow, 'meaning'>,
  t: Translate,
): string {
  if (value === undefined) {
    return t('configuration.fleet.unset');
  }
  if (
    isMaskedValue(value) ||
    meaning?.class === 'secret' ||
    meaning?.personal
  ) {
    return t('configuration.fleet.hidden');
  }
  if (value === '') {
    return t('configuration.fleet.emptyText');
  }
  const unit = meaning?.verified === false ? undefined : meaning?.unit;
  return unit ? `${value} ${unitWords(unit)}` : value;
}
