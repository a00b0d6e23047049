import { identityFlaw, readIdentity } from './path';

describe('the identity is the last path segment', () => {
  it.each([
    ['/ocpp/CP1', 'CP1'],
    ['/CP1', 'CP1'],
    ['/steve/websocket/CentralSystemService/CP1', 'CP1'],
    ['/ocpp/CP1?token=x/y', 'CP1'],
    ['http://user:pass@host/ocpp/CP1', 'CP1'],
    ['/ocpp/DE*ABC*E1', 'DE*ABC*E1'],
    ['/ocpp/DE%3AABC%20%C3%A4', 'DE:ABC ä'],
    ['/ocpp/..', '..'],
    ['/ocpp/%2e%2e', '..'],
    ['/ocpp/%255', '%5'],
    [`/ocpp/${'x'.repeat(255)}`, 'x'.repeat(255)],
  ])('%s names %s', (target, identity) => {
    expect(readIdentity(target)).toEqual({ result: 'identity', identity });
  });
});

describe('a path that names no identity is malformed', () => {
  it.each([
    ['nothing', '/'],
    ['a trailing slash', '/ocpp/'],
    ['an authority without a path, which may hold a password', 'ws://u:p@host'],
    ['a query only', '/ocpp/?id=CP1'],
    ['bad percent encoding', '/ocpp/%E0%A4%A'],
    ['a lone percent', '/ocpp/50%'],
    ['bytes that are not UTF-8', '/ocpp/%FF'],
    ['raw bytes outside ASCII', '/ocpp/S\u00c3\u00a4ule'],
    ['NUL', '/ocpp/CP1%00'],
    ['a line break', '/ocpp/CP1%0D%0AX'],
    ['a C1 control character', '/ocpp/CP1%C2%85'],
    ['a line separator', '/ocpp/CP1%E2%80%A8'],
    ['an encoded slash', '/ocpp/a%2Fb'],
    ['too many characters', `/ocpp/${'x'.repeat(256)}`],
  ])('%s', (_, target) => {
    expect(readIdentity(target)).toEqual({
      result: 'malformed',
      message: expect.any(String),
    });
  });
});

describe('an identity of a station', () => {
  const long = 'x'.repeat(49);
  it.each([
    ['ocpp1.6', 'x'.repeat(48), true],
    ['ocpp2.0.1', 'x'.repeat(48), true],
    ['ocpp2.1', 'x'.repeat(48), true],
    ['ocpp1.6', long, true],
    ['ocpp2.0.1', long, false],
    ['ocpp2.1', long, false],
    ['ocpp1.6', 'DE:ABC', true],
    ['ocpp2.0.1', 'DE:ABC', false],
    ['ocpp2.1', 'DE:ABC', false],
  ] as const)('of %s may be %s: %p', (protocol, identity, fine) => {
    expect(identityFlaw({ identity, protocol }) === undefined).toBe(fine);
  });
});
