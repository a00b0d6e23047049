import { clientOf } from './support/api';
import { expect, test } from './support/fixtures';

const BOOT =
  '[2,"boot-1","BootNotification",{"chargePointVendor":"Acme","chargePointModel":"One"}]';
const STATUS =
  '[2,"status-1","StatusNotification",{"connectorId":1,"errorCode":"GroundFailure","status":"Faulted"}]';
const HEARTBEAT = '[2,"heartbeat-1","Heartbeat",{}]';

test('wscat is a station: it stays connected and its calls are answered', async ({
  backend,
  startWscat,
}) => {
  const wscat = startWscat({
    url: `${backend.stationsUrl}/CP1`,
    subprotocol: 'ocpp1.6',
  });
  await expect.poll(() => wscat.output).toContain('Connected');

  wscat.type(BOOT);
  wscat.type(STATUS);
  await expect
    .poll(() => wscat.output)
    .toMatch(/\[3,"boot-1",\{"status":"Accepted","currentTime":"[^"]+Z"/);
  await expect.poll(() => wscat.output).toContain('[3,"status-1",{}]');

  await expect
    .poll(async () => (await clientOf(backend).getStation('CP1')).connected)
    .toBe(true);
  wscat.type(HEARTBEAT);
  await expect
    .poll(() => wscat.output)
    .toMatch(/\[3,"heartbeat-1",\{"currentTime":"[^"]+Z"\}\]/);
  expect(wscat.output).not.toContain('Disconnected');
  expect(wscat.runs).toBe(true);
});

for (const { what, path, subprotocol, status } of [
  {
    what: 'An identity that no entity carries',
    path: '/CPX',
    subprotocol: 'ocpp1.6',
    status: 404,
  },
  {
    what: 'A path without an identity',
    path: '/ocpp/',
    subprotocol: 'ocpp1.6',
    status: 400,
  },
  {
    what: 'A path that is not percent-encoded UTF-8',
    path: '/ocpp/CP%ff',
    subprotocol: 'ocpp1.6',
    status: 400,
  },
  {
    what: 'A station that offers no subprotocol',
    path: '/CP1',
    subprotocol: undefined,
    status: 400,
  },
]) {
  test(`${what} is refused with ${status}`, async ({ backend, startWscat }) => {
    const wscat = startWscat({
      url: `${backend.stationsUrl}${path}`,
      subprotocol,
    });
    expect(await wscat.ended()).toContain(
      `error: Unexpected server response: ${status}`,
    );
  });
}

test('An identity that was refused is listed with an entity to copy', async ({
  backend,
  startWscat,
}) => {
  await startWscat({
    url: `${backend.stationsUrl}/CPX-2`,
    subprotocol: 'ocpp1.6',
  }).ended();
  const refused = async () => {
    const { items } = await clientOf(backend).listUnregistered();
    return items.find(({ identity }) => identity === 'CPX-2');
  };
  await expect
    .poll(refused)
    .toMatchObject({ protocols: ['ocpp1.6'], remoteAddress: '127.0.0.1' });
  const { entityYaml } = (await refused()) ?? {};
  expect(entityYaml).toContain('kind: ChargeStation');
  expect(entityYaml).toContain('forecourt.dev/ocpp-identity: CPX-2');
});

test('With unknownStation: ws1008 an unknown identity is let in and closed with 1008', async ({
  startBackend,
  startWscat,
}) => {
  const backend = await startBackend({
    chargeStations: { listener: { unknownStation: 'ws1008' } },
  });
  const wscat = startWscat({
    url: `${backend.stationsUrl}/CPX`,
    subprotocol: 'ocpp1.6',
  });
  const output = await wscat.ended();
  expect(output).toContain('Connected');
  expect(output).toMatch(/Disconnected \(code: 1008, reason: ".+"\)/);
});
