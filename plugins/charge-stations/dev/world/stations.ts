import type {
  ApiCondition,
  ApiLaneState,
  ApiOcpiDecision,
  ApiOcpiView,
  ApiStation,
  ApiStationCondition,
} from '@forecourt/plugin-charge-stations-common';
import { aStation } from '@forecourt/plugin-charge-stations-react/testUtils';
import { iso, MINUTE } from './times';

const SITES = ['harbour', 'airport', 'old-town', 'motorway-a7'];
const MODELS = ['cc612', 'alfen-ng910', 'hypercharger-150'];
const STATES: ApiLaneState[] = [
  'available',
  'charging',
  'suspendedEV',
  'finishing',
  'preparing',
];

/** Most are well. */
export function conditionOf(index: number): ApiStationCondition {
  if (index % 29 === 0) return 'faulted';
  if (index % 37 === 1) return 'offline';
  if (index % 17 === 2) return 'warning';
  if (index % 71 === 3) return 'neverSeen';
  return 'ok';
}

export function stationOf(options: {
  identity: string;
  index: number;
  condition: ApiStationCondition;
  now: number;
  openFaults: ApiCondition[];
}): ApiStation {
  const { identity, index, condition, now, openFaults } = options;
  const placed = {
    identity,
    title: undefined,
    site: `system:default/${SITES[index % SITES.length]}`,
    owner: `group:default/team-${SITES[index % SITES.length]}`,
    model: `component:default/${MODELS[index % MODELS.length]}`,
    condition,
  };
  if (condition === 'neverSeen') {
    const { entityRef } = aStation({ identity });
    return {
      ...placed,
      entityRef,
      connected: false,
      lanes: [],
      openFaults: [],
    };
  }
  const connected = condition !== 'offline';
  const since = iso(now - (5 + index) * MINUTE);
  const stateOf = (connector: number): ApiLaneState => {
    if (!connected) return 'unknown';
    if (condition === 'faulted' && connector === 2) return 'faulted';
    return STATES[(index + connector) % STATES.length];
  };
  return aStation({
    ...placed,
    connected,
    connectedSince: connected ? since : undefined,
    disconnectedAt: connected ? undefined : since,
    lastSeenAt: iso(now - (connected ? 12_000 : (5 + index) * MINUTE)),
    lanes: [
      { id: 'station', state: connected ? 'online' : 'offline', since },
      { id: 'connector:1', state: stateOf(1), since },
      { id: 'connector:2', state: stateOf(2), since },
    ],
    openFaults,
  });
}

/** Each connector as an EVSE of its own, free. */
export function ocpiOf(lanes: ApiStation['lanes']): ApiOcpiView {
  const evses = lanes
    .filter(({ id }) => id !== 'station')
    .map(({ id, since }) => {
      const decision: ApiOcpiDecision = {
        status: 'AVAILABLE',
        rule: 'status',
        value: 'Available',
        scope: id,
        since,
        alternatives: [],
        unverified: [],
      };
      return {
        evse: id,
        decision,
        references: [],
        connectors: [{ connector: id, decision }],
      };
    });
  return { version: '2.2.1', evses };
}
