import { findable } from './findable';

const wordsOf = (name: string) => findable([name]).split(' ');

describe('a text in which names are found', () => {
  it.each([
    ['HeartbeatInterval', ['HeartbeatInterval', 'Heartbeat', 'Interval']],
    [
      'OCPPCommCtrlr/HeartbeatInterval',
      ['OCPPCommCtrlrHeartbeatInterval', 'OCPP', 'Comm', 'Ctrlr', 'Heartbeat'],
    ],
    ['ocpp16:GroundFailure', ['ocpp16GroundFailure', 'Ground', 'Failure']],
    ['OCPP 2.0.1', ['OCPP', '2.0.1', '201']],
    ['chargex:CX002', ['chargexCX002', 'CX', '002']],
    ['WLAN_SSID', ['WLANSSID', 'WLAN', 'SSID']],
  ])('has of %s %j', (name, expected) => {
    expect(wordsOf(name)).toEqual(expect.arrayContaining(expected));
  });

  it('begins with what it means, and says nothing twice', () => {
    expect(
      findable(['Pump', 'Pump', undefined], ['It pumps', '', 'It pumps']),
    ).toBe('It pumps Pump');
  });
});
