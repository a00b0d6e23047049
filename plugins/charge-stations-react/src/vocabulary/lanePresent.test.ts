import type {
  ApiLane,
  ApiStation,
} from '@forecourt/plugin-charge-stations-common';
import { aCondition, aStation } from '../testUtils';
import { lanePresent, type LanePresent } from './lanePresent';

const CONNECTED = '2026-11-19T09:14:00.000Z';
const LATER = '2026-11-19T12:00:00.000Z';
const online = aStation({ connectedSince: CONNECTED });
const gone = aStation({
  connected: false,
  connectedSince: undefined,
  disconnectedAt: '2026-11-19T17:14:30.000Z',
  lastSeenAt: '2026-11-19T17:14:00.000Z',
});

function lane(fields: Partial<ApiLane> = {}): ApiLane {
  return { id: 'connector:2', state: 'available', since: LATER, ...fields };
}

it.each<[string, ApiLane, ApiStation, LanePresent]>([
  [
    'a state that came while the station was connected is known from its beginning',
    lane(),
    online,
    { kind: 'known', since: LATER, atLeast: false },
  ],
  [
    'a state that was told after connecting may be older',
    lane({ since: '2026-11-19T09:14:03.000Z' }),
    online,
    { kind: 'known', since: '2026-11-19T09:14:03.000Z', atLeast: true },
  ],
  [
    'a state that a short interruption did not end is known from its beginning',
    lane({ since: '2026-11-19T08:00:00.000Z' }),
    online,
    { kind: 'known', since: '2026-11-19T08:00:00.000Z', atLeast: false },
  ],
  [
    'being online begins with the connection, not before',
    lane({ id: 'station', state: 'online', since: CONNECTED }),
    online,
    { kind: 'known', since: CONNECTED, atLeast: false },
  ],
  [
    'a connector is faulted since its earliest blocking fault opened, whatever came between',
    lane({ state: 'faulted', since: CONNECTED }),
    {
      ...online,
      openFaults: [
        aCondition({ openedAt: '2026-11-19T07:00:00.000Z' }),
        aCondition({ openedAt: '2026-11-19T06:00:00.000Z' }),
        aCondition({ openedAt: '2026-11-19T05:00:00.000Z', blocking: false }),
        aCondition({
          openedAt: '2026-11-19T04:00:00.000Z',
          scope: 'connector:1',
        }),
      ],
    },
    { kind: 'known', since: '2026-11-19T06:00:00.000Z', atLeast: false },
  ],
  [
    'what a station reported before its connection was lost is the last that is known',
    lane(),
    gone,
    { kind: 'lastKnown', asOf: '2026-11-19T17:14:00.000Z' },
  ],
  [
    'that nothing is known is known',
    lane({ state: 'unknown', cause: 'offline' }),
    gone,
    { kind: 'known', since: LATER, atLeast: false },
  ],
])('%s', (_rule, given, station, present) => {
  expect(lanePresent(given, station)).toEqual(present);
});
