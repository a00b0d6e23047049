import type { ApiStation } from '@forecourt/plugin-charge-stations-common';
import {
  formatDelay,
  type MessagesOf,
} from '@forecourt/plugin-charge-stations-react';
import type { chargeStationsTranslationRef } from '../../translation';

type Translate = MessagesOf<typeof chargeStationsTranslationRef.T>;

/**
 * How far a station's clock is from ours, ahead with a plus, and how that is known: "+2 s, over the last 9 reports
 * with a time". Undefined of a station that never said anything.
 */
export function clockWords(
  { clock }: Pick<ApiStation, 'clock'>,
  t: Translate,
): string | undefined {
  if (!clock) {
    return undefined;
  }
  const { skewMillis, samples, corrected, suspect } = clock;
  const words =
    skewMillis === undefined
      ? t('identity.skewUnknown', { samples: String(samples) })
      : t('identity.skew', {
          skew: signed(skewMillis),
          samples: String(samples),
        });
  return [
    words,
    ...(corrected ? [t('identity.skewCorrected')] : []),
    ...(suspect ? [t('identity.clockSuspect')] : []),
  ].join('; ');
}

function signed(millis: number): string {
  const sign = millis < 0 ? '−' : '+';
  return millis === 0 ? '0 s' : `${sign}${formatDelay(Math.abs(millis))}`;
}
