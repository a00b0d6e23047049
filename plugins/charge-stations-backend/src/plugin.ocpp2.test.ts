import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RPCClient } from 'ocpp-rpc';
import request from 'supertest';
import {
  freePort,
  startBackend,
  TestBackend,
} from './__testUtils__/testBackend';

type ClientOptions = ConstructorParameters<typeof RPCClient>[0];

/** Connects as a station; tries again while the registry has not read the catalog yet. */
async function connect(port: number, protocols: string[]) {
  for (;;) {
    const options: Partial<ClientOptions> = {
      endpoint: `ws://127.0.0.1:${port}/ocpp`,
      identity: 'CP1',
      protocols,
      // The library checks what it sends and what it gets against the schemas that it brings along.
      strictMode: ['ocpp2.0.1'],
      reconnect: false,
    };
    // It has a default for each option; its types do not say so.
    const client = new RPCClient(options as ClientOptions);
    try {
      await client.connect();
      return client;
    } catch {
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }
}

describe('a station that speaks OCPP 2.0.1 through another library', () => {
  const timestamp = '2026-11-22T11:59:58Z';
  const connector = { name: 'Connector', evse: { id: 1, connectorId: 2 } };
  const datum = {
    eventId: 1,
    timestamp,
    trigger: 'Alerting',
    actualValue: 'true',
    techCode: 'CX001',
    eventNotificationType: 'HardWiredNotification',
    component: connector,
    variable: { name: 'Problem' },
  };
  let directory: string;
  let backend: TestBackend;
  let client: RPCClient;
  const answers: Record<string, unknown> = {};

  const get = (path: string) =>
    request(backend.server).get(`/api/charge-stations/stations/CP1${path}`);

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'forecourt-'));
    const port = await freePort();
    backend = await startBackend({ directory, port });
    client = await connect(port, ['ocpp2.0.1', 'ocpp1.6']);
    const calls: Array<[action: string, payload: object]> = [
      [
        'BootNotification',
        {
          reason: 'PowerUp',
          chargingStation: { vendorName: 'Bender', model: 'CC613' },
        },
      ],
      [
        'StatusNotification',
        { timestamp, connectorStatus: 'Faulted', evseId: 1, connectorId: 2 },
      ],
      [
        'NotifyEvent',
        {
          generatedAt: timestamp,
          seqNo: 0,
          eventData: [
            datum,
            { ...datum, eventId: 2, variable: { name: 'Overload' } },
          ],
        },
      ],
    ];
    for (const [action, payload] of calls) {
      answers[action] = await client.call(action, payload);
    }
  }, 60_000);

  afterAll(async () => {
    await client.close();
    await backend.stop();
    await rm(directory, { recursive: true });
  });

  it('its own order of subprotocols decides', async () => {
    expect(client.protocol).toBe('ocpp2.0.1');
    const { body } = await get('').expect(200);
    expect(body).toMatchObject({
      protocol: 'ocpp2.0.1',
      boot: { vendor: 'Bender', model: 'CC613' },
    });
  });

  it('gets answers that the library finds valid', () => {
    expect(answers).toEqual({
      BootNotification: {
        status: 'Accepted',
        currentTime: expect.any(String),
        interval: 300,
      },
      StatusNotification: {},
      NotifyEvent: {},
    });
  });

  it('has its events in the store, each with the action of its frame', async () => {
    const { body } = await get('/events').expect(200);
    const fromStation = body.items.filter(
      ({ action }: { action: string | null }) => action !== null,
    );
    expect(
      fromStation.map(({ type, action }: Record<string, string>) => [
        type,
        action,
      ]),
    ).toEqual([
      ['boot', 'BootNotification'],
      ['status', 'StatusNotification'],
      ['variable', 'NotifyEvent'],
      ['variable', 'NotifyEvent'],
    ]);
    expect(fromStation[1]).toMatchObject({
      evseId: 1,
      connectorId: 2,
      status: 'Faulted',
    });
  });

  it('shows each fault with the datum of the message that it rests on', async () => {
    const { body } = await get('/conditions').expect(200);
    const { items } = body;
    const rests = await Promise.all(
      items.map(async ({ number, code }: { number: number; code: string }) => {
        const detail = await get(`/conditions/${number}`).expect(200);
        const [opened] = detail.body.evidence;
        return [code, opened.event.part, opened.event.detail.variable?.name];
      }),
    );
    expect(rests).toEqual(
      expect.arrayContaining([
        ['chargex:CX001', 0, 'Problem'],
        ['chargex:CX001', 1, 'Overload'],
      ]),
    );
  });

  it('has each of its frames once, without a violation', async () => {
    const { body } = await get('/frames').expect(200);
    expect(
      body.items.map(({ action, violations }: Record<string, unknown>) => [
        action,
        violations,
      ]),
    ).toEqual([
      ['BootNotification', []],
      ['StatusNotification', []],
      ['NotifyEvent', []],
    ]);
  });
});
