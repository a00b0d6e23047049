import { mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import request from 'supertest';
import { PendingEvidence } from '../../model';
import { readResponseValidator } from '../__testUtils__/responseValidator';
import { addStationRoutes } from './stations';

const NOW = Date.UTC(2026, 10, 22, 12);

/** Asks for a station that is passed on, of which so much is not stored, or whose history is made anew. */
async function ask(
  options: { pending?: PendingEvidence; isRebuilding?: boolean } = {},
) {
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
    pendingEvidence: () => options.pending,
    isRebuilding: () => options.isRebuilding ?? false,
    clock: { now: () => NOW },
  });
  const { body } = await request(app).get('/stations/CP1').expect(200);
  const valid = readResponseValidator({
    path: '/stations/{identity}',
    method: 'get',
    status: 200,
  });
  expect([valid(body), valid.errors]).toEqual([true, null]);
  return body;
}

describe('a station that is passed on', () => {
  it('says how much of it is not stored yet, and since when', async () => {
    const { pending } = await ask({
      pending: { records: 3, since: NOW - 1001 },
    });
    expect(pending).toEqual({
      records: 3,
      since: '2026-11-22T11:59:58.999Z',
    });
  });

  it.each([
    ['what is on its way at this moment', { records: 3, since: NOW - 1000 }],
    ['nothing', undefined],
  ])('says nothing of %s', async (_, pending) => {
    expect(await ask({ pending })).not.toHaveProperty('pending');
  });
});

describe('a station whose history is made anew', () => {
  it('says so while it is, so that nobody takes what is missing for the truth', async () => {
    expect(await ask({ isRebuilding: true })).toMatchObject({
      rebuilding: true,
    });
    expect(await ask()).not.toHaveProperty('rebuilding');
  });
});
