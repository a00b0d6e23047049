import { ocppApiRef, ocppVersionOfProtocol, protocolName } from './ocppVersion';

it.each([
  ['ocpp1.6', '1.6'],
  ['ocpp2.0.1', '2.0.1'],
  ['ocpp2.1', '2.1'],
  ['ocpp1.5', undefined],
  ['ocpp2.0', undefined],
  ['OCPP1.6', undefined],
])('subprotocol %s speaks OCPP %s', (protocol, version) => {
  expect(ocppVersionOfProtocol(protocol)).toBe(version);
});

it('every version has an API entity in the default namespace', () => {
  expect(ocppApiRef('2.0.1')).toBe('api:default/ocpp-2.0.1');
});

it.each([
  ['ocpp1.6', 'OCPP 1.6'],
  ['ocpp2.0.1', 'OCPP 2.0.1'],
  ['ocpp9', 'ocpp9'],
])('people call %s %s', (protocol, name) => {
  expect(protocolName(protocol)).toBe(name);
});
