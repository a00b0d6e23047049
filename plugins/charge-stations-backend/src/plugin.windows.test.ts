import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import {
  freePort,
  startBackend,
  TestBackend,
} from './__testUtils__/testBackend';
import { expectValid } from './api/__testUtils__/expectValid';

jest.setTimeout(60_000);

/** Far away, so that the work is planned whenever this runs. */
const WINDOW = {
  scope: { type: 'station', identity: 'CP1' },
  kind: 'planned',
  from: '2096-03-01T08:00:00Z',
  to: '2096-03-01T10:00:00Z',
};

describe('windows over the API', () => {
  let directory: string;
  let backend: TestBackend;

  const api = (method: 'get' | 'post', path: string) =>
    request(backend.server)[method](`/api/charge-stations${path}`);

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'forecourt-'));
    backend = await startBackend({ directory, port: await freePort() });
    // Stations are known once the catalog was read.
    while ((await api('get', '/stations/CP1')).status !== 200) {
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }, 60_000);

  afterAll(async () => {
    await backend.stop();
    await rm(directory, { recursive: true });
  });

  const plan = (difference: object = {}) =>
    api('post', '/windows').send({ ...WINDOW, ...difference });

  it('are planned, listed where they count, and cancelled', async () => {
    const planned = await plan({ note: ' New cable ' });
    expect(planned.status).toBe(201);
    expectValid(planned, { path: '/windows', method: 'post' });
    expect(planned.body).toEqual({
      ...WINDOW,
      id: expect.any(String),
      from: '2096-03-01T08:00:00.000Z',
      to: '2096-03-01T10:00:00.000Z',
      note: 'New cable',
      author: 'user:default/mock',
      createdAt: expect.any(String),
    });

    const { body: fleet } = await plan({ scope: { type: 'fleet' } });
    const ofCp1 = await api('get', '/windows?identity=CP1');
    expectValid(ofCp1, { path: '/windows', method: 'get' });
    const { body: ofCp2 } = await api('get', '/windows?identity=CP2');
    expect(ofCp1.body.items).toHaveLength(2);
    expect(ofCp2.items).toEqual([fleet]);

    const { id } = planned.body;
    const cancelled = await api('post', `/windows/${id}/cancel`);
    expectValid(cancelled, { path: '/windows/{id}/cancel', method: 'post' });
    const gone = {
      ...planned.body,
      cancelledAt: expect.any(String),
      cancelledBy: 'user:default/mock',
    };
    expect(cancelled.body).toEqual(gone);
    const again = await api('post', `/windows/${id}/cancel`);
    expect(again.status).toBe(409);
    const { body: all } = await api('get', '/windows?limit=500');
    expect(all.items).toContainEqual(gone);
  });

  it('are listed a page at a time, and by the time they overlap', async () => {
    await plan({ from: '2097-01-01T00:00:00Z', to: '2097-01-02T00:00:00Z' });
    await plan({ from: '2097-01-02T00:00:00Z', to: '2097-01-03T00:00:00Z' });
    const range = 'from=2097-01-01T12:00:00Z&to=2097-02-01T00:00:00Z&limit=1';
    const { body: first } = await api('get', `/windows?${range}`);
    const { nextCursor } = first.pageInfo;
    const { body: second } = await api(
      'get',
      `/windows?${range}&cursor=${nextCursor}`,
    );
    const starts = [...first.items, ...second.items].map(({ from }) => from);
    expect(starts).toEqual([
      '2097-01-02T00:00:00.000Z',
      '2097-01-01T00:00:00.000Z',
    ]);
    expect(second.pageInfo).toEqual({});
  });

  it('leave out time that has passed, with a reason', async () => {
    const { status, body } = await plan({
      kind: 'excluded',
      reason: 'utility',
      from: '2020-01-01T00:00:00Z',
      to: '2020-01-02T00:00:00Z',
    });
    expect([status, body.reason]).toEqual([201, 'utility']);
  });

  it.each<[string, object, number]>([
    ['work planned afterwards', { from: '2020-01-01T00:00:00Z' }, 400],
    ['an end before its beginning', { to: '2096-03-01T07:00:00Z' }, 400],
    ['more than 366 days', { to: '2098-01-01T00:00:00Z' }, 400],
    ['excluded time without a reason', { kind: 'excluded' }, 400],
    ['planned work with one', { reason: 'utility' }, 400],
    [
      'another reason that nobody says',
      { kind: 'excluded', reason: 'other' },
      400,
    ],
    [
      'a reason that there is none of',
      { kind: 'excluded', reason: 'rain' },
      400,
    ],
    ['a time that is none', { from: 'tomorrow' }, 400],
    ['a scope that is none', { scope: { type: 'station' } }, 400],
    ['what is no ref', { scope: { type: 'site', ref: 'harbour' } }, 400],
    [
      'a station that there is none of',
      { scope: { type: 'station', identity: 'CP9' } },
      404,
    ],
    [
      'an entity that there is none of',
      { scope: { type: 'site', ref: 'system:default/moon' } },
      404,
    ],
  ])('are refused for %s', async (_, difference, status) => {
    const answer = await plan(difference);
    expect(answer.status).toBe(status);
  });

  it('are not found where there is none', async () => {
    const cancelled = await api('post', '/windows/nothing/cancel');
    const listed = await api('get', '/windows?identity=CP9');
    expect([cancelled.status, listed.status]).toEqual([404, 404]);
  });
});
