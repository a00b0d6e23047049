import type {
  ApiTimeline,
  ApiTimelineFault,
} from '@forecourt/plugin-charge-stations-common';

/** The present of the timeline below. */
export const NOW = Date.parse('2026-11-17T17:14:00Z');

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
    meanings: { 'ocpp16:GroundFailure': 'Current leaves the circuit to earth' },
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
