import { mockServices } from '@backstage/backend-test-utils';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { chargeStationsWindowPlanPermission } from '@forecourt/plugin-charge-stations-common';
import express from 'express';
import PromiseRouter from 'express-promise-router';
import request from 'supertest';
import { PlannedWindow, WindowScope } from '../../model';
import { PlannedWindowStore } from '../../store';
import { ListedStation, StationQueries } from '../../store/queries';
import { StationAccess } from '../StationAccess';
import { addWindowRoutes } from './windows';

const NOW = Date.UTC(2026, 2, 1, 12);

const INPUT = {
  scope: { type: 'station', identity: 'CP1' },
  kind: 'planned',
  from: '2026-03-01T12:00:00Z',
  to: '2026-03-01T14:00:00Z',
};

function windowFor(scope: WindowScope): PlannedWindow {
  return {
    id: 'w1',
    scope,
    kind: 'planned',
    reason: null,
    note: '',
    from: NOW,
    to: NOW + 1,
    author: 'user:default/ada',
    createdAt: NOW,
    cancelledAt: null,
    cancelledBy: null,
  };
}

const errorAnswer: express.ErrorRequestHandler = (error, _req, res, _next) => {
  const status =
    (error instanceof NotAllowedError && 403) ||
    (error instanceof NotFoundError && 404) ||
    500;
  res.status(status).send(error.message);
};

/** CP1 and its site are in the catalog; CP2 and the moon are hidden from the caller. */
function setUp(options: {
  mayPlan?: boolean;
  seesAll?: boolean;
  known?: PlannedWindow;
}) {
  const { mayPlan = true, seesAll = false, known } = options;
  const auditor = mockServices.auditor.mock();
  const event = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(event);
  const plannedWindows = {
    add: jest.fn(async () => {}),
    get: jest.fn(async () => known),
    cancel: jest.fn(async () => true),
    list: jest.fn(async () => []),
    counting: jest.fn(async () => []),
  } satisfies PlannedWindowStore;
  const access = StationAccess.create({
    auth: mockServices.auth(),
    permissions: mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(({ permission }) => ({
          result:
            permission.name !== chargeStationsWindowPlanPermission.name ||
            mayPlan
              ? AuthorizeResult.ALLOW
              : AuthorizeResult.DENY,
        })),
      authorizeConditional: async () => [
        seesAll
          ? { result: AuthorizeResult.ALLOW }
          : {
              result: AuthorizeResult.CONDITIONAL,
              pluginId: 'catalog',
              resourceType: 'catalog-entity',
              conditions: { rule: 'ANY', resourceType: 'catalog-entity' },
            },
      ],
    }),
    catalog: catalogServiceMock({
      entities: [
        ['ChargeStation', 'cp1'],
        ['System', 'harbour'],
      ].map(([kind, name]) => ({
        apiVersion: 'v1',
        kind,
        metadata: { name },
        spec: {},
      })),
    }),
  });
  const stations: Pick<StationQueries, 'get'> = {
    get: async identity =>
      ({
        identity,
        placement: {
          entityRefs: [`chargestation:default/${identity.toLowerCase()}`],
          title: null,
          site: 'system:default/harbour',
          owner: 'group:default/team',
          model: null,
        },
      } as ListedStation),
  };
  const onWindowChanged = jest.fn(async () => {});
  const router = PromiseRouter().use(express.json());
  addWindowRoutes(router, {
    httpAuth: mockServices.httpAuth(),
    access,
    auditor,
    stations: stations as StationQueries,
    plannedWindows,
    onWindowChanged,
    clock: { now: () => NOW },
  });
  const app = express().use(router, errorAnswer);
  return { app, auditor, event, onWindowChanged, plannedWindows };
}

it.each<[string, WindowScope, Parameters<typeof setUp>[0], number]>([
  ['a station that one sees', { type: 'station', identity: 'CP1' }, {}, 201],
  ['a hidden station', { type: 'station', identity: 'CP2' }, {}, 404],
  [
    'a site that one sees',
    { type: 'site', ref: 'system:default/harbour' },
    {},
    201,
  ],
  ['a hidden site', { type: 'site', ref: 'system:default/moon' }, {}, 404],
  ['the fleet', { type: 'fleet' }, {}, 403],
  [
    'the fleet, by who sees all of it',
    { type: 'fleet' },
    { seesAll: true },
    201,
  ],
  [
    'a station, without the permission',
    { type: 'station', identity: 'CP1' },
    { mayPlan: false },
    403,
  ],
])('planning for %s', async (_, scope, options, status) => {
  const { app, event, onWindowChanged, plannedWindows } = setUp(options);
  const answer = await request(app)
    .post('/windows')
    .send({ ...INPUT, scope });
  expect(answer.status).toBe(status);
  expect(plannedWindows.add).toHaveBeenCalledTimes(status === 201 ? 1 : 0);
  expect(onWindowChanged).toHaveBeenCalledTimes(status === 201 ? 1 : 0);
  expect(event.fail).toHaveBeenCalledTimes(status === 201 ? 0 : 1);
});

it('is written down, with who planned what', async () => {
  const { app, auditor, event } = setUp({});
  const { body } = await request(app).post('/windows').send(INPUT).expect(201);
  expect(auditor.createEvent).toHaveBeenCalledWith(
    expect.objectContaining({ eventId: 'window-plan', meta: INPUT }),
  );
  expect(event.success).toHaveBeenCalledWith({ meta: { id: body.id } });
  expect(body.author).toBe('user:default/mock');
});

it.each<[string, WindowScope, Parameters<typeof setUp>[0], number]>([
  [
    'for a station that one sees',
    { type: 'station', identity: 'CP1' },
    {},
    200,
  ],
  ['for a hidden station', { type: 'station', identity: 'CP2' }, {}, 404],
  [
    'without the permission',
    { type: 'station', identity: 'CP1' },
    { mayPlan: false },
    403,
  ],
])('cancelling one %s', async (_, scope, options, status) => {
  const { app, auditor, plannedWindows } = setUp({
    ...options,
    known: windowFor(scope),
  });
  const answer = await request(app).post('/windows/w1/cancel');
  expect(answer.status).toBe(status);
  // What it is for stays hidden.
  expect(answer.text).not.toContain('CP2');
  expect(auditor.createEvent).toHaveBeenCalledWith(
    expect.objectContaining({ eventId: 'window-cancel', meta: { id: 'w1' } }),
  );
  expect(plannedWindows.cancel.mock.calls).toEqual(
    status === 200 ? [[{ id: 'w1', at: NOW, by: 'user:default/mock' }]] : [],
  );
});

it.each([
  ['of a station that one sees', '?identity=CP1', {}, 200],
  ['of a hidden station', '?identity=CP2', {}, 404],
  ['of every station', '', {}, 403],
  ['of every station, by who sees all', '', { seesAll: true }, 200],
])('listing those %s', async (_, query, options, status) => {
  const { app } = setUp(options);
  const answer = await request(app).get(`/windows${query}`);
  expect(answer.status).toBe(status);
});

it('a station’s list has those of what it belongs to', async () => {
  const { app, plannedWindows } = setUp({});
  await request(app).get('/windows?identity=CP1').expect(200);
  expect(plannedWindows.list).toHaveBeenCalledWith(
    expect.objectContaining({
      scopes: [
        { type: 'fleet' },
        { type: 'station', identity: 'CP1' },
        { type: 'site', ref: 'system:default/harbour' },
        { type: 'owner', ref: 'group:default/team' },
      ],
    }),
  );
});
