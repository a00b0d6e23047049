import { Port, Scope } from '../model';

/** What an entity says of a station's EVSEs (`spec.evses` of the kind ChargeStation). */
export interface EvseSpec {
  id?: number;
  connectors: readonly {
    /** OCPP 1.6, over the whole station. */
    number?: number;
    /** OCPP 2.x, within its EVSE. */
    id?: number;
    maxPowerKw?: number;
  }[];
}

const CONNECTOR = /^connector:\d+$/;
const EVSE = /^(evse:\d+)(\/connector:\d+)?$/;

/**
 * The ports of a station: the EVSEs of its entity, and what it reports besides, where an EVSE of 2.x is one port and so is
 * each connector of 1.6.
 *
 * An entity's EVSE whose connectors have no number in the version that the station speaks cannot be told among what it
 * reports, so it is left to that.
 */
export function portsOf(options: {
  evses?: readonly EvseSpec[];
  /** Lanes that the station has a history of. */
  reported: readonly Scope[];
}): Port[] {
  const { evses = [], reported } = options;
  const spoken = {
    connectors: reported.some(scope => CONNECTOR.test(scope)),
    evses: reported.some(scope => EVSE.test(scope)),
  };
  const silent = !spoken.connectors && !spoken.evses;
  const declared = evses
    .map(evse => declaredPort(evse))
    .filter(
      ({ lanes }) =>
        silent ||
        lanes.some(scope =>
          CONNECTOR.test(scope) ? spoken.connectors : spoken.evses,
        ),
    );
  const ports = new Map(declared.map(port => [port.port, port]));
  for (const scope of reported) {
    const port = EVSE.exec(scope)?.[1] ?? scope;
    const known =
      [...ports.values()].find(({ lanes }) => lanes.includes(scope)) ??
      ports.get(port);
    if (known) {
      ports.set(known.port, { ...known, lanes: withLane(known.lanes, scope) });
    } else if (EVSE.test(scope) || CONNECTOR.test(scope)) {
      ports.set(port, { port, lanes: [scope], maxPowerKw: null });
    }
  }
  return [...ports.values()];
}

function declaredPort({ id, connectors }: EvseSpec): Port {
  const numbers = connectors.flatMap(({ number }) => number ?? []);
  const powers = connectors.flatMap(({ maxPowerKw }) => maxPowerKw ?? []);
  const ofEvse =
    id === undefined
      ? []
      : [
          `evse:${id}`,
          ...connectors.flatMap(connector =>
            connector.id === undefined
              ? []
              : [`evse:${id}/connector:${connector.id}`],
          ),
        ];
  return {
    port: id === undefined ? `connector:${numbers.join('+')}` : `evse:${id}`,
    lanes: [...ofEvse, ...numbers.map(number => `connector:${number}`)],
    maxPowerKw: powers.length > 0 ? Math.max(...powers) : null,
  };
}

function withLane(lanes: readonly Scope[], scope: Scope): readonly Scope[] {
  return lanes.includes(scope) ? lanes : [...lanes, scope];
}
