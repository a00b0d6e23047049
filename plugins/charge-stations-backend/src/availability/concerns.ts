import { Port, Scope } from '../model';

/** The scope that 1.6 connector 0 and 2.x EVSE 0 report for. */
export const STATION: Scope = 'station';

/** Whether what is the matter with a scope is the matter with a port: with a part of it, or with the whole station. */
export function concerns(port: Port, scope: Scope): boolean {
  return (
    scope === STATION ||
    port.lanes.some(lane => scope === lane || scope.startsWith(`${lane}/`))
  );
}
