import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import {
  DefaultEventsService,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import {
  CONDITION_EVENTS_TOPIC,
  ConditionEventPayload,
} from '@forecourt/plugin-charge-stations-common';
import {
  call,
  connect,
  freePort,
  startBackend,
  TestBackend,
} from './__testUtils__/testBackend';

jest.setTimeout(60_000);

/** The bus of this process, which every plugin shares. */
const bus = DefaultEventsService.create({
  logger: mockServices.logger.mock(),
  useEventBus: 'never',
});

describe('faults on the events bus', () => {
  const told: ConditionEventPayload[] = [];
  let directory: string;
  let backend: TestBackend;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'forecourt-'));
    await bus.subscribe({
      id: 'somebody-else',
      topics: [CONDITION_EVENTS_TOPIC],
      onEvent: async ({ eventPayload }) => {
        told.push(eventPayload as ConditionEventPayload);
      },
    });
  });

  afterAll(async () => {
    await backend?.stop();
    await rm(directory, { recursive: true });
  });

  async function start() {
    const port = await freePort();
    backend = await startBackend({
      directory,
      port,
      features: [
        createServiceFactory({
          service: eventsServiceRef,
          deps: {},
          factory: () => bus,
        }),
      ],
    });
    return connect(port, 'CP1');
  }

  /** Waits for it ten seconds at most. */
  async function next(count: number) {
    for (let turn = 0; turn < 500 && told.length < count; turn++) {
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    return told[count - 1];
  }

  const status = (id: string, errorCode: string, state: string) =>
    [
      2,
      id,
      'StatusNotification',
      { connectorId: 1, errorCode, status: state },
    ] as [2, string, string, object];

  it('whoever subscribes hears when a fault opens, and after a restart that it ended', async () => {
    const socket = await start();
    await call(socket, [
      2,
      'boot',
      'BootNotification',
      { chargePointVendor: 'Bender', chargePointModel: 'CC612' },
    ]);
    await call(socket, status('on', 'GroundFailure', 'Faulted'));
    expect(await next(1)).toMatchObject({
      transition: 'opened',
      identity: 'CP1',
      condition: { code: 'ocpp16:GroundFailure', severity: 1 },
    });
    socket.close();
    await backend.stop();

    const again = await start();
    await call(again, status('still', 'GroundFailure', 'Faulted'));
    await call(again, status('off', 'NoError', 'Available'));
    expect(await next(2)).toMatchObject({
      transition: 'closed',
      identity: 'CP1',
      condition: { code: 'ocpp16:GroundFailure', closeReason: 'cleared' },
    });
    again.close();
  });
});
