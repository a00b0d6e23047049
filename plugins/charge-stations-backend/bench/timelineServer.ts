/*
 * The plugin in a backend of its own, with the past of one busy station that it took in through its own recorder.
 * Argument: `backend.database` of the configuration as JSON.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import chargeStationsPlugin from '../src';
import { freePort } from '../src/__testUtils__/testBackend';
import { serveParent } from './child';
import { EMPTY_STATION, writeTimelineHistory } from './timelineHistory';

export interface TimelineServer {
  /** Resolves once the past is stored. */
  start(options: {
    /** The busy one. */
    identity: string;
    statuses: number;
    now: number;
  }): Promise<{ port: number; seconds: number }>;
  /** Milliseconds of processor time of this process so far. */
  cpuMillis(): Promise<number>;
  stop(): Promise<void>;
}

function entityOf(identity: string) {
  return {
    apiVersion: 'forecourt.dev/v1alpha1',
    kind: 'ChargeStation',
    metadata: {
      name: identity,
      annotations: { 'forecourt.dev/ocpp-identity': identity },
    },
    spec: { owner: 'bench' },
  };
}

let stop = async () => {};

serveParent<TimelineServer>({
  async start({ identity, statuses, now }) {
    const directory = await mkdtemp(join(tmpdir(), 'forecourt-timeline-'));
    const historyFile = join(directory, 'history.jsonl');
    await writeTimelineHistory({
      file: historyFile,
      identity,
      statuses,
      now,
    });
    const began = performance.now();
    const backend = await startTestBackend({
      features: [
        chargeStationsPlugin,
        catalogServiceMock.factory({
          entities: [identity, EMPTY_STATION].map(entityOf),
        }),
        mockServices.permissions.factory(),
        mockServices.rootConfig.factory({
          data: {
            backend: {
              baseUrl: 'http://localhost:7007',
              database: JSON.parse(process.argv[2]),
            },
            chargeStations: {
              listener: { port: await freePort(), host: '127.0.0.1' },
              demo: { historyFile },
            },
          },
        }),
      ],
    });
    stop = async () => {
      await backend.stop();
      await rm(directory, { recursive: true });
    };
    return {
      port: backend.server.port(),
      seconds: (performance.now() - began) / 1_000,
    };
  },
  async cpuMillis() {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  },
  stop: () => stop(),
});
