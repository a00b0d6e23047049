import { expect, test as base, TestInfo } from '@playwright/test';
import { clientOf } from './api';
import { BackendConfig } from './backendConfig';
import { BackendProcess } from './backendProcess';
import { Wscat, WscatOptions } from './wscat';

interface TestFixtures {
  /** A backend with the demo's catalog, shared with other tests. */
  backend: BackendProcess;
  /** Starts a backend for this test alone. It has no catalog and admits every identity that begins with BENCH-. */
  startBackend: (config: BackendConfig) => Promise<BackendProcess>;
  /** Starts wscat; it ends with the test at the latest. */
  startWscat: (options: WscatOptions) => Wscat;
}

interface WorkerFixtures {
  sharedBackend: BackendProcess;
}

/** The demo's 24, CP1, CLI01 and those of the bench. */
const STATIONS_IN_CATALOG = 226;

const BENCH_STATIONS_ONLY = {
  catalog: { locations: [] },
  chargeStations: { registry: { type: 'static', prefix: 'BENCH-' } },
};

/** Tests with backends that let stations in without a password. The log of one is attached to a failure. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  sharedBackend: [
    async ({}, use) => {
      const backend = await BackendProcess.create();
      try {
        await theCatalogIsRead(backend);
        await use(backend);
      } finally {
        await backend.dispose();
      }
    },
    { scope: 'worker', timeout: 150_000 },
  ],

  backend: async ({ sharedBackend }, use, testInfo) => {
    await use(sharedBackend);
    await attachLogToFailure(sharedBackend, testInfo);
  },

  startBackend: async ({}, use, testInfo) => {
    const started: BackendProcess[] = [];
    await use(async config => {
      const backend = await BackendProcess.create({
        configs: [BENCH_STATIONS_ONLY, config],
      });
      started.push(backend);
      return backend;
    });
    for (const backend of started) {
      await backend.dispose();
      await attachLogToFailure(backend, testInfo);
    }
  },

  startWscat: async ({}, use) => {
    const started: Wscat[] = [];
    await use(options => {
      const wscat = new Wscat(options);
      started.push(wscat);
      return wscat;
    });
    await Promise.all(started.map(wscat => wscat.kill()));
  },
});

async function theCatalogIsRead(backend: BackendProcess): Promise<void> {
  const api = clientOf(backend);
  await expect
    .poll(async () => (await api.getStationsSummary()).total, {
      message: 'stations in the catalog',
      timeout: 60_000,
    })
    .toBeGreaterThanOrEqual(STATIONS_IN_CATALOG);
}

async function attachLogToFailure(
  { log: body }: BackendProcess,
  testInfo: TestInfo,
): Promise<void> {
  if (testInfo.status !== testInfo.expectedStatus) {
    await testInfo.attach('backend.log', { body, contentType: 'text/plain' });
  }
}

export { expect } from '@playwright/test';
