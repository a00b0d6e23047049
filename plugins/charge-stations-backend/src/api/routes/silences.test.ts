import { mockErrorHandler, mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import Router from 'express-promise-router';
import request from 'supertest';
import { readResponseValidator } from '../__testUtils__/responseValidator';
import { back, BACK, closedBy, NOON } from '../../silence/__testUtils__/facts';
import { FleetStation, SilenceQueries } from '../../store/queries';
import { addSilenceRoutes } from './silences';

const MINUTE = 60_000;
const NOW = BACK + MINUTE;
const SITE = 'system:default/harbour';

function stationOf(identity: string, site: string | null = SITE): FleetStation {
  return {
    identity,
    placement: {
      entityRefs: [`chargestation:default/${identity.toLowerCase()}`],
      title: null,
      owner: null,
      site,
      model: null,
    },
    vendor: null,
    model: null,
    remoteAddress: null,
    firstSeenAt: 0,
  };
}

const SILENCE = {
  span: {
    identity: 'CP1',
    number: 7,
    lane: 'station',
    from: NOON,
    to: BACK,
    state: 'offline',
    cause: null,
    status: null,
    source: 'live',
  },
  began: NOON,
  ending: closedBy('liveness'),
  returned: back('boot'),
} as const;

/** Asks for the silences of CP1, and tells what the store was asked for. */
async function ask(
  world: {
    fleet?: FleetStation[];
    silent?: string[];
    lost?: string[];
    visible?: Set<string>;
    plannedSpans?: Parameters<typeof addSilenceRoutes>[1]['plannedSpans'];
  },
  query = '',
) {
  const asked: Record<string, unknown[]> = {};
  const remember = (name: string, value: unknown) => {
    asked[name] = [...(asked[name] ?? []), value];
  };
  const fleet = world.fleet ?? ['CP1', 'CP2', 'CP3'].map(id => stationOf(id));
  const silences: SilenceQueries = {
    listSilences: async range => {
      remember('listSilences', range);
      return { items: [SILENCE], nextCursor: 'next' };
    },
    wentOffline: async span => {
      remember('wentOffline', span);
      return new Set(world.silent);
    },
    lostConnection: async span => {
      remember('lostConnection', span);
      return new Set(world.lost);
    },
    connectedAt: async options => {
      remember('connectedAt', options);
      return new Set(options.identities);
    },
    listFleet: async options => {
      remember('listFleet', options);
      return fleet;
    },
  };
  const router = Router();
  addSilenceRoutes(router, {
    httpAuth: mockServices.httpAuth(),
    access: { visibleEntities: async () => world.visible },
    stationOf: async () => ({
      identity: 'CP1',
      placement: stationOf('CP1').placement,
      condition: 'ok',
      summary: null,
      lanes: [],
      openConditions: [],
    }),
    silences,
    plannedSpans: world.plannedSpans,
    clock: { now: () => NOW },
  });
  const { body } = await request(express().use(router, mockErrorHandler()))
    .get(`/stations/CP1/silences${query}`)
    .expect(200);
  return { body, asked };
}

describe('silences of a station', () => {
  it('come with verdict, reasons, and the stations that went with it', async () => {
    const { body } = await ask({ silent: ['CP1', 'CP2', 'CP3'] });
    const isAsPromised = readResponseValidator({
      path: '/stations/{identity}/silences',
      method: 'get',
      status: 200,
    });
    expect(isAsPromised(body) || isAsPromised.errors).toBe(true);
    expect(body).toEqual({
      items: [
        {
          number: 7,
          from: '2026-11-22T12:00:00.000Z',
          to: '2026-11-22T12:10:00.000Z',
          began: '2026-11-22T12:00:00.000Z',
          state: 'offline',
          source: 'live',
          verdict: 'siteUplink',
          confidence: 'likely',
          reasons: expect.arrayContaining([
            {
              fact: 'site',
              detail:
                'Of its site, 3 of 3 lost the connection within a minute.',
              evidence: [],
              stations: [
                { identity: 'CP2', entityRef: 'chargestation:default/cp2' },
                { identity: 'CP3', entityRef: 'chargestation:default/cp3' },
              ],
              amount: 2,
            },
            {
              fact: 'returned',
              detail: expect.any(String),
              evidence: [
                {
                  connectionId: 'c2',
                  seq: 1,
                  type: 'boot',
                  receivedAt: '2026-11-22T12:10:00.500Z',
                },
              ],
              stations: [],
              amount: 0,
            },
          ]),
        },
      ],
      pageInfo: { nextCursor: 'next' },
    });
  });

  it('are compared with who went within a minute of it, and with the site as it was before', async () => {
    const { asked } = await ask({
      fleet: [stationOf('CP1'), stationOf('CP2'), stationOf('CP3', null)],
    });
    expect(asked.wentOffline).toEqual([
      { from: NOON - MINUTE, to: NOON + MINUTE },
    ]);
    const { receivedAt } = SILENCE.ending;
    expect(asked.lostConnection).toEqual([
      { from: receivedAt - MINUTE, to: receivedAt + MINUTE },
    ]);
    expect(asked.connectedAt).toEqual([
      { identities: ['CP1', 'CP2'], at: NOON - MINUTE },
    ]);
  });

  it('are of the site whose stations lost the connection at once, though they were seen last at different times', async () => {
    const { body } = await ask({
      silent: ['CP1'],
      lost: ['CP1', 'CP2', 'CP3'],
    });
    expect(body.items[0].verdict).toBe('siteUplink');
  });

  it('are compared only with stations that the caller sees, and say so', async () => {
    const visible = new Set(['chargestation:default/cp1']);
    const { body, asked } = await ask({
      visible,
      fleet: [stationOf('CP1')],
      silent: ['CP2', 'CP3'],
    });
    expect(asked.listFleet).toEqual([{ visible }]);
    expect(JSON.stringify(body)).not.toContain('CP2');
    expect(
      body.items[0].reasons.map(({ fact }: { fact: string }) => fact),
    ).toEqual(expect.arrayContaining(['siteOfOne', 'partialView']));
  });

  it('are planned where a window of the station covers them', async () => {
    const ranges: unknown[] = [];
    const { body } = await ask({
      plannedSpans: async range => {
        ranges.push(range);
        return [{ from: NOON, to: BACK }];
      },
    });
    expect(body.items[0].verdict).toBe('planned');
    expect(ranges).toEqual([{ identity: 'CP1', from: NOON, to: NOW }]);
  });

  it('are asked for by range and cursor', async () => {
    const { asked } = await ask(
      {},
      '?from=2026-11-22T00:00:00Z&to=2026-11-23T00:00:00Z&limit=5&cursor=c',
    );
    expect(asked.listSilences).toEqual([
      {
        identity: 'CP1',
        from: Date.UTC(2026, 10, 22),
        to: Date.UTC(2026, 10, 23),
        limit: 5,
        cursor: 'c',
      },
    ]);
  });
});
