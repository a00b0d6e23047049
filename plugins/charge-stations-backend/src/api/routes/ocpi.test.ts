import { mockServices } from '@backstage/backend-test-utils';
import { loadKnowledge } from '@forecourt/plugin-charge-stations-knowledge';
import express from 'express';
import PromiseRouter from 'express-promise-router';
import request from 'supertest';
import { readResponseValidator } from '../__testUtils__/responseValidator';
import { addOcpiRoute } from './ocpi';

const REF = 'chargestation:default/cp1';
const NOW = Date.UTC(2026, 10, 22, 12);
const valid = readResponseValidator({
  path: '/stations/{identity}/ocpi',
  method: 'get',
  status: 200,
});

const lane = (scope: string, status: string) => ({
  lane: scope,
  state: status.toLowerCase(),
  status,
  from: NOW - 60_000,
});

async function ask(options: { station?: object; spec?: object } = {}) {
  const router = PromiseRouter();
  const getEntitiesByRefs = jest.fn(async () => ({
    items: [
      options.spec && {
        apiVersion: 'forecourt.dev/v1alpha1',
        kind: 'ChargeStation',
        metadata: { name: 'cp1' },
        spec: options.spec,
      },
    ],
  }));
  addOcpiRoute(router, {
    knowledge: loadKnowledge(),
    httpAuth: mockServices.httpAuth(),
    stationOf: async () =>
      ({
        identity: 'CP1',
        placement: { entityRefs: [REF] },
        summary: { connectionId: 'a1', disconnectedAt: null },
        lanes: [
          lane('connector:1', 'Available'),
          lane('connector:2', 'Faulted'),
        ],
        openConditions: [],
        ...options.station,
      } as never),
    catalog: { getEntitiesByRefs } as never,
    clock: { now: () => NOW },
  });
  const { body } = await request(express().use(router))
    .get('/stations/CP1/ocpi')
    .expect(200);
  expect([valid(body), valid.errors]).toEqual([true, null]);
  expect(getEntitiesByRefs).toHaveBeenCalledWith(
    expect.objectContaining({ entityRefs: [REF] }),
    { credentials: expect.anything() },
  );
  return body;
}

it('says the status of each EVSE, why, and where OCPI defines it', async () => {
  const { version, evses } = await ask();
  expect(version).toBe('2.2.1');
  expect(evses).toMatchObject([
    {
      evse: 'connector:1',
      decision: { status: 'AVAILABLE', rule: 'status', value: 'Available' },
      meaning: 'Somebody can charge now',
      references: [{ specification: 'ocpi-2.2.1' }],
    },
    {
      evse: 'connector:2',
      decision: {
        status: 'OUTOFORDER',
        since: '2026-11-22T11:59:00.000Z',
        scope: 'connector:2',
      },
    },
  ]);
});

it('puts the connectors into the EVSEs that the entity has', async () => {
  const { evses } = await ask({
    spec: { evses: [{ connectors: [{ number: 1 }, { number: 2 }] }] },
  });
  expect(evses).toMatchObject([
    {
      evse: 'evse:1',
      decision: { status: 'AVAILABLE' },
      connectors: [
        { decision: { status: 'AVAILABLE' } },
        { decision: { status: 'OUTOFORDER' } },
      ],
    },
  ]);
});

it.each([
  [{ lifecycle: 'planned' }, 'PLANNED'],
  [{ decommissionedAt: '2026-11-01' }, 'REMOVED'],
  [{ lifecycle: 3 }, 'AVAILABLE'],
])('goes by what the entity says of its service: %j', async (spec, status) => {
  const { evses } = await ask({ spec });
  expect(evses[0].decision.status).toBe(status);
});

it('a station that never connected and of which nothing is known has no EVSE', async () => {
  await expect(ask({ station: { summary: null, lanes: [] } })).resolves.toEqual(
    {
      version: '2.2.1',
      evses: [],
    },
  );
});
