import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readListenerConfig } from './config';
import { readPasswordRotation } from './securityConfig';

const FILES = { certFile: '/c.pem', keyFile: '/k.pem' };

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
    tls: undefined,
    trustedProxies: undefined,
    minimumProfile: 1,
    allowUnauthenticated: false,
    upstreams: [],
  });
});

it('every value can be set, durations in any form', () => {
  expect(
    read(
      {
        mode: 'disabled',
        port: 0,
        host: '127.0.0.1',
        tls: { ...FILES, clientCaFile: '/ca.pem', minVersion: 'TLSv1.3' },
        trustedProxies: ['10.0.0.0/8'],
        proxyHeaders: { certificateSubject: 'X-Client' },
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
    tls: { ...FILES, clientCaFile: '/ca.pem', minVersion: 'TLSv1.3' },
    trustedProxies: {
      networks: ['10.0.0.0/8'],
      headers: {
        address: 'x-forwarded-for',
        scheme: 'x-forwarded-proto',
        certificateSubject: 'x-client',
        certificateVerified: 'x-ssl-client-verify',
      },
    },
    unknownStation: 'ws1008',
    maxPayloadBytes: 65_536,
    compression: false,
    pingInterval: 60_000,
    heartbeatIntervalSeconds: 3600,
    maxFailedHandshakesPerMinute: 5,
    maxConnectionsPerAddress: 10,
    minimumProfile: 0,
    allowUnauthenticated: true,
    upstreams: [],
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
    ['tls.minVersion', { tls: { ...FILES, minVersion: 'TLSv1.1' } }],
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

describe('the least profile', () => {
  it.each<[string, JsonObject, JsonObject, number]>([
    ['may be any where passwords are wanted', {}, { minimumProfile: 0 }, 0],
    ['may be 2 with TLS', { tls: FILES }, { minimumProfile: 2 }, 2],
    [
      'may be 3 with client certificates',
      { tls: { ...FILES, clientCaFile: '/ca.pem' } },
      { minimumProfile: 3 },
      3,
    ],
    [
      'may be 3 behind a proxy',
      { trustedProxies: ['::1'] },
      { minimumProfile: 3 },
      3,
    ],
  ])('%s', (_, listener, security, profile) => {
    expect(read(listener, security).minimumProfile).toBe(profile);
  });

  it.each<[string, JsonObject, JsonObject]>([
    ['4', {}, { minimumProfile: 4 }],
    ['2 without TLS', {}, { minimumProfile: 2 }],
    ['3 without client certificates', { tls: FILES }, { minimumProfile: 3 }],
    [
      '1 where nobody has to authenticate',
      {},
      { minimumProfile: 1, allowUnauthenticated: true },
    ],
  ])('cannot be %s', (_, listener, security) => {
    expect(() => read(listener, security)).toThrow(
      'chargeStations.security.minimumProfile',
    );
  });
});

describe('passwords may be changed over OCPP', () => {
  it.each([
    [{}, 'off'],
    [{ passwordRotation: false }, 'off'],
    [{ passwordRotation: true }, 'tls'],
    [
      { passwordRotation: true, passwordRotationOverPlainText: true },
      'plainText',
    ],
  ])('with %j: %s', (security, expected) => {
    const config = new ConfigReader({ chargeStations: { security } });
    expect(readPasswordRotation(config)).toBe(expected);
  });

  it('in plain text only where they may be changed at all', () => {
    const security = { passwordRotationOverPlainText: true };
    const config = new ConfigReader({ chargeStations: { security } });
    expect(() => readPasswordRotation(config)).toThrow(
      'chargeStations.security.passwordRotationOverPlainText is true, which needs chargeStations.security.passwordRotation',
    );
  });
});

it('revocation lists without authorities are an error that says what is missing', () => {
  const tls = { ...FILES, clientCrlFile: '/crl.pem' };
  expect(() => read({ tls })).toThrow(
    /^chargeStations.listener.tls.clientCrlFile is set, which needs clientCaFile/,
  );
});
