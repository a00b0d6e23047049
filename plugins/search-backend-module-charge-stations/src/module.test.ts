import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import pgEngine from '@backstage/plugin-search-backend-module-pg';
import searchPlugin from '@backstage/plugin-search-backend';
import {
  chargeStationsStationReadPermission,
  KNOWLEDGE_DOCUMENT_TYPE,
} from '@forecourt/plugin-charge-stations-common';
import {
  describedApis,
  listCodes,
  listKeys,
  listSpecifications,
  loadKnowledge,
  messagesOf,
  ownRunbooks,
  RunbookFiles,
} from '@forecourt/plugin-charge-stations-knowledge';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Request, Response } from 'express';
import { setTimeout as sleep } from 'node:timers/promises';
import searchModuleChargeStations from '.';

jest.setTimeout(120_000);

/** As the search names it after the type of the documents. */
const TASK = 'search_index_charge_stations-knowledge';

const knowledge = loadKnowledge();
const LISTS: Record<string, readonly unknown[]> = {
  '/knowledge/codes': listCodes(knowledge),
  '/knowledge/keys': listKeys(knowledge),
  '/knowledge/specifications': listSpecifications(knowledge),
  '/knowledge/messages': describedApis(knowledge).flatMap(api => {
    const { title, messages } = messagesOf(knowledge, api)!;
    return [...messages.values()].map(message => ({
      ...message,
      api,
      specification: title,
    }));
  }),
};
const ownFiles = new RunbookFiles([{ path: ownRunbooks(), origin: 'own' }]);

/** The lists of the charge-stations plugin, a hundred a page, and who asked. */
function knowledgePlugin(callers: unknown[]) {
  return createBackendPlugin({
    pluginId: 'charge-stations',
    register(reg) {
      reg.registerInit({
        deps: {
          http: coreServices.httpRouter,
          httpAuth: coreServices.httpAuth,
        },
        async init({ http, httpAuth }) {
          http.use(async (req: Request, res: Response) => {
            const { principal } = await httpAuth.credentials(req);
            callers.push(principal);
            const { runbooks } = await ownFiles.read();
            const [, id] = /runbooks\/(.+)/.exec(req.path) ?? [];
            if (id) {
              const { text, ...runbook } = runbooks.find(it => it.id === id)!;
              res.json({ runbook, text });
              return;
            }
            const all = LISTS[req.path] ?? runbooks;
            const start = Number(req.query.cursor ?? 0);
            const end = start + Math.min(Number(req.query.limit), 100);
            res.json({
              items: all.slice(start, end),
              pageInfo: end < all.length ? { nextCursor: String(end) } : {},
            });
          });
        },
      });
    },
  });
}

interface Found {
  type: string;
  document: { title: string; kind: string };
}

async function search(backend: TestBackend, term: string): Promise<Found[]> {
  const query = new URLSearchParams({ term });
  const response = await fetch(
    `http://127.0.0.1:${backend.server.port()}/api/search/query?${query}`,
  );
  const { results = [] } = await response.json();
  return results;
}

/** An engine takes a moment after its documents came. */
async function indexed(backend: TestBackend): Promise<void> {
  for (let asked = 0; (await search(backend, 'OCPP')).length === 0; asked++) {
    if (asked === 100) {
      throw new Error('Nothing is indexed');
    }
    await sleep(100);
  }
}

const databases = TestDatabases.create({
  ids: process.env.BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING
    ? ['SQLITE_3', 'POSTGRES_15']
    : ['SQLITE_3'],
  disableDocker: true,
});

describe.each(databases.eachSupportedId())('search on %s', id => {
  const callers: unknown[] = [];
  let backend: TestBackend;
  let result: AuthorizeResult.ALLOW | AuthorizeResult.DENY =
    AuthorizeResult.ALLOW;

  beforeAll(async () => {
    const knex = await databases.init(id);
    const scheduler = mockServices.scheduler();
    backend = await startTestBackend({
      features: [
        searchPlugin,
        pgEngine,
        searchModuleChargeStations,
        knowledgePlugin(callers),
        mockServices.database.factory({ knex }),
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        mockServices.rootConfig.factory({
          data: { permission: { enabled: true } },
        }),
        mockServices.permissions.mock({
          authorize: async requests =>
            requests.map(({ permission: { name } }) => ({
              result:
                name === chargeStationsStationReadPermission.name
                  ? result
                  : AuthorizeResult.DENY,
            })),
        }).factory,
      ],
    });
    await scheduler.triggerTask(TASK);
    await indexed(backend);
  });

  afterAll(() => backend.stop());

  it.each([
    ['GroundFailure', 'code', 'GroundFailure'],
    ['groundfailure', 'code', 'GroundFailure'],
    ['HeartbeatInterval', 'key', 'HeartbeatInterval'],
    ['RCMBDelta', 'key', 'RCMBDelta'],
    ['StatusNotification', 'message', 'StatusNotification'],
    ['status notification', 'message', 'StatusNotification'],
    ['OCPP 2.0.1', 'specification', expect.stringContaining('2.0.1')],
  ])('finds %s', async (term, kind, title) => {
    const found = await search(backend, term);
    expect(
      found.map(({ type, document }) => ({
        type,
        kind: document.kind,
        title: document.title,
      })),
    ).toContainEqual({ type: KNOWLEDGE_DOCUMENT_TYPE, kind, title });
  });

  it('finds codes and runbooks by what they are about', async () => {
    const found = await search(backend, 'contactor');
    const kinds = new Set(found.map(({ document }) => document.kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['code', 'runbook']));
  });

  it('finds nothing for who may not read stations', async () => {
    await expect(search(backend, 'HeartbeatInterval')).resolves.not.toEqual([]);
    result = AuthorizeResult.DENY;
    await expect(search(backend, 'HeartbeatInterval')).resolves.toEqual([]);
    result = AuthorizeResult.ALLOW;
  });

  it('is collected as the search plugin, page by page', async () => {
    expect(callers.length).toBeGreaterThan(
      LISTS['/knowledge/keys'].length / 100,
    );
    expect(callers).toEqual(
      callers.map(() => ({ type: 'service', subject: 'plugin:search' })),
    );
  });
});
