import { Scope, StationEvse } from '../model';
import { scopeOf, STATION } from '../model/scopes';
import { decideStatus } from './decideStatus';
import { OcpiDecision, OcpiEvse, OcpiMapping, OcpiSubject } from './types';

/**
 * Of several connectors the status that comes first here is the EVSE's: it charges one vehicle at a time, so that of a
 * connector in use counts; else one free connector is enough. The order is ours.
 */
const ORDER = [
  'CHARGING',
  'RESERVED',
  'BLOCKED',
  'AVAILABLE',
  'UNKNOWN',
  'OUTOFORDER',
  'INOPERATIVE',
];

const byNumber = new Intl.Collator('en', { numeric: true });

/**
 * The EVSEs of a station with the status that each has in OCPI 2.2.1 (module Locations), and why. What was reported and
 * what the catalog has are put together; without an EVSE in either, each connector is one of its own.
 */
export function ocpiEvsesOf(options: {
  station: OcpiSubject;
  mappings: readonly OcpiMapping[];
}): OcpiEvse[] {
  return [...partsOf(options.station)]
    .sort(([one], [other]) => byNumber.compare(one, other))
    .map(([evse, parts]) => {
      const scopes = parts.size > 0 ? [...parts] : [evse];
      const connectors = scopes
        .sort(byNumber.compare)
        .map(connector => ({ connector, ...decideStatus(connector, options) }));
      const { connector, ...decision } = [...connectors].sort(
        (one, other) => rankOf(one) - rankOf(other),
      )[0];
      return { evse, ...decision, connectors };
    });
}

function rankOf({ status }: OcpiDecision): number {
  const rank = ORDER.indexOf(status);
  return rank === -1 ? ORDER.length : rank;
}

/** EVSEs with their connectors. */
function partsOf({ lanes, evses }: OcpiSubject): Map<Scope, Set<Scope>> {
  const parts = new Map<Scope, Set<Scope>>();
  const add = (evse: Scope, connector?: Scope) => {
    const known = parts.get(evse) ?? new Set();
    parts.set(evse, connector ? known.add(connector) : known);
  };
  const scopes = lanes.map(({ lane }) => lane).filter(lane => lane !== STATION);
  // OCPP 1.6 knows no EVSEs: its connectors are counted over the whole station.
  const isCountedOver =
    scopes.length > 0
      ? scopes.some(scope => scope.startsWith('connector:'))
      : evses.some(({ connectors }) => connectors.some(({ number }) => number));
  const homes = new Map<Scope, Scope>();
  evses.forEach((evse, index) => {
    const home = `evse:${evse.id ?? index + 1}`;
    for (const connector of connectorsOf(evse, { isCountedOver, index })) {
      homes.set(connector, home);
      add(home, connector);
    }
  });
  for (const scope of scopes) {
    const isEvse = scope.startsWith('evse:') && !scope.includes('/');
    const home = homes.get(scope) ?? scope.split('/')[0];
    add(home, isEvse ? undefined : scope);
  }
  return parts;
}

/** The scopes under which the station reports connectors that the catalog has. */
function connectorsOf(
  evse: StationEvse,
  options: { isCountedOver: boolean; index: number },
): Scope[] {
  const { isCountedOver, index } = options;
  return evse.connectors.flatMap(({ number, id }) => {
    if (isCountedOver) {
      return number === undefined
        ? []
        : scopeOf({ evseId: null, connectorId: number });
    }
    return id === undefined
      ? []
      : scopeOf({ evseId: evse.id ?? index + 1, connectorId: id });
  });
}
