import type { ApiCodeExplanation } from '@forecourt/plugin-charge-stations-common';
import type { MessagesOf } from '@forecourt/plugin-charge-stations-react';
import type { chargeStationsTranslationRef } from '../../translation';

type Translate = MessagesOf<typeof chargeStationsTranslationRef.T>;

/** How severe a code is: `S1 when Faulted, S3 when not Faulted`. */
export function severityWords(
  { severity, is }: ApiCodeExplanation,
  t: Translate,
): string {
  const { faulted, otherwise } = severity ?? {};
  if (is === 'noFault') {
    return '';
  }
  if (faulted !== undefined && faulted === otherwise) {
    return t('knowledge.code.severityBoth', { severity: `S${faulted}` });
  }
  const words = [
    faulted && t('knowledge.code.severityFaulted', { severity: `S${faulted}` }),
    otherwise &&
      t('knowledge.code.severityOtherwise', { severity: `S${otherwise}` }),
  ].filter(Boolean);
  return words.join(', ') || t('knowledge.code.severityDefault');
}
