import { Protocol } from '../model';
import { SettledCall, StationCall, TriggerRequest } from './types';
import { createTestSession } from './__testUtils__/testSession';

const trigger = (protocol: Protocol, request: TriggerRequest) => {
  const { action, payload } = createTestSession({ protocol }).trigger(request);
  return [action, payload];
};

describe('the call that asks for a message', () => {
  const status = { requestedMessage: 'StatusNotification' };

  it.each<[Protocol, TriggerRequest, string, object]>([
    ['ocpp1.6', { message: 'StatusNotification' }, 'TriggerMessage', status],
    [
      'ocpp1.6',
      { message: 'StatusNotification', connectorId: 2 },
      'TriggerMessage',
      { ...status, connectorId: 2 },
    ],
    // What each of the two calls alone knows.
    [
      'ocpp1.6',
      { message: 'DiagnosticsStatusNotification' },
      'TriggerMessage',
      { requestedMessage: 'DiagnosticsStatusNotification' },
    ],
    [
      'ocpp1.6',
      { message: 'LogStatusNotification' },
      'ExtendedTriggerMessage',
      { requestedMessage: 'LogStatusNotification' },
    ],
    [
      'ocpp1.6',
      { message: 'SignChargePointCertificate' },
      'ExtendedTriggerMessage',
      { requestedMessage: 'SignChargePointCertificate' },
    ],
    [
      'ocpp2.0.1',
      { message: 'StatusNotification', evseId: 1, connectorId: 2 },
      'TriggerMessage',
      { ...status, evse: { id: 1, connectorId: 2 } },
    ],
    [
      'ocpp2.1',
      { message: 'MeterValues', evseId: 1 },
      'TriggerMessage',
      { requestedMessage: 'MeterValues', evse: { id: 1 } },
    ],
    [
      'ocpp2.0.1',
      { message: 'SignChargingStationCertificate' },
      'TriggerMessage',
      { requestedMessage: 'SignChargingStationCertificate' },
    ],
  ])('%s %j: %s', (protocol, request, action, payload) => {
    expect(trigger(protocol, request)).toEqual([action, payload]);
  });

  it.each<[Protocol, TriggerRequest, RegExp]>([
    ['ocpp1.6', { message: 'NotifyEvent' }, /^OCPP 1.6 has no call/],
    ['ocpp1.6', { message: 'Authorize' }, /asks a station for "Authorize"/],
    ['ocpp2.0.1', { message: 'SignChargePointCertificate' }, /no call/],
    ['ocpp1.6', { message: 'Heartbeat', evseId: 1 }, /give connectorId/],
    ['ocpp2.1', { message: 'Heartbeat', connectorId: 1 }, /give evseId/],
  ])('%s %j cannot be asked for', (protocol, request, error) => {
    expect(() => trigger(protocol, request)).toThrow(error);
  });
});

describe('a station that does not know the call is asked otherwise', () => {
  const known = { requestedMessage: 'StatusNotification' };
  const onlyThere = { requestedMessage: 'DiagnosticsStatusNotification' };
  const ok = (status: string) =>
    ({ result: 'ok', payload: { status } } as const);
  const error = (code: string) => ({ result: 'error', code } as const);
  const EXTENDED = 'ExtendedTriggerMessage';

  it.each<
    [
      Protocol,
      string,
      StationCall['payload'],
      SettledCall['outcome'],
      string | null,
    ]
  >([
    ['ocpp1.6', 'TriggerMessage', known, ok('NotImplemented'), EXTENDED],
    ['ocpp1.6', 'TriggerMessage', known, error('NotImplemented'), EXTENDED],
    ['ocpp1.6', 'TriggerMessage', known, error('NotSupported'), EXTENDED],
    ['ocpp1.6', 'TriggerMessage', known, ok('Rejected'), null],
    ['ocpp1.6', 'TriggerMessage', known, ok('Accepted'), null],
    ['ocpp1.6', 'TriggerMessage', known, error('InternalError'), null],
    ['ocpp1.6', 'TriggerMessage', onlyThere, error('NotImplemented'), null],
    ['ocpp1.6', EXTENDED, known, error('NotImplemented'), null],
    ['ocpp2.0.1', 'TriggerMessage', known, error('NotImplemented'), null],
  ])('%s %s %j, answer %j: %s', (protocol, action, payload, outcome, next) => {
    const settled = { messageId: 'm', action, outcome };
    const other = createTestSession({ protocol }).instead(
      { action, payload },
      settled,
    );
    expect(other).toEqual(next && { action: next, payload });
  });
});
