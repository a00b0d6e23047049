import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashPassword } from './password';
import { TestAuthority, TestCertificate } from './__testUtils__/certificates';
import { Harness } from './__testUtils__/harness';

const authority = new TestAuthority();
const stations = new TestAuthority('Authority of the stations');
const strangers = new TestAuthority('Somebody');

const NONE = {};
const OWN = stations.client({ commonName: 'CP1' });
const BY_SERIAL = stations.client({ commonName: 'x', serialNumber: 'CP1' });
const OTHER = stations.client({ commonName: 'CP2' });
const EXPIRED = stations.client({ commonName: 'CP1' }, { expired: true });
const REVOKED = stations.client({ commonName: 'CP1' });
const SELF_MADE = strangers.client({ commonName: 'CP1' });
const PASSWORD = 'correct horse battery';
const BASIC = {
  Authorization: `Basic ${Buffer.from(`CP1:${PASSWORD}`).toString('base64')}`,
};

let harness: Harness;
let directory: string;

async function start(more: { clientCrlFile?: string } = {}) {
  const { cert, key } = authority.server();
  const tls = {
    certFile: join(directory, 'cert.pem'),
    keyFile: join(directory, 'key.pem'),
    clientCaFile: join(directory, 'ca.pem'),
    minVersion: 'TLSv1.2' as const,
    ...more,
  };
  await writeFile(tls.certFile, cert);
  await writeFile(tls.keyFile, key);
  await writeFile(tls.clientCaFile, stations.cert);
  harness = await Harness.start({
    tls,
    minimumProfile: 1,
    allowUnauthenticated: false,
    maxFailedHandshakesPerMinute: 1,
  });
  const credential = { identity: 'CP1', updatedAt: 1 };
  harness.admission.register('CP1', {
    ...credential,
    ...(await hashPassword(PASSWORD)),
  });
}

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'forecourt-tls-'));
  await start();
});

afterEach(async () => {
  await harness.stop();
  await rm(directory, { recursive: true });
});

/** 101, or the HTTP status of the refusal. */
async function connect(
  certificate: Partial<TestCertificate>,
  headers: Record<string, string> = {},
): Promise<number> {
  const ca = authority.cert;
  try {
    await harness.connect('/ocpp/CP1', { ca, headers, ...certificate });
    return 101;
  } catch (error) {
    return Number(/response: (\d+)/.exec(String(error))?.[1]);
  }
}

describe('security profile 3', () => {
  it.each<[string, Partial<TestCertificate>, number, string[]]>([
    ['its own certificate', OWN, 101, []],
    ['its own certificate by serial number', BY_SERIAL, 101, []],
    ["another station's certificate", OTHER, 403, ['foreignCertificate']],
    ['an expired certificate', EXPIRED, 403, ['invalidCertificate']],
    ['a certificate of a stranger', SELF_MADE, 403, ['invalidCertificate']],
    ['no certificate', NONE, 403, ['wrongProfile']],
  ])('%s: %#', async (_, certificate, status, events) => {
    harness.admission.profiles.set('CP1', 3);
    expect(await connect(certificate)).toBe(status);
    expect(harness.securityEvents.map(({ type }) => type)).toEqual(events);
  });

  it('a password is no way around it', async () => {
    harness.admission.profiles.set('CP1', 3);
    expect(await connect(NONE, BASIC)).toBe(403);
  });

  it('who the certificate belongs to is in the event and the log', async () => {
    await connect(OTHER);
    expect(harness.securityEvents[0].detail).toContain('"CP2"');
    expect(harness.logger.lines[0]).toContain('"CP2"');
  });

  it("a neighbour's failures do not lock out a station with its own certificate", async () => {
    await connect(OTHER);
    expect(await connect(NONE, BASIC)).toBe(429);
    expect(await connect(OWN)).toBe(101);
  });
});

describe('security profile 2 on the same port', () => {
  it.each<[string, Partial<TestCertificate>, Record<string, string>, number]>([
    ['its password', NONE, BASIC, 101],
    ['no password', NONE, {}, 401],
    ['its password and an expired certificate', EXPIRED, BASIC, 101],
    ['a certificate', OWN, {}, 403],
  ])('%s: %#', async (_, certificate, headers, status) => {
    harness.admission.profiles.set('CP1', 2);
    expect(await connect(certificate, headers)).toBe(status);
  });
});

describe('a certificate that its authority took back', () => {
  const restart = async (list: string) => {
    await harness.stop();
    await writeFile(join(directory, 'crl.pem'), list);
    await start({ clientCrlFile: join(directory, 'crl.pem') });
  };

  it.each<[string, 2 | 3 | null, Record<string, string>]>([
    ['as proof', 3, {}],
    ['beside its password', 2, BASIC],
    ['where no profile was chosen', null, BASIC],
  ])('is refused %s, and told', async (_, profile, headers) => {
    await restart(stations.revocationList([REVOKED]));
    if (profile !== null) {
      harness.admission.profiles.set('CP1', profile);
    }
    expect(await connect(REVOKED, headers)).toBe(403);
    expect(harness.securityEvents).toMatchObject([
      {
        type: 'revokedCertificate',
        identity: 'CP1',
        detail: 'The certificate was revoked',
      },
    ]);
  });

  it('does not harm the others', async () => {
    await restart(stations.revocationList([REVOKED]));
    harness.admission.profiles.set('CP1', 3);
    expect(await connect(OWN)).toBe(101);
  });

  it('is refused as soon as the list says so, without a restart', async () => {
    await restart(stations.revocationList([]));
    harness.admission.profiles.set('CP1', 3);
    expect(await connect(REVOKED)).toBe(101);
    const list = stations.revocationList([REVOKED]);
    await writeFile(join(directory, 'crl.pem'), list);
    harness.timers.tick(1);
    while (!harness.logger.lines.some(line => line.includes('renewed'))) {
      await new Promise(resolve => setImmediate(resolve));
    }
    expect(await connect(REVOKED)).toBe(403);
  });

  it('cannot be told by a list that is out of date: no certificate counts then', async () => {
    await restart(stations.revocationList([], { outOfDate: true }));
    harness.admission.profiles.set('CP1', 3);
    expect(await connect(OWN)).toBe(403);
    expect(harness.securityEvents[0]).toMatchObject({
      type: 'invalidCertificate',
      detail: 'The certificate is not valid: CRL_HAS_EXPIRED',
    });
  });
});
