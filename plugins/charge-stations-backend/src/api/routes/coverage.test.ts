import { mockErrorHandler, mockServices } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import express from 'express';
import Router from 'express-promise-router';
import request from 'supertest';
import { LinkCheck, SpecificationLink } from '../../knowledge/links';
import { CoverageQueries } from '../../store/queries';
import { Coverage } from '../knowledgeCoverage/Coverage';
import { StationAccess } from '../StationAccess';
import { addCoverageRoutes } from './coverage';

const NOW = Date.UTC(2026, 10, 22, 12);
const VISIBLE = new Set(['chargestation:default/cp1']);
const PLACEMENT = {
  entityRefs: ['chargestation:default/cp1'],
  title: null,
  owner: null,
  site: 'system:default/harbour',
  model: null,
};
const LINKS: SpecificationLink[] = [
  { id: 'fine', title: 'Fine', url: 'https://a.example/', state: 'unverified' },
  { id: 'dead', title: 'Dead', url: 'https://b.example/', state: 'ok' },
  {
    id: 'old',
    title: 'Old',
    url: 'https://c.example/',
    state: 'unverified',
    supersededBy: 'New',
  },
];
const DEAD: LinkCheck = {
  url: 'https://b.example/',
  state: 'dead',
  statusCode: 404,
  finalUrl: 'https://b.example/',
  movedTo: null,
  reason: null,
  checkedAt: NOW,
  failures: 3,
  failedOn: '2026-11-22',
};

/** A router over one station with one code, of which nobody knows anything. */
function routerOf(options: {
  may?: (permission?: { name: string }) => boolean;
}) {
  const { may = () => true } = options;
  const asked: unknown[] = [];
  const checked: string[] = [];
  const queries: CoverageQueries = {
    seenFaults: async filter => {
      asked.push(filter);
      return {
        isComplete: true,
        faults: [
          {
            identity: 'CP1',
            code: 'vendor:acme:e77',
            vendor: 'Acme',
            model: null,
            errorCode: 'OtherError',
            vendorId: null,
            vendorErrorCode: 'E77',
            info: null,
            firstSeenAt: NOW - 10,
            lastSeenAt: NOW,
            isOpen: true,
          },
        ],
      };
    },
    stations: async filter => {
      asked.push(filter);
      return [
        {
          identity: 'CP1',
          placement: PLACEMENT,
          vendor: 'Acme',
          model: null,
          firmware: null,
        },
      ];
    },
  };
  const router = Router();
  router.use(express.json());
  addCoverageRoutes(router, {
    httpAuth: mockServices.httpAuth(),
    auditor: mockServices.auditor.mock({
      createEvent: async () => ({
        success: async () => {},
        fail: async () => {},
      }),
    }),
    access: {
      require: async (_credentials: unknown, permission?: { name: string }) => {
        if (!may(permission)) {
          throw new NotAllowedError('No');
        }
      },
      visibleEntities: async () => VISIBLE,
    } as unknown as StationAccess,
    coverage: new Coverage({
      queries,
      baselines: { list: async () => [] },
      knowledge: async () => ({
        isExplained: () => false,
        runbookOf: () => undefined,
      }),
      specifications: LINKS,
      checks: {
        isOn: true,
        known: async () => new Map([[DEAD.url, DEAD]]),
      },
    }),
    linkChecks: {
      check: async url => {
        checked.push(url);
        return DEAD;
      },
    },
    clock: { now: () => NOW },
  });
  return { app: express().use(router, mockErrorHandler()), asked, checked };
}

const get = async (path: string) => {
  const { app, asked } = routerOf({});
  const { body } = await request(app).get(path).expect(200);
  return { body, asked };
};

describe('coverage', () => {
  it('counts what is missing, of stations that the caller sees', async () => {
    const { body, asked } = await get('/knowledge/coverage');
    expect(body).toEqual({
      codes: {
        total: 1,
        incomplete: 1,
        unexplained: 1,
        withoutRunbook: 1,
        withGeneralRunbook: 0,
      },
      stations: {
        total: 1,
        incomplete: 1,
        without: { owner: 1, model: 1, site: 0, baseline: 1 },
      },
      links: {
        total: 3,
        needAttention: 2,
        ok: 0,
        moved: 0,
        dead: 1,
        unverified: 2,
        superseded: 1,
      },
      linkCheck: { isOn: true, lastCheckedAt: '2026-11-22T12:00:00.000Z' },
      isComplete: true,
    });
    for (const filter of asked) {
      expect(filter).toMatchObject({ visible: VISIBLE });
    }
  });

  it('lists codes without what nobody said', async () => {
    const { body } = await get('/knowledge/coverage/codes');
    expect(body.items).toEqual([
      {
        code: 'vendor:acme:e77',
        vendor: 'Acme',
        faults: 1,
        open: 1,
        stations: 1,
        identities: ['CP1'],
        firstSeenAt: '2026-11-22T11:59:59.990Z',
        lastSeenAt: '2026-11-22T12:00:00.000Z',
        isExplained: false,
        runbook: 'none',
        textCount: 1,
        texts: [
          {
            faults: 1,
            isExplained: false,
            errorCode: 'OtherError',
            vendorErrorCode: 'E77',
          },
        ],
      },
    ]);
    const covered = await get('/knowledge/coverage/codes?missing=nothing');
    expect(covered.body.items).toEqual([]);
  });

  it('lists stations by what they lack', async () => {
    const owner = await get('/knowledge/coverage/stations?missing=owner');
    expect(owner.body.items).toMatchObject([
      {
        station: { identity: 'CP1', site: 'system:default/harbour' },
        missing: ['owner', 'model', 'baseline'],
        reportedVendor: 'Acme',
      },
    ]);
    const site = await get('/knowledge/coverage/stations?missing=site');
    expect(site.body.items).toEqual([]);
  });

  it('lists links: what came of asking counts before what the registry says', async () => {
    const ids = ({ body }: Awaited<ReturnType<typeof get>>) =>
      body.items.map(({ id, state }: SpecificationLink) => [id, state]);
    expect(ids(await get('/knowledge/coverage/links'))).toEqual([
      ['dead', 'dead'],
      ['old', 'unverified'],
    ]);
    expect(ids(await get('/knowledge/coverage/links?show=all'))).toEqual([
      ['dead', 'dead'],
      ['old', 'unverified'],
      ['fine', 'unverified'],
    ]);
  });

  it.each(['', '/codes', '/stations', '/links'])(
    '%s is for those who may see stations',
    async path => {
      const { app, asked } = routerOf({ may: () => false });
      await request(app).get(`/knowledge/coverage${path}`).expect(403);
      expect(asked).toEqual([]);
    },
  );

  it('asking for a link takes a permission of its own', async () => {
    const url = 'https://b.example/';
    const path = '/knowledge/coverage/links/check';
    const allowed = routerOf({});
    const { body } = await request(allowed.app).post(path).send({ url });
    expect(body).toMatchObject({ id: 'dead', state: 'dead' });
    expect(allowed.checked).toEqual([url]);

    const other = routerOf({
      may: permission => permission?.name !== 'charge-stations.link.check',
    });
    await request(other.app).post(path).send({ url }).expect(403);
    expect(other.checked).toEqual([]);
  });
});
