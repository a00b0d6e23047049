import { condition, NOW, station } from '../__testUtils__/fixtures';
import { englishTranslate } from '../__testUtils__/translate';
import { stationSentence } from './stationSentence';

const t = englishTranslate();
const warning = condition({
  number: 2,
  code: 'ocpp16:WeakSignal',
  scope: 'station',
  blocking: false,
  severity: 4,
  openedAt: '2026-11-16T17:14:00Z',
});

it.each([
  ['all is well', station(), 'All connectors available.'],
  [
    'a connector is in use',
    station({
      lanes: [
        { id: 'station', state: 'online', since: '2026-11-17T09:14:00Z' },
        { id: 'connector:1', state: 'charging', since: '2026-11-17T09:14:00Z' },
        {
          id: 'connector:2',
          state: 'available',
          since: '2026-11-17T09:14:00Z',
        },
        {
          id: 'connector:3',
          state: 'available',
          since: '2026-11-17T09:14:00Z',
        },
      ],
    }),
    'No open fault: 1 charging, 2 available.',
  ],
  [
    'no connector has reported',
    station({ lanes: [] }),
    'Online; no connector has reported its status yet.',
  ],
  [
    'a fault is open: since when, how long, what, where',
    station({ condition: 'faulted', openFaults: [condition()] }),
    'Faulted since 14:02 (3 h 12 m): ground fault on connector 2.',
  ],
  [
    'the blocking fault comes before a warning, which is counted',
    station({ condition: 'faulted', openFaults: [warning, condition()] }),
    'Faulted since 14:02 (3 h 12 m): ground fault on connector 2. One more fault is open.',
  ],
  [
    'a faulted station that is away is both',
    station({
      condition: 'faulted',
      openFaults: [condition()],
      connected: false,
      disconnectedAt: '2026-11-17T16:14:00Z',
    }),
    'Faulted since 14:02 (3 h 12 m): ground fault on connector 2. Offline since 16:14 (1 h).',
  ],
  [
    'a warning of another day names the day',
    station({ condition: 'warning', openFaults: [warning] }),
    'Warning since Nov 16, 17:14 (1 d): weak signal on station.',
  ],
  [
    'the offline fault is not told twice',
    station({
      condition: 'offline',
      connected: false,
      disconnectedAt: '2026-11-17T17:00:00Z',
      openFaults: [
        condition({ code: 'conn:offline', scope: 'station', blocking: false }),
      ],
    }),
    'Offline since 17:00 (14 m).',
  ],
  [
    'it never connected',
    station({ condition: 'neverSeen', connected: false }),
    'Never connected.',
  ],
  [
    'two entities carry the identity',
    station({ condition: 'neverSeen', duplicateEntityRefs: ['a', 'b'] }),
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
