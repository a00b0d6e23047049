import { createServer } from 'node:net';
import { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { JsonObject } from '@backstage/types';
import request from 'supertest';
import { WebSocket } from 'ws';
import chargeStationsPlugin from '..';
import { closingDatabase } from './closingDatabase';

export type TestBackend = Awaited<ReturnType<typeof startBackend>>;

/** A free TCP port of this machine. */
export async function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        resolve(typeof address === 'object' && address ? address.port : 0),
      );
    });
  });
}

const entitiesOf = (owner: string, annotations?: Record<string, string>) =>
  ['CP1', 'CP2'].map(identity => ({
    apiVersion: 'forecourt.dev/v1alpha1',
    kind: 'ChargeStation',
    metadata: {
      name: identity,
      annotations: { 'forecourt.dev/ocpp-identity': identity, ...annotations },
    },
    spec: { owner, system: 'harbour' },
  }));

/** One started backend with its own SQLite file and OCPP port; CP1 and CP2 are registered. */
export async function startBackend(options: {
  /** Where the SQLite file is made, unless `database` says otherwise. */
  directory?: string;
  /** `backend.database` of the configuration. */
  database?: JsonObject;
  port: number;
  /** Whose the stations are. Default: team-harbour. */
  owner?: string;
  /** More annotations of the stations. */
  annotations?: Record<string, string>;
  /** More of `chargeStations` in the configuration. */
  settings?: JsonObject;
  features?: BackendFeature[];
}) {
  const { directory = '', port, settings, features = [] } = options;
  const { owner = 'team-harbour' } = options;
  const { database = { client: 'better-sqlite3', connection: { directory } } } =
    options;
  const allow = async (requests: unknown[]) =>
    requests.map(() => ({ result: AuthorizeResult.ALLOW } as const));
  return startTestBackend({
    features: [
      chargeStationsPlugin,
      closingDatabase,
      catalogServiceMock.factory({
        entities: entitiesOf(owner, options.annotations),
      }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          backend: {
            baseUrl: 'http://localhost:7007',
            database,
          },
          chargeStations: {
            listener: { port, host: '127.0.0.1' },
            security: { allowUnauthenticated: true },
            ...settings,
          },
        },
      }),
      mockServices.permissions.mock({
        authorize: allow,
        authorizeConditional: allow,
      }).factory,
      ...features,
    ],
  });
}

/** Connects as a station; asks again while the registry has not read the catalog yet. */
export async function connect(port: number, identity: string) {
  for (;;) {
    const socket = new WebSocket(
      `ws://127.0.0.1:${port}/ocpp/${identity}`,
      'ocpp1.6',
    );
    const opened = await new Promise<boolean>(resolve => {
      socket.on('open', () => resolve(true));
      socket.on('error', () => resolve(false));
    });
    if (opened) {
      return socket;
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

/** Makes a call as a station and resolves with the answer. */
export async function call(
  socket: WebSocket,
  frame: [2, string, string, object],
) {
  socket.send(JSON.stringify(frame));
  for (;;) {
    const answer = await new Promise<unknown[]>(resolve =>
      socket.once('message', data => resolve(JSON.parse(String(data)))),
    );
    if (answer[1] === frame[1]) {
      return answer;
    }
  }
}

/** Has the configuration of a connected station of 1.6 read, which answers with these keys; the id of the snapshot. */
export async function readConfiguration(
  backend: TestBackend,
  station: {
    socket: WebSocket;
    identity: string;
    keys: Record<string, string>;
  },
): Promise<string> {
  const { socket, identity, keys } = station;
  const configurationKey = Object.entries(keys).map(([key, value]) => ({
    key,
    readonly: false,
    value,
  }));
  const answer = (data: unknown) => {
    const [type, id, action] = JSON.parse(String(data));
    if (type === 2 && action === 'GetConfiguration') {
      socket.send(JSON.stringify([3, id, { configurationKey }]));
    }
  };
  socket.on('message', answer);
  const path = `/api/charge-stations/stations/${identity}/configuration`;
  const newest = async (): Promise<string | undefined> =>
    (await request(backend.server).get(`${path}/snapshots`)).body.items[0]?.id;
  const before = await newest();
  await request(backend.server).post(`${path}/reads`).expect(202);
  for (;;) {
    const id = await newest();
    if (id !== undefined && id !== before) {
      socket.off('message', answer);
      return id;
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
