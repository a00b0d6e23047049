import { englishTranslate } from '../__testUtils__/translate';
import { aCondition, aStation } from '../testUtils';
import { stationSentence } from './stationSentence';

const t = englishTranslate();
const NOW = Date.parse('2026-11-19T17:14:11Z');
const warning = aCondition({
  number: 2,
  code: 'ocpp16:WeakSignal',
  scope: 'station',
  blocking: false,
  severity: 4,
  openedAt: '2026-11-18T17:14:00Z',
});

it.each([
  [
    'all is well',
    aStation({
      lanes: [
        { id: 'station', state: 'online', since: '2026-11-19T09:14:00Z' },
        {
          id: 'connector:1',
          state: 'available',
          since: '2026-11-19T09:14:00Z',
        },
      ],
    }),
    'All connectors available.',
  ],
  [
    'a connector is in use',
    aStation({
      lanes: [
        { id: 'station', state: 'online', since: '2026-11-19T09:14:00Z' },
        { id: 'connector:1', state: 'charging', since: '2026-11-19T09:14:00Z' },
        {
          id: 'connector:2',
          state: 'available',
          since: '2026-11-19T09:14:00Z',
        },
        {
          id: 'connector:3',
          state: 'available',
          since: '2026-11-19T09:14:00Z',
        },
      ],
    }),
    'No open fault: 1 charging, 2 available.',
  ],
  [
    'no connector has reported',
    aStation({ lanes: [] }),
    'Online; no connector has reported its status yet.',
  ],
  [
    'a fault is open: since when, how long, what, where',
    aStation({ condition: 'faulted', openFaults: [aCondition()] }),
    'Faulted since 14:02 (3 h 12 m): ground fault on connector 2.',
  ],
  [
    'the blocking fault comes before a warning, which is counted',
    aStation({ condition: 'faulted', openFaults: [warning, aCondition()] }),
    'Faulted since 14:02 (3 h 12 m): ground fault on connector 2. One more fault is open.',
  ],
  [
    'a symptom with its cause: the one says since when, the other says what; all open faults are named or counted',
    aStation({
      condition: 'faulted',
      openFaults: [
        aCondition({
          number: 8,
          code: 'ocpp2:UnspecifiedFault',
          scope: 'evse:1/connector:2',
          causedBy: 7,
        }),
        aCondition({
          number: 7,
          scope: 'evse:1',
          blocking: false,
          openedAt: '2026-11-19T14:01:00Z',
        }),
        warning,
      ],
    }),
    'Faulted since 14:02 (3 h 12 m): ground fault on EVSE 1. It shows as fault without a code on EVSE 1, connector 2. One more fault is open.',
  ],
  [
    'a faulted station that is away is both',
    aStation({
      condition: 'faulted',
      openFaults: [aCondition()],
      connected: false,
      disconnectedAt: '2026-11-19T16:14:00Z',
    }),
    'Faulted since 14:02 (3 h 12 m): ground fault on connector 2. Offline since 16:14 (1 h).',
  ],
  [
    'a warning of another day names the day',
    aStation({ condition: 'warning', openFaults: [warning] }),
    'Warning since Nov 18, 17:14 (1 d): weak signal on station.',
  ],
  [
    'the upstream CSMS ended its connection, which is not called offline',
    aStation({
      condition: 'offline',
      connected: false,
      disconnectedAt: '2026-11-19T17:04:11Z',
      lanes: [
        {
          id: 'station',
          state: 'unknown',
          cause: 'upstream',
          since: '2026-11-19T17:04:11Z',
        },
      ],
    }),
    'Not connected since 17:04 (10 m): the upstream CSMS ended the connection.',
  ],
  [
    'the offline fault is not told twice',
    aStation({
      condition: 'offline',
      connected: false,
      disconnectedAt: '2026-11-19T17:00:11Z',
      openFaults: [
        aCondition({ code: 'conn:offline', scope: 'station', blocking: false }),
      ],
    }),
    'Offline since 17:00 (14 m).',
  ],
  [
    'it never connected',
    aStation({ condition: 'neverSeen', connected: false }),
    'Never connected.',
  ],
  [
    'two entities carry the identity',
    aStation({ condition: 'neverSeen', duplicateEntityRefs: ['a', 'b'] }),
    'Not admitted: 2 entities carry this identity. Remove it from all but one.',
  ],
])('%s', (_rule, given, sentence) => {
  expect(
    stationSentence({
      station: given,
      now: NOW,
      t,
      locale: 'en-US',
      timeZone: 'UTC',
    }),
  ).toBe(sentence);
});
