import type { ApiEvent } from '@forecourt/plugin-charge-stations-common';
import type { Translate } from '../translation';

const EFFECTS = [
  'opened',
  'reopened',
  'sighted',
  'duplicate',
  'renamed',
  'closed',
  'becameWarning',
  'unconfirmed',
  'explained',
  'late',
] as const;

/** What an event did to a fault, in words; an effect we do not know stays as it is. */
export function effectWord(effect: string, t: Translate): string {
  const known = EFFECTS.find(name => name === effect);
  return known ? t(`effect.${known}`) : effect;
}

/** What an event says, as sent, field by field; only the fields that were sent. The station's time is apart. */
export function eventFacts(event: ApiEvent): string[] {
  const sent = [
    event.status,
    event.errorCode,
    event.vendorErrorCode,
    event.vendorId,
    event.info,
  ];
  return sent.filter((fact): fact is string => Boolean(fact));
}
