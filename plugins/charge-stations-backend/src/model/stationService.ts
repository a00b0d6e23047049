import { Entity } from '@backstage/catalog-model';
import { StationEvse, StationService } from './station';

const TEXTS = [
  'commissionedAt',
  'decommissionedAt',
  'timeZone',
  'openingHours',
] as const;

/**
 * What an entity says of when its station is to be used, and of its EVSEs; null where it says nothing. The kind's
 * processor has checked it, but an identity may be on an entity of any kind.
 */
export function toStationService(entity: Entity): StationService | null {
  const spec: Record<string, unknown> = entity.spec ?? {};
  const service: StationService = {};
  for (const field of TEXTS) {
    const value = spec[field];
    if (typeof value === 'string' && value !== '') {
      service[field] = value;
    }
  }
  if (service.timeZone !== undefined && !isTimeZone(service.timeZone)) {
    delete service.timeZone;
  }
  const evses = listOf(spec.evses).map(toEvse);
  if (evses.length > 0) {
    service.evses = evses;
  }
  return Object.keys(service).length > 0 ? service : null;
}

function isTimeZone(name: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function toEvse(evse: Record<string, unknown>): StationEvse {
  return {
    ...numbersOf(evse, ['id']),
    connectors: listOf(evse.connectors).map(connector =>
      numbersOf(connector, ['number', 'id', 'maxPowerKw']),
    ),
  };
}

function listOf(value: unknown): Array<Record<string, unknown>> {
  return Array.isArray(value)
    ? value.filter(item => typeof item === 'object' && item !== null)
    : [];
}

/** Those of the fields that are numbers. */
function numbersOf<Field extends string>(
  value: Record<string, unknown>,
  fields: Field[],
): { [F in Field]?: number } {
  const numbers: { [F in Field]?: number } = {};
  for (const field of fields) {
    const number = value[field];
    if (typeof number === 'number' && Number.isFinite(number)) {
      numbers[field] = number;
    }
  }
  return numbers;
}
