import { mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import request from 'supertest';
import { PendingEvidence } from '../../model';
import { readResponseValidator } from '../__testUtils__/responseValidator';
import { addStationRoutes } from './stations';

const NOW = Date.UTC(2026, 10, 22, 12);

/** Asks for a station that is passed on, of which so much is not stored. */
async function ask(pending: PendingEvidence | undefined) {
  const app = express();
  const unused = {} as never;
  addStationRoutes(app, {
    httpAuth: mockServices.httpAuth(),
    access: unused,
    stations: unused,
    evidence: unused,
    unregistered: unused,
    stationOf: async ({ params: { identity } }) => ({
      identity,
      placement: {
        entityRefs: ['chargestation:default/cp1'],
        title: null,
        owner: null,
        site: null,
        model: null,
      },
      condition: 'ok',
      summary: null,
      lanes: [],
      openConditions: [],
    }),
    credentials: { get: async () => null },
    securityProfiles: { get: async () => null },
    clockOf: async () => undefined,
    pendingEvidence: () => pending,
    clock: { now: () => NOW },
  });
  const { body } = await request(app).get('/stations/CP1').expect(200);
  const valid = readResponseValidator({
    path: '/stations/{identity}',
    method: 'get',
    status: 200,
  });
  expect([valid(body), valid.errors]).toEqual([true, null]);
  return body.pending;
}

describe('a station that is passed on', () => {
  it('says how much of it is not stored yet, and since when', async () => {
    await expect(ask({ records: 3, since: NOW - 1001 })).resolves.toEqual({
      records: 3,
      since: '2026-11-22T11:59:58.999Z',
    });
  });

  it.each([
    ['what is on its way at this moment', { records: 3, since: NOW - 1000 }],
    ['nothing', undefined],
  ])('says nothing of %s', async (_, pending) => {
    await expect(ask(pending)).resolves.toBeUndefined();
  });
});
