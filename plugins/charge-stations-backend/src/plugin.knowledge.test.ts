import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import {
  DefaultEventsService,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import {
  CONDITION_EVENTS_TOPIC,
  ConditionEventPayload,
} from '@forecourt/plugin-charge-stations-common';
import { chargeStationsKnowledgeExtensionPoint } from '@forecourt/plugin-charge-stations-node';
import { AddedKnowledge } from './AddedKnowledge';
import {
  call,
  connect,
  freePort,
  startBackend,
} from './__testUtils__/testBackend';

jest.setTimeout(60_000);

const PACK = `
about: Acme
vendors:
  acme:
    names: [Acme]
    codes:
      pump: { vendorErrorCode: P1, severity: 3 }
`;

/** The bus of this process, which every plugin shares. */
const bus = DefaultEventsService.create({
  logger: mockServices.logger.mock(),
  useEventBus: 'never',
});

describe('packs of modules', () => {
  let directory: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'forecourt-'));
  });

  afterAll(() => rm(directory, { recursive: true }));

  it('name the faults of their stations', async () => {
    const file = join(directory, 'acme.yaml');
    await writeFile(file, PACK);
    const told = new Promise<ConditionEventPayload>(resolve => {
      bus.subscribe({
        id: 'somebody-else',
        topics: [CONDITION_EVENTS_TOPIC],
        onEvent: async ({ eventPayload }) =>
          resolve(eventPayload as ConditionEventPayload),
      });
    });
    const port = await freePort();
    const backend = await startBackend({
      directory,
      port,
      features: [
        createServiceFactory({
          service: eventsServiceRef,
          deps: {},
          factory: () => bus,
        }),
        createBackendModule({
          pluginId: 'charge-stations',
          moduleId: 'acme-knowledge',
          register(env) {
            env.registerInit({
              deps: { knowledge: chargeStationsKnowledgeExtensionPoint },
              async init({ knowledge }) {
                knowledge.addPack(file);
              },
            });
          },
        }),
      ],
    });
    const socket = await connect(port, 'CP1');
    await call(socket, [
      2,
      'boot',
      'BootNotification',
      { chargePointVendor: 'Acme', chargePointModel: 'One' },
    ]);
    await call(socket, [
      2,
      'on',
      'StatusNotification',
      {
        connectorId: 1,
        errorCode: 'OtherError',
        status: 'Faulted',
        vendorErrorCode: 'P1',
      },
    ]);
    expect(await told).toMatchObject({
      condition: { code: 'acme:pump', severity: 3 },
    });
    socket.close();
    await backend.stop();
  });

  it('are told by an absolute path', () => {
    expect(() => new AddedKnowledge().addPack('packs/acme.yaml')).toThrow(
      'The knowledge pack packs/acme.yaml of a module needs an absolute path',
    );
    expect(() =>
      new AddedKnowledge().addRunbooks({ directory: 'runbooks' }),
    ).toThrow(
      'The directory of runbooks runbooks of a module needs an absolute path',
    );
  });
});
