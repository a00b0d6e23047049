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
    ...variableFacts(event),
    event.status,
    event.errorCode,
    event.vendorErrorCode,
    event.vendorId,
    event.info,
  ];
  return sent.filter(
    (fact): fact is string => typeof fact === 'string' && fact !== '',
  );
}

/** What a component says of one of its variables (OCPP 2.x): `RCD.Tripped = true`, and the technical code. */
function variableFacts({ type, detail }: ApiEvent): unknown[] {
  if (type !== 'variable') {
    return [];
  }
  const { component, variable, actualValue, techCode, techInfo } = detail;
  const name = `${nameOf(component)}.${nameOf(variable)}`;
  return [
    typeof actualValue === 'string' ? `${name} = ${actualValue}` : name,
    techCode,
    techInfo,
  ];
}

/** A name of the device model: `Connector`, or `Switch[left]` where there are several. */
function nameOf(value: unknown): string {
  const { name, instance } = Object(value);
  return instance ? `${name}[${instance}]` : String(name ?? '?');
}
