import type { ApiStationsSummary } from '@forecourt/plugin-charge-stations-common';
import type { MessagesOf } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';

/** Counts that are worth a word only when they are not zero. */
const NOTABLE = ['offline', 'warning', 'neverSeen'] as const;

/** "3 of 24 faulted, 5 offline" */
export function conditionCounts(
  summary: ApiStationsSummary,
  t: MessagesOf<typeof chargeStationsTranslationRef.T>,
): string {
  const { faulted, total } = summary;
  return [
    t('fleet.faulted', { amount: String(faulted), total: String(total) }),
    ...NOTABLE.filter(name => summary[name] > 0).map(name =>
      t(`fleet.${name}`, { amount: String(summary[name]) }),
    ),
  ].join(', ');
}
