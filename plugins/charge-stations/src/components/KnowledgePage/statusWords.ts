import type { ApiKnownStatuses } from '@forecourt/plugin-charge-stations-common';
import type { MessagesOf } from '@forecourt/plugin-charge-stations-react';
import type { chargeStationsTranslationRef } from '../../translation';

type Translate = MessagesOf<typeof chargeStationsTranslationRef.T>;

/** Whether a connector with it can be used. */
export function stateWords(
  { operative }: ApiKnownStatuses['items'][number],
  t: Translate,
): string {
  return operative === undefined
    ? ''
    : t(operative ? 'knowledge.status.yes' : 'knowledge.status.no');
}

/** The status of OCPI that a status is, with what others make of it: `CHARGING or BLOCKED`. */
export function ocpiWords(
  { ocpiMappings }: Pick<ApiKnownStatuses, 'ocpiMappings'>,
  status: string,
  t: Translate,
): string {
  const mapping = ocpiMappings.find(
    ({ from, value }) => from === 'status' && value === status,
  );
  if (!mapping) {
    return '';
  }
  return mapping.alternatives.length === 0
    ? mapping.status
    : t('knowledge.status.or', {
        status: mapping.status,
        others: mapping.alternatives.join(', '),
      });
}
