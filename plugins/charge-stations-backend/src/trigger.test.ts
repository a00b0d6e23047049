import { createMockDirectory } from '@backstage/backend-test-utils';
import { RPCClient } from 'ocpp-rpc';
import request from 'supertest';
import {
  freePort,
  startBackend,
  TestBackend,
} from './__testUtils__/testBackend';
import { readResponseValidator } from './api/__testUtils__/responseValidator';

jest.setTimeout(60_000);

type ClientOptions = ConstructorParameters<typeof RPCClient>[0];

describe('a person asks a station for a message', () => {
  const directory = createMockDirectory();
  let backend: TestBackend;
  let port: number;
  let client: RPCClient | undefined;

  beforeAll(async () => {
    port = await freePort();
    backend = await startBackend({ directory: directory.path, port });
  });

  afterEach(async () => {
    await client?.close();
    client = undefined;
  });

  afterAll(() => backend.stop());

  async function connect(version: string): Promise<RPCClient> {
    for (;;) {
      const options: Partial<ClientOptions> = {
        endpoint: `ws://127.0.0.1:${port}/ocpp`,
        identity: 'CP1',
        protocols: [version],
        strictMode: [version],
        reconnect: false,
      };
      client = new RPCClient(options as ClientOptions);
      try {
        await client.connect();
        return client;
      } catch {
        await new Promise(resolve => setTimeout(resolve, 50));
      }
    }
  }

  const ask = (body: object) =>
    request(backend.server)
      .post('/api/charge-stations/stations/CP1/trigger')
      .send(body);

  it.each<[string, object, Record<string, Record<string, unknown>>, object]>([
    [
      'ocpp1.6',
      { message: 'StatusNotification', connectorId: 1 },
      { TriggerMessage: { status: 'Accepted' } },
      { action: 'TriggerMessage', status: 'Accepted' },
    ],
    [
      'ocpp1.6',
      { message: 'Heartbeat' },
      { TriggerMessage: { status: 'Rejected' } },
      { action: 'TriggerMessage', status: 'Rejected' },
    ],
    [
      'ocpp1.6',
      { message: 'MeterValues' },
      // The library answers NotImplemented to what it has no handler for.
      { ExtendedTriggerMessage: { status: 'Accepted' } },
      { action: 'ExtendedTriggerMessage', status: 'Accepted' },
    ],
    [
      'ocpp1.6',
      { message: 'BootNotification' },
      {},
      { action: 'ExtendedTriggerMessage', errorCode: 'NotImplemented' },
    ],
    [
      'ocpp2.0.1',
      { message: 'StatusNotification', evseId: 1, connectorId: 2 },
      { TriggerMessage: { status: 'NotImplemented' } },
      { action: 'TriggerMessage', status: 'NotImplemented' },
    ],
  ])('%s %j', async (version, body, handlers, expected) => {
    const station = await connect(version);
    Object.entries(handlers).forEach(([action, answer]) =>
      station.handle(action, async () => answer),
    );
    const answer = await ask(body).expect(200);
    expect(answer.body).toEqual(expected);
    const validate = readResponseValidator({
      path: '/stations/{identity}/trigger',
      method: 'post',
      status: 200,
    });
    validate(answer.body);
    expect(validate.errors).toBeNull();
  });

  it.each<[string, object, RegExp]>([
    ['ocpp1.6', { message: 'NotifyEvent' }, /has no call that asks/],
    ['ocpp1.6', { message: 'Heartbeat', evseId: 1 }, /give connectorId/],
    ['ocpp2.0.1', { message: 'Heartbeat', connectorId: 1 }, /give evseId/],
  ])('%s %j is told what is wrong', async (version, body, message) => {
    await connect(version);
    const answer = await ask(body).expect(400);
    expect(answer.body.error.message).toMatch(message);
  });

  it('only one at a time', async () => {
    const station = await connect('ocpp1.6');
    let answerNow = () => {};
    const asked = new Promise<void>(isAsked =>
      station.handle('TriggerMessage', async () => {
        isAsked();
        await new Promise<void>(resolve => {
          answerNow = resolve;
        });
        return { status: 'Accepted' };
      }),
    );
    const first = ask({ message: 'Heartbeat' }).then(({ status }) => status);
    await asked;
    await ask({ message: 'Heartbeat' }).expect(409);
    answerNow();
    expect(await first).toBe(200);
  });

  it('only while it is connected', async () => {
    await connect('ocpp1.6');
    await client?.close();
    const { body } = await ask({ message: 'Heartbeat' }).expect(409);
    expect(body.error.message).toBe('Station "CP1" is not connected');
  });
});
