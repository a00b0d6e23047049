import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import {
  freePort,
  startBackend,
  TestBackend,
} from './__testUtils__/testBackend';
import { readResponseValidator } from './api/__testUtils__/responseValidator';
import { statusLines } from './jobs/import/__testUtils__/importFixture';

jest.setTimeout(60_000);

describe('imports and exports over the API', () => {
  let directory: string;
  let backend: TestBackend;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'forecourt-'));
    backend = await startBackend({ directory, port: await freePort() });
  }, 60_000);

  afterAll(async () => {
    await backend.stop();
    await rm(directory, { recursive: true });
  });

  const api = (method: 'get' | 'post' | 'put', path: string) =>
    request(backend.server)[method](`/api/charge-stations${path}`);

  const begin = async (format: string) =>
    (await api('post', '/imports').send({ name: 'log', format })).body.id;

  const putLines = (id: string, from: number, text: string) =>
    api('put', `/imports/${id}/lines?from=${from}`)
      .set('Content-Type', 'text/plain; charset=utf-8')
      .send(text);

  async function finish(id: string) {
    await api('post', `/imports/${id}/finish`).expect(202);
    for (;;) {
      const { body } = await api('get', `/imports/${id}`);
      if (body.state !== 'finishing') {
        return body;
      }
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }

  it('take a log in parts, and give its trace back', async () => {
    const id = await begin('frameLog');
    const lines = [
      ...statusLines(1, 'CP1', 'Faulted', 'GroundFailure'),
      ...statusLines(2, 'CP1', 'Available', 'NoError'),
      ...statusLines(2, 'NOBODY', 'Available', 'NoError'),
    ];
    const first = await putLines(id, 0, `${lines.slice(0, 3).join('\n')}\n`);
    expect(first.status).toBe(200);
    const validate = readResponseValidator({
      path: '/imports/{id}/lines',
      method: 'put',
      status: 200,
    });
    validate(first.body);
    expect(validate.errors ?? []).toEqual([]);

    const wrong = await putLines(id, 0, lines.join('\n'));
    expect(wrong.status).toBe(409);
    expect(wrong.body.error.message).toContain('from=3');

    await putLines(id, 3, lines.slice(3).join('\n')).expect(200);
    expect(await finish(id)).toMatchObject({
      state: 'done',
      linesDone: 6,
      counts: { stored: 3, known: 0 },
      stations: {
        all: 2,
        changed: 2,
        rebuilt: 2,
        notRegistered: { count: 1, identities: ['NOBODY'] },
      },
    });
    const { body } = await api(
      'get',
      '/stations/CP1/conditions?from=2026-03-01T00:00:00Z&to=2026-03-02T00:00:00Z',
    );
    expect(body.items).toMatchObject([
      { code: 'ocpp16:GroundFailure', source: 'import' },
    ]);

    const trace = await api(
      'get',
      '/stations/CP1/export?from=2026-03-01T00:00:00Z&to=2026-03-02T00:00:00Z',
    ).buffer(true);
    expect(trace.headers['content-type']).toContain('application/x-ndjson');
    const again = await begin('openOcppTrace');
    await putLines(again, 0, trace.text).expect(200);
    expect(await finish(again)).toMatchObject({
      counts: { stored: 0, linesNotUnderstood: 0 },
    });
  });

  it.each([
    ['a format that there is not', { name: 'x', format: 'xml' }],
    ['no name', { format: 'frameLog' }],
    [
      'a time zone that there is not',
      { name: 'x', format: 'frameLog', timeZone: 'Mars/Olympus' },
    ],
  ])('refuse %s', async (_, input) => {
    const { status } = await api('post', '/imports').send(input);
    expect(status).toBe(400);
  });

  it('refuse too many lines, and an import that there is not', async () => {
    const id = await begin('frameLog');
    const { status, body } = await putLines(id, 0, '\n'.repeat(5_001));
    expect(status).toBe(400);
    expect(body.error.message).toContain('at most 5000');
    await putLines('nothing', 0, 'x').expect(404);
  });
});
