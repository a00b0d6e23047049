import { mockServices } from '@backstage/backend-test-utils';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { loadKnowledge } from '@forecourt/plugin-charge-stations-knowledge';
import express from 'express';
import PromiseRouter from 'express-promise-router';
import request from 'supertest';
import { addKnowledgeRoutes } from './knowledge';

const knowledge = loadKnowledge();

/** A fault of a station of each kind, with what it sent. */
const FAULT = {
  code: 'ocpp16:GroundFailure',
  errorCode: 'groundFailure',
  vendorErrorCode: null,
  info: 'RCD triggered',
};

function setUp(
  options: { allowed?: boolean; protocol?: string; fault?: object } = {},
) {
  const { allowed = true, protocol = 'ocpp1.6', fault = FAULT } = options;
  const router = PromiseRouter();
  addKnowledgeRoutes(router, {
    knowledge,
    httpAuth: mockServices.httpAuth(),
    access: {
      require: async () => {
        if (!allowed) {
          throw new NotAllowedError('You need the permission');
        }
      },
    },
    stationOf: async () =>
      ({
        identity: 'CP1',
        summary: { protocol, vendor: 'Bender', model: 'CC612' },
      } as never),
    history: {
      getCondition: async ({ number }) =>
        number === 1 ? (fault as never) : undefined,
    },
  });
  const refuse: express.ErrorRequestHandler = (error, _req, res, _next) => {
    const statuses = new Map([
      [NotAllowedError.name, 403],
      [NotFoundError.name, 404],
    ]);
    res
      .status(statuses.get(error.name) ?? 500)
      .json({ message: error.message });
  };
  return express().use(router, refuse);
}

async function get(path: string, options?: Parameters<typeof setUp>[0]) {
  const { body, status } = await request(setUp(options)).get(path);
  return { body, status };
}

describe('codes', () => {
  it('come in pages, with counts by family of what is searched for', async () => {
    const { body } = await get('/knowledge/codes?search=lock&limit=1');
    expect(body.items).toHaveLength(1);
    expect(body.items[0].code).toBe('ocpp16:ConnectorLockFailure');
    expect(body.total).toBeGreaterThan(3);
    expect(body.taxonomies).toContainEqual({
      id: 'uec',
      title: 'Unified Error Codes',
      count: expect.any(Number),
    });
    const { body: next } = await get(
      `/knowledge/codes?search=lock&limit=1&cursor=${body.pageInfo.nextCursor}`,
    );
    expect(next.items[0].code).not.toBe(body.items[0].code);
  });

  it('of one family', async () => {
    const { body } = await get('/knowledge/codes?taxonomy=chargex&limit=100');
    expect(body.total).toBe(26);
    expect(body.items).toHaveLength(26);
  });

  it('one is found as it is sent, and one that nobody knows says so', async () => {
    const { body } = await get('/knowledge/codes/mode3Error');
    expect(body.code).toBe('ocpp16:EVCommunicationError');
    const { body: unknown } = await get('/knowledge/codes/E-4711');
    expect(unknown).toMatchObject({ code: 'E-4711', isKnown: false });
  });
});

describe('messages', () => {
  it('come specification by specification, with counts of what is searched for', async () => {
    const { body } = await get('/knowledge/messages?search=statusNOTIFICATION');
    expect(
      body.items.map(({ api, name }: { api: string; name: string }) => [
        api,
        name,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['ocpp-1.6', 'StatusNotification'],
        ['ocpp-2.0.1', 'StatusNotification'],
      ]),
    );
    expect(body.specifications.map(({ id }: { id: string }) => id)).toEqual([
      'ocpp-1.6',
      'ocpp-2.0.1',
      'ocpp-2.1',
    ]);
    expect(body.total).toBe(body.items.length);
  });

  it('of one specification, by all words of a search', async () => {
    const { body } = await get(
      '/knowledge/messages?specification=ocpp-1.6&search=core%20boot',
    );
    expect(body.items).toEqual([
      expect.objectContaining({
        name: 'BootNotification',
        specification: 'OCPP 1.6',
        line: expect.any(String),
        source: expect.objectContaining({ specification: 'ocpp-1.6' }),
      }),
    ]);
  });

  it('page by page', async () => {
    const { body } = await get('/knowledge/messages?limit=1');
    const { body: next } = await get(
      `/knowledge/messages?limit=1&cursor=${body.pageInfo.nextCursor}`,
    );
    expect(next.items[0].name).not.toBe(body.items[0].name);
  });

  it('nobody without the permission lists them', async () => {
    const { status } = await get('/knowledge/messages', { allowed: false });
    expect(status).toBe(403);
  });
});

describe('specifications', () => {
  it('are searched by all words', async () => {
    const { body } = await get(
      '/knowledge/specifications?search=EVRoaming%20deprecated%20ocpi',
    );
    expect(body.items).toEqual([]);
    const { body: found } = await get(
      '/knowledge/specifications?search=evroaming%202.2-d2',
    );
    expect(found.items).toEqual([
      expect.objectContaining({
        id: 'ocpi-2.2-d2',
        supersededBy: { specification: 'ocpi-2.2.1', title: 'OCPI 2.2.1' },
      }),
    ]);
  });

  it('one that no pack has is not found', async () => {
    const { status, body } = await get('/knowledge/specifications/ours');
    expect(status).toBe(404);
    expect(body.message).toBe('No knowledge pack has the specification "ours"');
  });
});

describe('the explanation of a fault', () => {
  const path = '/stations/CP1/conditions/1/explanation';

  it('is of the text that came with it, with documents of the version that the station speaks', async () => {
    const { body } = await get(path);
    expect(body).toMatchObject({
      code: 'ocpp16:GroundFailure',
      variant: 'bender:rcd-triggered',
      resolvedBy: 'RCD reconnected',
      stopsCharging: true,
      sent: { errorCode: 'groundFailure', info: 'RCD triggered' },
    });
    const { body: of2 } = await get(path, {
      protocol: 'ocpp2.1',
      fault: { ...FAULT, code: 'ocpp2:Lock.Problem', info: null },
    });
    expect(
      of2.references.map(
        ({ specification }: { specification: string }) => specification,
      ),
    ).toEqual(['ocpp-2.1', 'ocpp-2.1-appendices']);
  });

  it('of a fault that there is not is not found', async () => {
    expect((await get('/stations/CP1/conditions/2/explanation')).status).toBe(
      404,
    );
  });
});

it.each([
  '/knowledge/codes',
  '/knowledge/codes/GroundFailure',
  '/knowledge/specifications',
  '/knowledge/specifications/ocpp-1.6',
  '/knowledge/statuses',
])('%s is for those who may see stations', async path => {
  expect((await get(path, { allowed: false })).status).toBe(403);
});

describe('a message', () => {
  it('is told with who sends it, what for, and what its own fields mean', async () => {
    const { body } = await get('/knowledge/messages/ocpp-1.6/StopTransaction');
    expect(body.message).toMatchObject({
      specification: 'OCPP 1.6',
      senders: ['Charge Point'],
      group: 'Core',
      source: { words: 'OCPP 1.6 edition 2 §4.10' },
    });
    expect(body.request).toContainEqual({
      path: 'meterStop',
      meaning: 'The register of the meter as it ended',
      unit: 'Wh',
      isFreeText: false,
    });
    expect(body.response).toEqual([]);
  });

  it.each([
    '/knowledge/messages/ocpp-1.6/NotifyEvent',
    '/knowledge/messages/ocpp-1.5/StopTransaction',
    '/knowledge/messages/ocpp-1.6/constructor',
  ])('is not found where no pack has it: %s', async path => {
    expect((await get(path)).status).toBe(404);
  });

  it('is told to whom may see stations', async () => {
    const path = '/knowledge/messages/ocpp-1.6/Reset';
    expect((await get(path, { allowed: false })).status).toBe(403);
  });
});
