import type {
  ApiCondition,
  ApiConditionDetail,
  ApiConformance,
  ApiConnection,
  ApiIncident,
  ApiLaneState,
  ApiListedFrame,
  ApiOcpiDecision,
  ApiOcpiView,
  ApiReliabilityGroups,
  ApiReport,
  ApiSilence,
  ApiStation,
  ApiStationCondition,
  ApiSession,
} from '@forecourt/plugin-charge-stations-common';
import { availabilityAt } from './availability';
import { configurationAt, matrix } from './configuration';
import { baselinesAt } from './baselines';
import {
  aCodeCoverage,
  aCodeExplanation,
  aConditionDetail,
  aConditionRunbook,
  aConnection,
  aFinding,
  aListedFrame,
  aReport,
  aSilence,
  aSpecificationLink,
  aSpecification,
  aStation,
  aStationGap,
  anIncident,
  aStorage,
  anUnregistered,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import type { FakeWorld } from '@forecourt/plugin-charge-stations-react/testUtils';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const SITES = ['harbour', 'airport', 'old-town', 'motorway-a7'];
const MODELS = ['cc612', 'alfen-ng910', 'hypercharger-150'];
const CODES: Partial<ApiCondition>[] = [
  { code: 'ocpp16:GroundFailure', errorCode: 'GroundFailure', severity: 1 },
  {
    code: 'ocpp16:ConnectorLockFailure',
    errorCode: 'ConnectorLockFailure',
    severity: 2,
    vendorErrorCode: 'E117',
    info: 'Lock did not close',
  },
  {
    code: 'ocpp16:WeakSignal',
    errorCode: 'WeakSignal',
    severity: 5,
    blocking: false,
    vendorErrorCode: undefined,
    info: undefined,
  },
];
const STATES: ApiLaneState[] = [
  'available',
  'charging',
  'suspendedEV',
  'finishing',
  'preparing',
];

/** A fleet with a bit of everything, as it might look at `now`; the same for the same `now`. */
export function worldAt(now: number): Required<Omit<FakeWorld, 'failure'>> {
  const conditions: Record<string, ApiConditionDetail[]> = {};
  const frames: Record<string, ApiListedFrame[]> = {};
  const connections: Record<string, ApiConnection[]> = {};
  const stations = Array.from({ length: 230 }, (_, index) => {
    const identity = `CP${String(index + 1).padStart(3, '0')}`;
    const condition = conditionOf(index);
    conditions[identity] = historyOf({ index, condition, now });
    frames[identity] = messagesOf(conditions[identity]);
    connections[identity] = connectionsOf(now);
    return stationOf({
      identity,
      index,
      condition,
      now,
      openFaults: conditions[identity]
        .map(it => it.condition)
        .filter(it => !it.closedAt),
    });
  });
  const unregistered = ['NEW-7', 'DE*ABC*E0001'].map((identity, index) =>
    anUnregistered({
      identity,
      firstSeenAt: iso(now - 30 * HOUR),
      lastSeenAt: iso(now - (index + 1) * MINUTE),
    }),
  );
  const conformance = Object.fromEntries(
    stations.map(({ identity }) => [identity, conformanceOf(now)]),
  );
  const reliability = reliabilityOf(stations.length);
  const reports = { [stations[0].identity]: reportsOf(now) };
  return {
    stations,
    conditions,
    frames,
    connections,
    silences: { [stations[0].identity]: [silenceOf(now)] },
    conformance,
    runbookProblems: [],
    ocpi: Object.fromEntries(
      stations.map(({ identity, lanes }) => [identity, ocpiOf(lanes)]),
    ),
    reports,
    incidents: incidentsOf(conditions),
    commonCauses: [],
    coverage: {
      codes: [
        aCodeCoverage(),
        aCodeCoverage({
          code: 'ocpp16:GroundFailure',
          isExplained: true,
          runbook: 'own',
        }),
      ],
      stations: [aStationGap()],
      links: [aSpecificationLink()],
    },
    reliability,
    storage: aStorage({ measuredAt: iso(now) }),
    unregistered,
    knownKeys: [],
    ...availabilityAt(now, stations),
    windows: [],
    ...knowledgeAt(),
    sessions: { [stations[0].identity]: sessionsOf(now) },
    configurations: Object.fromEntries(
      stations.map(({ identity }) => [identity, configurationAt(now)]),
    ),
    configurationMatrix: matrix,
    runbooks: [],
    conditionRunbook: aConditionRunbook(),
    ...baselinesAt(now),
  };
}

/** A little of what packs say. */
function knowledgeAt() {
  return {
    codes: [aCodeExplanation()],
    messages: [],
    specifications: [aSpecification()],
    statuses: {
      items: [],
      ocpiStatuses: [],
      ocpiMappings: [],
      severities: [],
    },
  };
}

/** One that goes on, and one that ended abnormally. */
function sessionsOf(now: number): ApiSession[] {
  return [
    {
      scope: 'connector:1',
      from: iso(now - 50 * MINUTE),
      end: 'open',
      transactionId: '43',
    },
    {
      scope: 'connector:1',
      from: iso(now - 9 * HOUR),
      to: iso(now - 7 * HOUR),
      end: 'told',
      transactionId: '42',
      energyKilowattHours: 18.2,
      reason: 'EmergencyStop',
      abnormal: true,
    },
  ];
}

/** One incident for each fault. */
function incidentsOf(
  conditions: Record<string, ApiConditionDetail[]>,
): Record<string, ApiIncident[]> {
  return Object.fromEntries(
    Object.entries(conditions).map(([identity, details]) => [
      identity,
      details.map(({ condition }) =>
        anIncident({
          id: `incident-${condition.number}`,
          identity,
          scope: condition.scope,
          code: condition.code,
          severity: condition.severity,
          blocking: condition.blocking,
          openedAt: condition.openedAt,
          lastSeenAt: condition.lastSeenAt,
          faults: [condition.number],
          ...(condition.closedAt
            ? {
                state: 'resolved',
                stateSince: condition.closedAt,
                endedAt: condition.closedAt,
              }
            : {}),
        }),
      ),
    ]),
  );
}

function silenceOf(now: number): ApiSilence {
  const from = iso(now - 5 * HOUR);
  return aSilence({ from, began: from, to: iso(now - 5 * HOUR + 10 * MINUTE) });
}

function conformanceOf(now: number): ApiConformance {
  const when = {
    firstAt: iso(now - 20 * HOUR),
    lastAt: iso(now - HOUR),
  };
  return {
    messages: 12_300,
    protocols: ['ocpp1.6'],
    clock: {
      samples: 4_100,
      offset: -2_400,
      driftPerDay: 1_200,
      connections: [
        { ...when, connectionId: 'c3d4', samples: 3_000, offset: -2_400 },
        { ...when, connectionId: 'a1b2', samples: 1_100, offset: 3_600_000 },
      ],
    },
    findings: [
      aFinding(when),
      aFinding({
        ...when,
        kind: 'transition',
        severity: 'worthKnowing',
        subject: 'Charging → Reserved',
        count: 1,
        reference: {
          specification: 'ocpp-1.6',
          title: 'OCPP 1.6 edition 2',
          section: '4.9',
          words: 'OCPP 1.6 edition 2 §4.9',
          state: 'unverified',
        },
        sentence: 'The table of states has no such step.',
      }),
    ],
  };
}

function reliabilityOf(stations: number): ApiReliabilityGroups {
  const months = stations * 2;
  const countsOf = (openings: number) => ({
    openings,
    portDays: months * 30,
    stations,
    affected: Math.min(openings, stations),
  });
  return {
    items: [
      {
        key: 'ocpp16:GroundFailure',
        ...countsOf(40),
        rate: {
          value: 40 / months,
          low: 28.5764 / months,
          high: 54.4686 / months,
        },
      },
      {
        key: 'ocpp16:ConnectorLockFailure',
        ...countsOf(10),
        rate: {
          value: 10 / months,
          low: 4.7954 / months,
          high: 18.3904 / months,
        },
      },
    ],
    total: {
      ...countsOf(50),
      rate: {
        value: 50 / months,
        low: 37.111 / months,
        high: 65.9188 / months,
      },
    },
    isComplete: true,
  };
}

function reportsOf(now: number): ApiReport[] {
  const when = {
    startedAt: iso(now - 2 * HOUR),
    lastPartAt: iso(now - 2 * HOUR + 3_000),
  };
  return [
    aReport({ ...when, state: 'incomplete', missing: [1], missingCount: 1 }),
    aReport({ ...when, requestId: 6 }),
  ];
}

function conditionOf(index: number): ApiStationCondition {
  if (index % 29 === 0) return 'faulted';
  if (index % 37 === 1) return 'offline';
  if (index % 17 === 2) return 'warning';
  if (index % 71 === 3) return 'neverSeen';
  return 'ok';
}

function historyOf(options: {
  index: number;
  condition: ApiStationCondition;
  now: number;
}): ApiConditionDetail[] {
  const { index, condition, now } = options;
  const past = Array.from({ length: index % 5 }, (_, number) => {
    const openedAt = now - (number + 1) * 4 * HOUR - index * MINUTE;
    return aConditionDetail({
      ...CODES[(index + number) % CODES.length],
      number: number + 1,
      scope: `connector:${1 + (number % 2)}`,
      ...times(openedAt),
      closedAt: iso(openedAt + (12 + index) * MINUTE),
      closeReason: number % 2 ? 'reboot' : 'cleared',
      closePrecision: number % 2 ? 'gap' : 'exact',
      badges: number === 1 ? ['backdated'] : [],
    });
  });
  if (condition !== 'faulted' && condition !== 'warning') {
    return past;
  }
  const present = aConditionDetail({
    ...CODES[condition === 'faulted' ? index % 2 : 2],
    number: past.length + 1,
    ...times(now - (20 + index) * MINUTE),
    count: 1 + (index % 3),
  });
  return [present, ...past];
}

/** The messages that faults were made from, oldest first, the last with something wrong about it. */
function messagesOf(history: ApiConditionDetail[]): ApiListedFrame[] {
  const frames = history
    .flatMap(({ evidence }) => evidence.map(it => it.frame))
    .map((frame, index) =>
      aListedFrame({
        ...frame,
        seq: history.length - index,
        violations:
          index === 0
            ? [{ rule: 'time', path: '/timestamp', message: 'It has no zone.' }]
            : [],
      }),
    );
  return frames.reverse();
}

function connectionsOf(now: number): ApiConnection[] {
  const lost = aConnection({
    openedAt: iso(now - 9 * HOUR),
    closed: {
      at: iso(now - 3 * HOUR),
      code: 1006,
      reason: 'No answer to a ping',
      by: 'liveness',
      cause: 'noLife',
      lastFrameAt: iso(now - 3 * HOUR - MINUTE),
    },
    next: { openedAt: iso(now - 2 * HOUR), booted: false },
  });
  return [
    aConnection({
      connectionId: 'c3d4',
      openedAt: iso(now - 2 * HOUR),
      state: 'open',
      booted: false,
      closed: undefined,
    }),
    lost,
  ];
}

function stationOf(options: {
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

function times(openedAt: number) {
  return {
    openedAt: iso(openedAt),
    firstSeenAt: iso(openedAt + 1000),
    lastSeenAt: iso(openedAt + 5 * MINUTE),
  };
}

function iso(millis: number): string {
  return new Date(millis).toISOString();
}

/** Each connector as an EVSE of its own, free. */
function ocpiOf(lanes: ApiStation['lanes']): ApiOcpiView {
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
