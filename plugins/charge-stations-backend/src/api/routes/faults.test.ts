import { mockErrorHandler, mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import Router from 'express-promise-router';
import request from 'supertest';
import { FleetFaultQueries } from '../../store/queries';
import { StationAccess } from '../StationAccess';
import { addFaultRoutes } from './faults';

const NOW = Date.UTC(2026, 10, 22, 12);
const VISIBLE = new Set(['chargestation:default/cp1']);

/** Asks, and tells what the store was asked for. */
async function ask(path: string, status: number) {
  const asked: unknown[] = [];
  const router = Router();
  addFaultRoutes(router, {
    httpAuth: mockServices.httpAuth(),
    access: {
      require: async () => {},
      visibleEntities: async () => VISIBLE,
    } as unknown as StationAccess,
    fleetFaults: {
      list: async filter => {
        asked.push(filter);
        return { items: [], isComplete: true };
      },
      groups: async filter => {
        asked.push(filter);
        return {
          groups: [],
          total: { faults: 0, open: 0, stations: 0 },
          isComplete: true,
        };
      },
    } satisfies FleetFaultQueries,
    clock: { now: () => NOW },
  });
  const app = express().use(router, mockErrorHandler());
  const { body } = await request(app).get(path).expect(status);
  return { body, asked };
}

describe('faults of the fleet', () => {
  it.each(['/faults', '/faults/groups'])(
    '%s asks only for stations that the caller sees',
    async path => {
      const { asked } = await ask(`${path}?open=true&severity=2`, 200);
      expect(asked).toEqual([
        expect.objectContaining({ visible: VISIBLE, open: true, severity: 2 }),
      ]);
    },
  );

  it('are those of several owners, the worst first, where that is asked for', async () => {
    const { asked } = await ask(
      '/faults?owner=group:default/a,user:default/b&sort=worst',
      200,
    );
    expect(asked).toEqual([
      expect.objectContaining({
        owners: ['group:default/a', 'user:default/b'],
        sort: 'worst',
      }),
    ]);
  });

  it('are grouped by code unless something else is asked for', async () => {
    const { asked } = await ask('/faults/groups', 200);
    expect(asked).toEqual([expect.objectContaining({ by: 'code' })]);
  });

  it('are not read for more than 92 days', async () => {
    const { body, asked } = await ask(
      '/faults?from=2026-01-01T00:00:00Z&to=2026-11-01T00:00:00Z',
      400,
    );
    expect(body.error.message).toBe(
      'from and to must lie at most 92 days apart',
    );
    expect(asked).toEqual([]);
  });
});
