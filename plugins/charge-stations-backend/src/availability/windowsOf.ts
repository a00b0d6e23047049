import { PlannedWindow, PortWindow, WindowScope } from '../model';

/** A station, and what its entity says that it belongs to. */
export interface WindowedStation {
  identity: string;
  site: string | null;
  owner: string | null;
  model: string | null;
}

/** Every scope that a station is in. */
export function scopesOf(station: WindowedStation): WindowScope[] {
  const { identity, site, owner, model } = station;
  const scopes: WindowScope[] = [
    { type: 'fleet' },
    { type: 'station', identity },
  ];
  Object.entries({ site, owner, model } as const).forEach(([type, ref]) => {
    if (ref !== null) {
      scopes.push({ type: type as 'site' | 'owner' | 'model', ref });
    }
  });
  return scopes;
}

/** The windows that count for a station's ports: those for it or for what it belongs to, without cancelled ones. */
export function windowsOf(
  windows: readonly PlannedWindow[],
  station: WindowedStation,
): PortWindow[] {
  return windows
    .filter(
      ({ cancelledAt, scope }) => cancelledAt === null && isIn(scope, station),
    )
    .map(({ id, from, to, ...window }) =>
      window.kind === 'excluded'
        ? { id, from, to, kind: window.kind, reason: window.reason }
        : { id, from, to, kind: window.kind },
    );
}

function isIn(scope: WindowScope, station: WindowedStation): boolean {
  switch (scope.type) {
    case 'fleet':
      return true;
    case 'station':
      return scope.identity === station.identity;
    default:
      return scope.ref === station[scope.type];
  }
}
