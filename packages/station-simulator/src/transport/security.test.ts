import { keepToProfile } from './security';

const WS = 'ws://csms.example/ocpp';
const WSS = 'wss://csms.example/ocpp';
const ALL = { password: 'p', ca: 'a', cert: 'c', key: 'k' };

describe('keepToProfile', () => {
  it.each([
    { profile: 0, url: WS, uses: {} },
    { profile: 1, url: WS, uses: { password: 'p', ca: 'a' } },
    { profile: 2, url: WSS, uses: { password: 'p', ca: 'a' } },
    { profile: 3, url: WSS, uses: { ca: 'a', cert: 'c', key: 'k' } },
    { profile: undefined, url: WSS, uses: ALL },
  ] as const)(
    'of all credentials profile $profile uses its own',
    ({ profile, url, uses }) => {
      expect(
        keepToProfile({ profile, url, identity: 'CP1', credentials: ALL }),
      ).toEqual(uses);
    },
  );

  it.each([
    {
      rule: 'profile 0 is without TLS',
      options: { profile: 0, url: WSS, credentials: {} },
      says: 'CP1: security profile 0 is without TLS: use a ws:// URL, or profile 1',
    },
    {
      rule: 'profile 1 is without TLS',
      options: { profile: 1, url: WSS, credentials: ALL },
      says: 'CP1: security profile 1 is without TLS: use a ws:// URL, or profile 2',
    },
    {
      rule: 'profile 2 needs TLS',
      options: { profile: 2, url: WS, credentials: ALL },
      says: 'CP1: security profile 2 needs TLS: use a wss:// URL',
    },
    {
      rule: 'profile 2 needs a password',
      options: { profile: 2, url: WSS, credentials: {} },
      says: 'CP1: security profile 2 needs a password: give --password-env or --password',
    },
    {
      rule: 'profile 3 needs a certificate',
      options: { profile: 3, url: WSS, credentials: { password: 'p' } },
      says: 'CP1: security profile 3 needs a client certificate: give --cert and --key',
    },
    {
      rule: 'a certificate is nothing without its key',
      options: { profile: undefined, url: WSS, credentials: { cert: 'c' } },
      says: 'CP1: a client certificate and its key go together: give --cert and --key',
    },
  ] as const)('$rule', ({ options, says }) => {
    expect(() => keepToProfile({ identity: 'CP1', ...options })).toThrow(says);
  });
});
