import { mockServices } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import { chargeStationsStorageReadPermission } from '@forecourt/plugin-charge-stations-common';
import express from 'express';
import PromiseRouter from 'express-promise-router';
import request from 'supertest';
import { RetentionRun, StorageMeasurement } from '../../model';
import { addStorageRoute, RetentionStatus, toIsoDuration } from './storage';

const HOUR = 3_600_000;

const nothing = { rows: 0, bytes: 8_192, oldest: null, newest: null };
const measured: StorageMeasurement = {
  measuredAt: HOUR,
  engine: 'sqlite',
  rowsAreEstimates: false,
  totalBytes: 1_000_000,
  reusableBytes: 40_000,
  otherBytes: 5_000,
  classes: {
    frames: { rows: 12, bytes: 900_000, oldest: 0, newest: HOUR },
    events: { ...nothing, rows: null },
    intervals: nothing,
    conditions: nothing,
    configuration: nothing,
  },
};
const run: RetentionRun = {
  startedAt: 0,
  endedAt: 60_000,
  deleted: {
    frames: 5,
    events: 0,
    intervals: 0,
    conditions: 0,
    configuration: 0,
  },
  waiting: { unsettled: 0, historyDiffers: 1, notRolledUp: 0, failed: 0 },
  slices: 2,
  longestSlice: 9.7,
  error: null,
};

function setUp(options: { allowed?: boolean; lastRun?: RetentionRun | null }) {
  const { allowed = true, lastRun = run } = options;
  const retention: RetentionStatus = {
    policy: {
      frames: { weeks: 12, days: 6 },
      events: { months: 25 },
      intervals: null,
      conditions: null,
      configuration: null,
    },
    hour: 3,
    nextAt: lastRun && 3 * HOUR,
    isRunning: !lastRun,
    lastRun: async () => lastRun,
  };
  const router = PromiseRouter();
  addStorageRoute(router, {
    httpAuth: mockServices.httpAuth(),
    access: {
      require: async (_credentials, permission) => {
        expect(permission).toBe(chargeStationsStorageReadPermission);
        if (!allowed) {
          throw new NotAllowedError('You need the permission');
        }
      },
    },
    retention,
    storage: { latest: async () => measured },
  });
  const refuse: express.ErrorRequestHandler = (error, _req, res, _next) => {
    res.status(error instanceof NotAllowedError ? 403 : 500).end();
  };
  return express().use(router, refuse);
}

it('says what is kept, how long, and what the last turn deleted', async () => {
  const { body } = await request(setUp({})).get('/storage').expect(200);
  expect(body).toEqual({
    measuredAt: '1970-01-01T01:00:00.000Z',
    engine: 'sqlite',
    totalBytes: 1_000_000,
    reusableBytes: 40_000,
    otherBytes: 5_000,
    rowsAreEstimates: false,
    classes: [
      {
        name: 'frames',
        rows: 12,
        bytes: 900_000,
        oldest: '1970-01-01T00:00:00.000Z',
        newest: '1970-01-01T01:00:00.000Z',
        keep: 'P90D',
      },
      { name: 'events', bytes: 8_192, keep: 'P25M' },
      { name: 'intervals', rows: 0, bytes: 8_192 },
      { name: 'conditions', rows: 0, bytes: 8_192 },
      { name: 'configuration', rows: 0, bytes: 8_192 },
    ],
    retention: {
      hour: 3,
      isRunning: false,
      nextAt: '1970-01-01T03:00:00.000Z',
      lastRun: {
        startedAt: '1970-01-01T00:00:00.000Z',
        endedAt: '1970-01-01T00:01:00.000Z',
        deleted: run.deleted,
        waiting: run.waiting,
        transactions: 2,
        longestTransactionMillis: 10,
      },
    },
  });
});

it('leaves out what there has not been yet', async () => {
  const app = setUp({ lastRun: null });
  const { body } = await request(app).get('/storage').expect(200);
  expect(body.retention).toEqual({ hour: 3, isRunning: true });
});

it('is for those who may', async () => {
  const { status } = await request(setUp({ allowed: false })).get('/storage');
  expect(status).toBe(403);
});

it.each([
  [{ days: 90 }, 'P90D'],
  [{ weeks: 12, days: 6 }, 'P90D'],
  [{ years: 2, months: 1 }, 'P2Y1M'],
  [{ days: 1, hours: 6, minutes: 30 }, 'P1DT6H30M'],
  [{ milliseconds: 1_500 }, 'PT1.5S'],
])('%j is %s', (duration, text) => {
  expect(toIsoDuration(duration)).toBe(text);
});
