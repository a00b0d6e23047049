import type {
  ApiCondition,
  ApiEvent,
  ApiFrame,
  ApiStation,
  ApiTimeline,
  ApiTimelineFault,
} from '@forecourt/plugin-charge-stations-common';

/** The present of every fixture. */
export const NOW = Date.parse('2026-11-17T17:14:00Z');

export function condition(fields: Partial<ApiCondition> = {}): ApiCondition {
  return {
    number: 1,
    scope: 'connector:2',
    code: 'ocpp16:GroundFailure',
    blocking: true,
    severity: 1,
    openedAt: '2026-11-17T14:02:00Z',
    openedBasis: 'stationClock',
    firstSeenAt: '2026-11-17T14:02:01Z',
    lastSeenAt: '2026-11-17T14:02:01Z',
    count: 1,
    occurrences: 1,
    badges: [],
    source: 'live',
    ...fields,
  };
}

export function station(fields: Partial<ApiStation> = {}): ApiStation {
  return {
    identity: 'CP1',
    condition: 'ok',
    connected: true,
    lanes: [
      { id: 'station', state: 'online', since: '2026-11-17T09:14:00Z' },
      { id: 'connector:1', state: 'available', since: '2026-11-17T09:14:00Z' },
      { id: 'connector:2', state: 'available', since: '2026-11-17T09:14:00Z' },
    ],
    openFaults: [],
    ...fields,
  };
}

export function fault(
  fields: Partial<ApiTimelineFault> = {},
): ApiTimelineFault {
  return {
    number: 1,
    code: 'ocpp16:GroundFailure',
    severity: 1,
    blocking: true,
    from: '2026-11-17T14:00:00Z',
    to: '2026-11-17T15:00:00Z',
    badges: [],
    ...fields,
  };
}

/** One day with a blocking fault, a warning, an unknown span and a boot. */
export function timeline(fields: Partial<ApiTimeline> = {}): ApiTimeline {
  return {
    from: '2026-11-17T00:00:00Z',
    to: '2026-11-18T00:00:00Z',
    resolution: 86_400,
    lanes: [
      {
        id: 'station',
        spans: [
          {
            from: '2026-11-17T00:00:00Z',
            to: '2026-11-17T06:00:00Z',
            state: 'online',
          },
          {
            from: '2026-11-17T06:00:00Z',
            to: '2026-11-17T08:00:00Z',
            state: 'unknown',
            cause: 'ours',
          },
          {
            from: '2026-11-17T08:00:00Z',
            to: '2026-11-18T00:00:00Z',
            state: 'online',
          },
        ],
        faults: [
          fault({
            number: 2,
            code: 'ocpp16:WeakSignal',
            severity: 4,
            blocking: false,
            from: '2026-11-17T10:00:00Z',
            to: '2026-11-17T16:00:00Z',
          }),
        ],
      },
      {
        id: 'connector:1',
        spans: [
          {
            from: '2026-11-17T00:00:00Z',
            to: '2026-11-17T14:00:00Z',
            state: 'available',
            status: 'Available',
          },
          {
            from: '2026-11-17T14:00:00Z',
            to: '2026-11-17T15:00:00Z',
            state: 'faulted',
            status: 'Faulted',
          },
          {
            from: '2026-11-17T15:00:00Z',
            to: '2026-11-18T00:00:00Z',
            state: 'charging',
            status: 'Charging',
          },
        ],
        faults: [
          fault({
            vendorErrorCode: 'E210',
            info: 'leakage 42 mA',
            badges: ['late'],
          }),
        ],
      },
    ],
    marks: [{ at: '2026-11-17T08:00:00Z', kind: 'boot', count: 1 }],
    ...fields,
  };
}

export function event(fields: Partial<ApiEvent> = {}): ApiEvent {
  return {
    connectionId: 'c1',
    seq: 7,
    receivedAt: '2026-11-17T14:02:01Z',
    source: 'live',
    type: 'status',
    action: 'StatusNotification',
    reportedAt: '2026-11-17T14:02:00Z',
    evseId: null,
    connectorId: 2,
    status: 'Faulted',
    errorCode: 'GroundFailure',
    info: null,
    vendorId: null,
    vendorErrorCode: 'E210',
    detail: {},
    made: { flags: [], conditions: [{ number: 1, effect: 'opened' }] },
    ...fields,
  };
}

export function frame(fields: Partial<ApiFrame> = {}): ApiFrame {
  return {
    connectionId: 'c1',
    seq: 7,
    receivedAt: '2026-11-17T14:02:01Z',
    source: 'live',
    direction: 'fromStation',
    protocol: 'ocpp1.6',
    messageKind: 'call',
    messageId: 'm1',
    action: 'StatusNotification',
    raw: '[2,"m1","StatusNotification",{"connectorId":2,"status":"Faulted"}]',
    encoding: 'text',
    answer: '[3,"m1",{}]',
    violations: [],
    ...fields,
  };
}
