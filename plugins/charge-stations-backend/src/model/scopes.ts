import { Scope } from './history';

/** The scope of the station itself; connector 0 of 1.6 and EVSE 0 of 2.x report for it. */
export const STATION: Scope = 'station';

/** Numbers above this are no station's. */
const MOST = 999;

/** Where in a station a report says that it belongs. */
export interface Place {
  /** Null on 1.6, which knows no EVSEs. */
  evseId: number | null;
  connectorId: number | null;
}

/**
 * The scope of a place (X1): connectors of 2.x are counted anew within each EVSE. Numbers that no
 * station has are filed under what contains them: a fault is never refused.
 */
export function scopeOf({ evseId, connectorId }: Place): Scope {
  const connector = isNumber(connectorId) ? `connector:${connectorId}` : null;
  if (evseId === null) {
    return connector ?? STATION;
  }
  if (!isNumber(evseId)) {
    return STATION;
  }
  return connector ? `evse:${evseId}/${connector}` : `evse:${evseId}`;
}

/** Whether the scope is the other one or a part of it. */
export function isWithin(scope: Scope, whole: Scope): boolean {
  return whole === STATION || scope === whole || scope.startsWith(`${whole}/`);
}

/** `connector:2` is "connector 2", `evse:1/connector:2` is "evse 1, connector 2". */
export function scopeWords(scope: Scope): string {
  return scope.replace('/', ', ').replace(/:/g, ' ');
}

function isNumber(id: number | null): id is number {
  return id !== null && Number.isInteger(id) && id >= 1 && id <= MOST;
}
