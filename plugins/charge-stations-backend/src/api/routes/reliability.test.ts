import { mockErrorHandler, mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import Router from 'express-promise-router';
import request from 'supertest';
import { StationRecord } from '../../model';
import { openedAt, recordOf } from '../../reliability/__testUtils__/records';
import { StationAccess } from '../StationAccess';
import { addReliabilityRoute } from './reliability';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 22, 12);
const VISIBLE = new Set(['chargestation:default/cp1']);
const RANGE = 'from=2026-11-12T12:00:00Z&to=2026-11-22T12:00:00Z';

/** Asks, and tells what the store was asked for. */
async function ask(
  path: string,
  options: { status?: number; stations?: StationRecord[] } = {},
) {
  const { status = 200, stations = [] } = options;
  const asked: unknown[] = [];
  const router = Router();
  addReliabilityRoute(router, {
    httpAuth: mockServices.httpAuth(),
    access: {
      require: async () => {},
      visibleEntities: async () => VISIBLE,
    } as unknown as StationAccess,
    reliability: {
      read: async filter => {
        asked.push(filter);
        return { stations, isComplete: true };
      },
    },
    clock: { now: () => NOW },
  });
  const app = express().use(router, mockErrorHandler());
  const { body } = await request(app).get(path).expect(status);
  return { body, asked };
}

describe('/reliability', () => {
  it('asks only for stations that the caller sees', async () => {
    const { asked } = await ask('/reliability?site=none&model=none');
    expect(asked).toEqual([
      expect.objectContaining({
        visible: VISIBLE,
        site: 'none',
        model: 'none',
      }),
    ]);
  });

  it('gives port-days and rates: 2 openings in 10 days of 2 ports are 3 per 30 port-days', async () => {
    const stations = [
      recordOf({ opened: [openedAt(NOW - DAY), openedAt(NOW - 2 * DAY)] }),
    ];
    const { body } = await ask(`/reliability?${RANGE}`, { stations });
    const figures = {
      openings: 2,
      portDays: 20,
      stations: 1,
      affected: 1,
      rate: {
        value: 3,
        low: expect.closeTo(0.2422 * 1.5, 3),
        high: expect.closeTo(7.2247 * 1.5, 3),
      },
    };
    expect(body).toEqual({
      items: [{ key: 'ocpp16:GroundFailure', ...figures }],
      total: figures,
      isComplete: true,
    });
  });

  it('does not count the future as observed', async () => {
    const { body } = await ask(
      '/reliability?from=2026-11-21T12:00:00Z&to=2026-11-29T12:00:00Z',
      { stations: [recordOf()] },
    );
    expect(body.total.portDays).toBe(2);
  });

  it('has no rate for what was not observed, and a name for what has none', async () => {
    const stations = [recordOf({ presence: [], model: null })];
    const { body } = await ask(`/reliability?${RANGE}&by=model`, { stations });
    expect(body.items).toEqual([
      { key: 'none', openings: 0, portDays: 0, stations: 1, affected: 0 },
    ]);
  });

  it('says by firmware what a change of it did', async () => {
    const stations = [
      recordOf({
        firmwareChanges: [{ at: NOW - 5 * DAY, detail: '5.32 → 5.33' }],
        opened: [openedAt(NOW - DAY)],
      }),
    ];
    const { body } = await ask(`/reliability?${RANGE}&by=firmware`, {
      stations,
    });
    expect(body.items.map((it: { key: string }) => it.key)).toEqual([
      '5.33',
      '5.32',
    ]);
    expect(body.firmwareChanges).toEqual([
      {
        model: 'component:default/cc612',
        stations: 1,
        before: expect.objectContaining({ firmware: '5.32', openings: 0 }),
        after: expect.objectContaining({ firmware: '5.33', openings: 1 }),
        verdict: 'noDifference',
        low: expect.closeTo(0.0256, 3),
      },
    ]);
  });

  it('counts one code alone when asked for it', async () => {
    const stations = [recordOf({ opened: [openedAt(NOW - DAY)] })];
    const { body } = await ask(
      `/reliability?${RANGE}&code=ocpp16:HighTemperature`,
      { stations },
    );
    expect(body.total).toMatchObject({ openings: 0, portDays: 20 });
  });

  it('is not computed for more than 92 days', async () => {
    const { body } = await ask(
      '/reliability?from=2026-01-01T00:00:00Z&to=2026-11-01T00:00:00Z',
      { status: 400 },
    );
    expect(body.error.message).toBe(
      'from and to must lie at most 92 days apart',
    );
  });
});
