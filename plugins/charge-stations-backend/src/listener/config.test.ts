import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readListenerConfig } from './config';

function read(listener: JsonObject, security: JsonObject = {}) {
  return readListenerConfig(
    new ConfigReader({ chargeStations: { listener, security } }),
  );
}

it('nothing configured is a dedicated port that wants passwords', () => {
  expect(readListenerConfig(new ConfigReader({}))).toEqual({
    mode: 'dedicated',
    port: 9220,
    host: undefined,
    unknownStation: 'http404',
    maxPayloadBytes: 524_288,
    compression: true,
    pingInterval: 30_000,
    heartbeatIntervalSeconds: 300,
    maxFailedHandshakesPerMinute: 60,
    maxConnectionsPerAddress: 20_000,
    allowUnauthenticated: false,
  });
});

it('every value can be set, durations in any form', () => {
  expect(
    read(
      {
        mode: 'disabled',
        port: 0,
        host: '127.0.0.1',
        tls: { certFile: '/c.pem', keyFile: '/k.pem', minVersion: 'TLSv1.3' },
        unknownStation: 'ws1008',
        maxPayloadBytes: 65_536,
        compression: false,
        pingInterval: { minutes: 1 },
        heartbeatInterval: '1h',
        maxFailedHandshakesPerMinute: 5,
        maxConnectionsPerAddress: 10,
      },
      { allowUnauthenticated: true },
    ),
  ).toEqual({
    mode: 'disabled',
    port: 0,
    host: '127.0.0.1',
    tls: { certFile: '/c.pem', keyFile: '/k.pem', minVersion: 'TLSv1.3' },
    unknownStation: 'ws1008',
    maxPayloadBytes: 65_536,
    compression: false,
    pingInterval: 60_000,
    heartbeatIntervalSeconds: 3600,
    maxFailedHandshakesPerMinute: 5,
    maxConnectionsPerAddress: 10,
    allowUnauthenticated: true,
  });
});

describe('a value that cannot be used is an error that names its key', () => {
  it.each<[string, JsonObject]>([
    ['mode', { mode: 'shared' }],
    ['port', { port: -1 }],
    ['port', { port: 65_536 }],
    ['port', { port: 92.5 }],
    ['port', { port: 'ocpp' }],
    ['tls.keyFile', { tls: { certFile: '/c.pem' } }],
    [
      'tls.minVersion',
      { tls: { certFile: '/c.pem', keyFile: '/k.pem', minVersion: 'TLSv1.1' } },
    ],
    ['unknownStation', { unknownStation: '404' }],
    ['maxPayloadBytes', { maxPayloadBytes: 0 }],
    ['pingInterval', { pingInterval: '10ms' }],
    ['pingInterval', { pingInterval: 'often' }],
    ['heartbeatInterval', { heartbeatInterval: { seconds: 0 } }],
    ['maxFailedHandshakesPerMinute', { maxFailedHandshakesPerMinute: 0 }],
    ['maxConnectionsPerAddress', { maxConnectionsPerAddress: 0 }],
  ])('%s: %p', (key, listener) => {
    expect(() => read(listener)).toThrow(`chargeStations.listener.${key}`);
  });
});
