import { fetchAsScript } from './support/api';
import { BackendProcess } from './support/backendProcess';
import { expect, test } from './support/fixtures';
import { Station } from './support/station';

const STATIONS = '/api/charge-stations/stations';

test('The API wants a token', async ({ backend }) => {
  const without = await fetch(`${backend.apiUrl}${STATIONS}`);
  expect(without.status).toBe(401);
  const wrong = await fetch(`${backend.apiUrl}${STATIONS}`, {
    headers: { authorization: 'Bearer not-the-token' },
  });
  expect(wrong.status).toBe(401);
  expect((await fetchAsScript(backend, { path: STATIONS })).status).toBe(200);
});

for (const path of [
  '/api/catalog/entities',
  '/api/search/query?term=CP1',
  '/api/notifications/notifications',
]) {
  test(`The token of scripts does not open ${path}`, async ({ backend }) => {
    const response = await fetchAsScript(backend, { path });
    expect([401, 403]).toContain(response.status);
  });
}

test.describe('A station that has a password', () => {
  const identity = 'BENCH-200';
  /** Bytes that are not UTF-8, as an AuthorizationKey of 1.6 may be. */
  const hexadecimal = 'c3280fa0e28aff00112233445566778899aabbcc';
  const raw = Buffer.from(hexadecimal, 'hex');

  const credential = (backend: BackendProcess, init: RequestInit) =>
    fetchAsScript(backend, {
      path: `${STATIONS}/${identity}/credential`,
      init,
    });
  const setPassword = (backend: BackendProcess, password: string) =>
    credential(backend, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ password }),
    });
  const handshake = async (
    backend: BackendProcess,
    password?: string | Uint8Array,
  ) => {
    const { stationsUrl: url } = backend;
    const attempt = await Station.handshake({ url, identity, password });
    if (attempt.result === 'open') {
      await attempt.station.close();
    }
    return attempt;
  };

  test.beforeEach(async ({ backend }) => {
    expect((await handshake(backend)).result).toBe('open');
    expect((await setPassword(backend, hexadecimal)).status).toBe(204);
  });
  test.afterEach(async ({ backend }) => {
    expect((await credential(backend, { method: 'DELETE' })).status).toBe(204);
    expect((await handshake(backend)).result).toBe('open');
  });

  test('is refused without it', async ({ backend }) => {
    expect(await handshake(backend)).toMatchObject({
      result: 'refused',
      status: 401,
      headers: { 'www-authenticate': 'Basic realm="OCPP"' },
    });
  });

  test('is refused with another one', async ({ backend }) => {
    expect(await handshake(backend, 'another password')).toMatchObject({
      result: 'refused',
      status: 401,
    });
  });

  for (const [form, password] of [
    ['raw bytes', raw],
    ['hexadecimal text', hexadecimal],
    ['hexadecimal text in capitals', hexadecimal.toUpperCase()],
  ] as const) {
    test(`may send it as ${form}`, async ({ backend }) => {
      expect((await handshake(backend, password)).result).toBe('open');
    });
  }

  test('may be wscat', async ({ backend, startWscat }) => {
    const wscat = startWscat({
      url: `${backend.stationsUrl}/${identity}`,
      subprotocol: 'ocpp1.6',
      auth: `${identity}:${hexadecimal}`,
    });
    await expect.poll(() => wscat.output).toContain('Connected');
  });

  test('may have a password that is plain text', async ({ backend }) => {
    const password = 'correct horse Ä';
    expect((await setPassword(backend, password)).status).toBe(204);
    expect((await handshake(backend, password)).result).toBe('open');
    expect((await handshake(backend, raw)).result).toBe('refused');
  });
});
