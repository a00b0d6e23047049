import { mockErrorHandler, mockServices } from '@backstage/backend-test-utils';
import type {
  ApiReliability,
  ApiReliabilityGroups,
} from '@forecourt/plugin-charge-stations-common';
import express, { Express } from 'express';
import Router from 'express-promise-router';
import request from 'supertest';
import { createEvidenceWriter, DatabaseRegistryStore } from '../../store';
import { batchOf, stationOf } from '../../store/__testUtils__/batches';
import { StoreTestDatabases } from '../../store/__testUtils__/testDatabases';
import { DatabaseReliabilityQueries } from '../../store/queries';
import {
  conditionOf,
  laneOf,
  markOf,
} from '../../store/queries/__testUtils__/history';
import { StationAccess } from '../StationAccess';
import { addReliabilityRoute } from './reliability';

jest.setTimeout(60_000);

const HOUR = 3_600_000;
const START = Date.UTC(2026, 9, 1);
const RANGE = 'from=2026-10-01T00:00:00Z&to=2026-10-31T00:00:00Z';

const databases = StoreTestDatabases.create();

/** A fleet of three, of which the first two are of a model and the first changed its firmware half way. */
const history = {
  stations: ['A', 'B', 'C'].map(identity => {
    const entry = stationOf(identity);
    return {
      ...entry,
      summary: { ...entry.summary, firmwareVersion: '5.33' },
    };
  }),
  intervals: ['A', 'B', 'C'].flatMap((identity, index) =>
    ['station', 'connector:1', 'connector:2'].flatMap((lane, number) =>
      laneOf({
        identity,
        lane,
        first: 10 * number,
        changes: [START + index * 24 * HOUR],
      }),
    ),
  ),
  marks: [
    {
      ...markOf(1, START + 15 * 24 * HOUR),
      identity: 'A',
      kind: 'firmwareChanged' as const,
      detail: '5.32 → 5.33',
    },
  ],
  conditions: ['A', 'B', 'C'].flatMap((identity, station) =>
    Array.from({ length: 10 - 3 * station }, (_, number) =>
      conditionOf({
        identity,
        number,
        openedAt: START + (number + 1) * 48 * HOUR,
        code: number % 3 ? 'ocpp16:GroundFailure' : 'ocpp16:OtherError',
        blocking: number % 4 !== 0,
      }),
    ),
  ),
};

describe.each(databases.eachSupportedId())('/reliability on %s', id => {
  let app: Express;
  let visible: Set<string> | undefined;

  beforeAll(async () => {
    const database = await databases.init(id);
    await DatabaseRegistryStore.create({ database }).replaceAll({
      entries: ['A', 'B', 'C'].map(identity => ({
        entityRef: `chargestation:default/${identity.toLowerCase()}`,
        identity,
        title: null,
        owner: null,
        site: null,
        model: identity === 'C' ? null : 'component:default/cc612',
        vendor: null,
        upstream: null,
        service: null,
        etag: null,
      })),
      at: 1,
    });
    await createEvidenceWriter({ database }).write(batchOf(history));
    const router = Router();
    addReliabilityRoute(router, {
      httpAuth: mockServices.httpAuth(),
      access: {
        require: async () => {},
        visibleEntities: async () => visible,
      } as unknown as StationAccess,
      reliability: DatabaseReliabilityQueries.create({
        database,
        registry: 'catalog',
      }),
      clock: { now: () => START + 90 * 24 * HOUR },
    });
    app = express().use(router, mockErrorHandler());
  });

  async function ask(by: string): Promise<ApiReliabilityGroups> {
    const { body } = await request(app)
      .get(`/reliability?${RANGE}&by=${by}`)
      .expect(200);
    return body;
  }

  it.each(['code', 'model', 'firmware'])(
    'adds up to the whole by %s',
    async by => {
      visible = undefined;
      const { items, total } = await ask(by);
      const sum = (of: keyof Omit<ApiReliability, 'rate'>) =>
        items.reduce((all, item) => all + item[of], 0);
      // Of 10, 7 and 4 conditions every fourth, beginning with the first, is a warning.
      expect(total).toMatchObject({ openings: 7 + 5 + 3, stations: 3 });
      expect(sum('openings')).toBe(total.openings);
      // Two ports for 30, 29 and 28 days; every code could have opened in all of them.
      expect(total.portDays).toBe(2 * (30 + 29 + 28));
      expect(sum('portDays')).toBe(
        by === 'code' ? items.length * total.portDays : total.portDays,
      );
    },
  );

  it('has the time before a change of firmware under the one of that time', async () => {
    visible = undefined;
    const { items, firmwareChanges } = await ask('firmware');
    expect(items.find(({ key }) => key === '5.32')?.portDays).toBe(2 * 15);
    expect(firmwareChanges).toMatchObject([
      { before: { portDays: 30 }, after: { portDays: 30 } },
    ]);
  });

  it('leaves out what the caller may not see, in the total too', async () => {
    visible = new Set(['chargestation:default/c']);
    const { total } = await ask('model');
    expect(total).toMatchObject({ openings: 3, stations: 1 });
  });
});
