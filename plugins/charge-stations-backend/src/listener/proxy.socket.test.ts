import { ListenerConfig } from './config';
import { Harness } from './__testUtils__/harness';

const HEADERS = {
  address: 'x-forwarded-for',
  scheme: 'x-forwarded-proto',
  certificateSubject: 'x-ssl-client-s-dn',
  certificateVerified: 'x-ssl-client-verify',
};
const HTTPS = { 'X-Forwarded-Proto': 'https' };
const OWN = {
  ...HTTPS,
  'X-SSL-Client-S-DN': 'CN=CP1,O=Acme',
  'X-SSL-Client-Verify': 'SUCCESS',
};

let harness: Harness;

async function start(
  networks: string[],
  config: Partial<ListenerConfig> = {},
): Promise<void> {
  harness = await Harness.start({
    trustedProxies: { networks, headers: HEADERS },
    ...config,
  });
}

afterEach(() => harness.stop());

const types = () => harness.securityEvents.map(({ type }) => type);

describe('from a trusted proxy', () => {
  it.each<[string, 2 | 3, Record<string, string>, string[]]>([
    ['its own certificate', 3, OWN, []],
    [
      "another station's certificate",
      3,
      { ...OWN, 'X-SSL-Client-S-DN': 'CN=CP2' },
      ['foreignCertificate'],
    ],
    [
      'a certificate that the proxy did not verify',
      3,
      { ...OWN, 'X-SSL-Client-Verify': 'FAILED:expired' },
      ['invalidCertificate'],
    ],
    [
      'a certificate that the proxy knows as revoked',
      3,
      { ...OWN, 'X-SSL-Client-Verify': 'FAILED:certificate revoked' },
      ['revokedCertificate'],
    ],
    [
      'a certificate that HAProxy knows as revoked',
      2,
      { ...OWN, 'X-SSL-Client-Verify': '23' },
      ['revokedCertificate'],
    ],
    [
      'a certificate without a verdict',
      3,
      { ...HTTPS, 'X-SSL-Client-S-DN': 'CN=CP1' },
      ['invalidCertificate'],
    ],
    ['no certificate', 3, HTTPS, ['wrongProfile']],
    ['TLS', 2, HTTPS, ['authenticationFailed']],
    [
      'TLS on a part of the way',
      2,
      {
        'X-Forwarded-Proto': 'https, http',
      },
      ['wrongProfile'],
    ],
    ['no TLS', 2, { 'X-Forwarded-Proto': 'http' }, ['wrongProfile']],
    ['no word about TLS', 2, {}, ['wrongProfile']],
  ])('%s, profile %d', async (_, profile, headers, events) => {
    await start(['127.0.0.1']);
    harness.admission.profiles.set('CP1', profile);
    await harness.connect('/ocpp/CP1', { headers }).catch(() => {});
    expect(types()).toEqual(events);
  });

  it("the station's address counts, in limits and in evidence", async () => {
    await start(['127.0.0.0/8'], { maxFailedHandshakesPerMinute: 1 });
    const from = (address: string) => ({ 'X-Forwarded-For': address });
    const target = '/ocpp/CP9';
    await harness.handshake({ target, headers: from('203.0.113.5') });
    const again = await harness.handshake({ headers: from('203.0.113.5') });
    expect(again.status).toBe(429);
    await harness.connect('/ocpp/CP1', { headers: from('203.0.113.6') });
    expect(harness.listener.connections().get('CP1')?.remoteAddress).toBe(
      '203.0.113.6',
    );
    expect(harness.recorder.records[0].events[0]).toMatchObject({
      type: 'connectionOpened',
      remoteAddress: '203.0.113.6',
    });
  });

  it("each station's open connections are counted by its own address", async () => {
    await start(['127.0.0.1'], { maxConnectionsPerAddress: 1 });
    harness.admission.register('CP2');
    await harness.connect('/ocpp/CP1', {
      headers: { 'X-Forwarded-For': '203.0.113.5' },
    });
    const { socket } = await harness.connect('/ocpp/CP2', {
      headers: { 'X-Forwarded-For': '203.0.113.6' },
    });
    expect(socket.readyState).toBe(socket.OPEN);
  });
});

describe('from anyone else', () => {
  it('the headers are ignored, which is a security event', async () => {
    await start(['10.0.0.0/8']);
    harness.admission.profiles.set('CP1', 3);
    const headers = { ...OWN, 'X-Forwarded-For': '203.0.113.5' };
    expect((await harness.handshake({ headers })).status).toBe(403);
    expect(harness.securityEvents).toMatchObject([
      {
        type: 'untrustedHeaders',
        identity: 'CP1',
        remoteAddress: '127.0.0.1',
        detail:
          'Ignored x-forwarded-for, x-forwarded-proto, x-ssl-client-s-dn, x-ssl-client-verify',
      },
      { type: 'wrongProfile', remoteAddress: '127.0.0.1' },
    ]);
  });

  it('they do not keep a station out', async () => {
    await start(['10.0.0.0/8'], { maxFailedHandshakesPerMinute: 1 });
    await harness.connect('/ocpp/CP1', { headers: HTTPS });
    await harness.connect('/ocpp/CP1', { headers: HTTPS });
    expect(types()).toEqual(['untrustedHeaders', 'untrustedHeaders']);
  });
});
