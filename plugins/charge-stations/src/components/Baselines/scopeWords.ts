import type { ApiConfigurationBaseline } from '@forecourt/plugin-charge-stations-common';
import type { MessagesOf } from '@forecourt/plugin-charge-stations-react';
import type { chargeStationsTranslationRef } from '../../translation';

type Scope = NonNullable<ApiConfigurationBaseline['appliesTo']>;

/** Whom a baseline is for: "Bender CC612, firmware >=5.30", "harbour". */
export function scopeWords(
  scope: Scope,
  t: MessagesOf<typeof chargeStationsTranslationRef.T>,
): string {
  const { vendor, model, firmware, site, station } = scope;
  const maker = [vendor, model].filter(Boolean).join(' ');
  const range =
    firmware && t('configuration.baselines.firmware', { range: firmware });
  return [maker, range, site, station].filter(Boolean).join(', ');
}
