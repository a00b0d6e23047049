import { messageOf, MessageScript } from './__testUtils__/reviewedMessage';
import { Glance } from './glance';
import { contradiction } from './transitions';

/** What is found about the last of the messages. */
function glance(scripts: MessageScript[]): string[] {
  const messages = scripts.map(messageOf);
  const last = messages[messages.length - 1];
  const it = new Glance(last.event);
  messages.forEach(message => it.take(message));
  return it
    .sightings()
    .map(({ kind, subject }) => [kind, subject].filter(Boolean).join(' '));
}

const status = (
  name: string,
  more: MessageScript & {
    connectorId?: number;
    errorCode?: string;
    said?: number;
  } = {},
): MessageScript => {
  const { connectorId = 1, errorCode = null, said, ...script } = more;
  const at = script.at ?? 0;
  const reportedTime = Date.UTC(2026, 10, 22, 12) + (said ?? at);
  return {
    ...script,
    event: {
      type: 'status',
      connectorId,
      status: name,
      errorCode,
      reportedTime,
      reportedAt: new Date(reportedTime).toISOString(),
    },
  };
};

describe('what is found about one message', () => {
  it.each<[string, MessageScript[], string[]]>([
    ['nothing', [status('Available'), status('Preparing')], []],
    [
      'a step that there is not',
      [status('Available'), status('Finishing')],
      ['transition Available → Finishing'],
    ],
    [
      'not a step before it',
      [status('Available'), status('Finishing'), status('Available')],
      [],
    ],
    [
      'no step across a gap',
      [status('Available'), status('Finishing', { connectionId: 'c2' })],
      [],
    ],
    [
      'a status that the station itself cannot have',
      [status('Charging', { connectorId: 0 })],
      ['stationStatus Charging'],
    ],
    [
      'a time a minute off',
      [status('Available', { said: 60_000 })],
      ['clockOffset'],
    ],
    ['a time less off', [status('Available', { said: 59_999 })], []],
    [
      'an old time that is said to be late',
      [status('Available', { said: -3_600_000, flags: ['late'] })],
      ['late'],
    ],
    [
      'a clock never set',
      [status('Available', { said: -60 * 365 * 86_400_000 * 1 })],
      ['clockUnset'],
    ],
    [
      'an error code that does not go with the status',
      [status('Charging', { errorCode: 'EVCommunicationError' })],
      ['errorWithStatus EVCommunicationError, Charging'],
    ],
  ])('%s', (_, scripts, kinds) => {
    expect(glance(scripts)).toEqual(kinds);
  });
});

it.each([
  ['EVCommunicationError', 'Faulted', 'errorWithStatus'],
  ['EVCommunicationError', 'Available', 'errorWithStatus'],
  ['EVCommunicationError', 'Preparing', null],
  ['EVCommunicationError', 'SuspendedEV', null],
  ['EVCommunicationError', 'SuspendedEVSE', null],
  ['EVCommunicationError', 'Finishing', null],
  ['EVCommunicationError', 'Broken', null],
  ['NoError', 'Faulted', 'faultWithoutError'],
  ['NoError', 'Available', null],
  ['GroundFailure', 'Faulted', null],
  ['WeakSignal', 'Charging', null],
])('%s with %s: %s', (errorCode, status_, kind) => {
  expect(contradiction({ errorCode, status: status_ })).toBe(kind);
});
