import { TrustedProxies } from './trustedProxies';

const headers = {
  address: 'x-forwarded-for',
  scheme: 'x-forwarded-proto',
  certificateSubject: 'x-ssl-client-s-dn',
  certificateVerified: 'x-ssl-client-verify',
};

function trusting(...networks: string[]) {
  return new TrustedProxies({ networks, headers });
}

it.each([
  ['10.0.0.0/8', '10.1.2.3', true],
  ['10.0.0.0/8', '11.1.2.3', false],
  ['10.0.0.7', '10.0.0.7', true],
  ['10.0.0.7', '10.0.0.8', false],
  ['fd00::/8', 'fd12::1', true],
  ['fd00::/8', 'fe80::1', false],
  ['::1', '::1', true],
  ['0.0.0.0/0', '::1', false],
  ['10.0.0.0/8', 'unknown', false],
])('%s includes %s: %p', (network, address, expected) => {
  expect(trusting(network).includes(address)).toBe(expected);
});

it.each([
  'proxy.example',
  '10.0.0.0/33',
  '10.0.0.0/',
  '10.0.0.0/a',
  '10.0.0.0/8/8',
  'fd00::/129',
  '',
])('%p is an error that names the setting', network => {
  expect(() => trusting(network)).toThrow(
    'chargeStations.listener.trustedProxies',
  );
});

it.each([
  ['one proxy', '10.0.0.1', '203.0.113.5', '203.0.113.5'],
  ['two proxies', '10.0.0.1', '203.0.113.5, 10.0.0.2', '203.0.113.5'],
  ['what a station made up', '10.0.0.1', '1.1.1.1, 203.0.113.5', '203.0.113.5'],
  ['nothing said', '10.0.0.1', undefined, '10.0.0.1'],
  ['no address said', '10.0.0.1', 'unknown', '10.0.0.1'],
  ['an IPv4 address in IPv6', '10.0.0.1', '::ffff:203.0.113.5', '203.0.113.5'],
  ['no proxy', '203.0.113.9', '203.0.113.5', '203.0.113.9'],
  ['only proxies', '10.0.0.1', '10.0.0.3, 10.0.0.2', '10.0.0.3'],
])('the origin behind %s', (_, peer, forwarded, origin) => {
  expect(trusting('10.0.0.0/8').originOf({ peer, forwarded })).toBe(origin);
});
