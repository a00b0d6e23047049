import type { ApiIncidentAct } from '@forecourt/plugin-charge-stations-common';
import {
  formatTime,
  type MessagesOf,
} from '@forecourt/plugin-charge-stations-react';
import type { chargeStationsTranslationRef } from '../../translation';

type Words = MessagesOf<typeof chargeStationsTranslationRef.T>;

/** Until when notifications are silent: "Silent until 19 Nov 14:00". */
export function untilWords(
  until: NonNullable<ApiIncidentAct['until']>,
  t: Words,
): string {
  return until.type === 'time' && until.at
    ? t('incident.until.time', { time: formatTime(Date.parse(until.at)) })
    : t(
        `incident.until.${until.type === 'worse' ? 'worse' : 'firmwareChange'}`,
      );
}
