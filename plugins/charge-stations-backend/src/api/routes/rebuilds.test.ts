import { mockServices } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import { chargeStationsHistoryRebuildPermission } from '@forecourt/plugin-charge-stations-common';
import express from 'express';
import PromiseRouter from 'express-promise-router';
import request from 'supertest';
import { RebuildReport, RebuildService } from '../../model';
import { StationAccess } from '../StationAccess';
import { addRebuildRoutes } from './rebuilds';

const REPORT: RebuildReport = {
  run: {
    id: 'r1',
    state: 'waiting',
    requestedBy: 'user:default/mock',
    createdAt: 1,
    startedAt: null,
    updatedAt: 1,
    endedAt: null,
  },
  stations: { total: 3, done: 0, failed: 0, differing: 0 },
  failures: [],
};

const errorAnswer: express.ErrorRequestHandler = (error, _req, res, _next) => {
  res.status(error instanceof NotAllowedError ? 403 : 500).end();
};

function setUp(allowed: boolean) {
  const auditor = mockServices.auditor.mock();
  const event = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(event);
  const rebuilds = {
    create: jest.fn(async () => REPORT),
    get: jest.fn(async () => REPORT),
    list: jest.fn(async () => [REPORT]),
    cancel: jest.fn(async () => REPORT),
  } satisfies RebuildService;
  const access: Pick<StationAccess, 'require'> = {
    require: async (_credentials, permission) => {
      expect(permission).toBe(chargeStationsHistoryRebuildPermission);
      if (!allowed) {
        throw new NotAllowedError('You need the permission');
      }
    },
  };
  // As in createRouter: it hands on what a route rejects with.
  const router = PromiseRouter().use(express.json());
  addRebuildRoutes(router, {
    httpAuth: mockServices.httpAuth(),
    access: access as StationAccess,
    auditor,
    rebuilds,
  });
  const app = express().use(router, errorAnswer);
  return { app, auditor, event, rebuilds };
}

it('beginning one is written down, with who began it and what came of it', async () => {
  const { app, auditor, event, rebuilds } = setUp(true);
  await request(app)
    .post('/rebuilds')
    .send({ identities: ['CP1'] })
    .expect(201);
  expect(rebuilds.create).toHaveBeenCalledWith({
    requestedBy: 'user:default/mock',
    identities: ['CP1'],
  });
  expect(auditor.createEvent).toHaveBeenCalledWith(
    expect.objectContaining({
      eventId: 'rebuild-begin',
      meta: { identities: ['CP1'] },
    }),
  );
  expect(event.success).toHaveBeenCalledWith({
    meta: { id: 'r1', stations: 3 },
  });
});

it.each([
  ['get', '/rebuilds'],
  ['get', '/rebuilds/r1'],
  ['post', '/rebuilds'],
  ['post', '/rebuilds/r1/cancel'],
] as const)('%s %s needs the permission', async (method, path) => {
  const { app, event, rebuilds } = setUp(false);
  await request(app)[method](path).expect(403);
  Object.values(rebuilds).forEach(act => expect(act).not.toHaveBeenCalled());
  expect(event.fail).toHaveBeenCalledTimes(method === 'post' ? 1 : 0);
});
