import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import {
  freePort,
  startBackend,
  TestBackend,
} from './__testUtils__/testBackend';
import { readResponseValidator } from './api/__testUtils__/responseValidator';

jest.setTimeout(60_000);

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const TODAY = Math.floor(Date.now() / DAY) * DAY;

/** The day that began so many days ago. */
const day = (ago: number) =>
  new Date(TODAY - ago * DAY).toISOString().slice(0, 10);

/** A station that is there for three days, and of whose connector 1 a ground fault took six hours of the second. */
function demoHistory(): string {
  const at = (ago: number, hours: number) =>
    new Date(TODAY - ago * DAY + hours * HOUR).toISOString();
  const status = (id: string, connectorId: number, fault: boolean) =>
    JSON.stringify([
      2,
      id,
      'StatusNotification',
      {
        connectorId,
        status: fault ? 'Faulted' : 'Available',
        errorCode: fault ? 'GroundFailure' : 'NoError',
      },
    ]);
  const frames: Array<[string, string]> = [
    [at(3, 0), status('a', 1, false)],
    [at(3, 0), status('b', 2, false)],
    [at(2, 6), status('c', 1, true)],
    [at(2, 12), status('d', 1, false)],
    [at(0, 0), status('e', 2, false)],
  ];
  return [
    { receivedAt: at(3, 0), identity: 'CP1', event: 'open' },
    ...frames.map(([receivedAt, frame]) => ({
      receivedAt,
      identity: 'CP1',
      event: 'frame',
      frame,
    })),
    {
      receivedAt: at(0, 0),
      identity: 'CP1',
      event: 'close',
      code: 1000,
      reason: '',
    },
  ]
    .map(line => `${JSON.stringify(line)}\n`)
    .join('');
}

describe('availability over the API', () => {
  let directory: string;
  let backend: TestBackend;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'forecourt-'));
    const historyFile = join(directory, 'history.jsonl');
    await writeFile(historyFile, demoHistory());
    backend = await startBackend({
      directory,
      port: await freePort(),
      settings: {
        demo: { historyFile },
        availability: {
          profiles: [
            { id: 'house', title: 'House rule', up: ['up'], targetPercent: 99 },
          ],
        },
      },
    });
    await rolledUp();
  });

  afterAll(async () => {
    await backend.stop();
    await rm(directory, { recursive: true });
  });

  async function get(path: string) {
    const { body } = await request(backend.server)
      .get(`/api/charge-stations/availability${path}`)
      .expect(200);
    const validate = readResponseValidator({
      path: `/availability${path.split('?')[0]}`,
      method: 'get',
      status: 200,
    });
    validate(body);
    expect(validate.errors ?? []).toEqual([]);
    return body;
  }

  /** The registry and the roll-up come after the start. */
  async function rolledUp() {
    for (let tries = 0; tries < 100; tries += 1) {
      const { items } = await get('');
      if (items.length > 0) {
        return;
      }
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    throw new Error('Nothing was added up within ten seconds');
  }

  it('adds up what the history says, to the last second', async () => {
    const query = `?from=${day(3)}&to=${day(0)}`;
    const { items, total, isComplete } = await get(query);
    expect(isComplete).toBe(true);
    expect(items).toMatchObject([
      {
        identity: 'CP1',
        port: 'connector:1',
        figure: 66 / 72,
        coverage: 1,
        millis: { up: 66 * HOUR, down: 6 * HOUR },
        openings: 1,
        mttr: { count: 1, meanMillis: 6 * HOUR },
      },
      { port: 'connector:2', figure: 1, millis: { up: 72 * HOUR } },
    ]);
    expect(total.millis).toMatchObject({ up: 138 * HOUR, down: 6 * HOUR });
    const { items: fleet } = await get(`${query}&by=fleet&profile=house`);
    expect(fleet).toMatchObject([{ figure: 138 / 144, met: false }]);
  });

  it('goes from a figure to its days, and from a day to the history behind it', async () => {
    const { items } = await get(
      `/days?identity=CP1&port=connector:1&from=${day(3)}&to=${day(0)}`,
    );
    expect(items[0].days).toMatchObject([
      { day: day(3), figure: 1 },
      { day: day(2), figure: 0.75, openings: 1 },
      { day: day(1), figure: 1 },
    ]);
    const { items: spans } = await get(
      `/spans?identity=CP1&port=connector:1&from=${day(2)}T00:00:00Z&to=${day(
        1,
      )}T00:00:00Z`,
    );
    expect(spans).toMatchObject([
      { timeClass: 'up' },
      {
        timeClass: 'down',
        from: `${day(2)}T06:00:00.000Z`,
        to: `${day(2)}T12:00:00.000Z`,
        conditions: [{ code: 'ocpp16:GroundFailure', blocking: true }],
      },
      { timeClass: 'up' },
    ]);
    expect(spans[1].intervals).toContainEqual(
      expect.objectContaining({ lane: 'connector:1', state: 'faulted' }),
    );
  });

  it('leaves out time that somebody gave a reason for', async () => {
    const window = {
      scope: { type: 'station', identity: 'CP1' },
      kind: 'excluded',
      reason: 'vandalism',
      from: `${day(2)}T06:00:00Z`,
      to: `${day(2)}T12:00:00Z`,
    };
    const { body: planned } = await request(backend.server)
      .post('/api/charge-stations/windows')
      .send(window)
      .expect(201);
    const { items } = await get(
      `/spans?identity=CP1&port=connector:1&from=${window.from}&to=${window.to}`,
    );
    expect(items).toMatchObject([
      { timeClass: 'excluded', reason: 'vandalism', windowId: planned.id },
    ]);
  });

  it('has the rulebooks that come along, and those of the configuration', async () => {
    const { items } = await get('/profiles');
    expect(items.map(({ id }: { id: string }) => id)).toEqual([
      'technical',
      'operational',
      'nevi',
      'uk-2023',
      'house',
    ]);
  });

  it.each([
    ['a station that does not exist', 'identity=CP9&port=evse:1', 404],
    ['a port that does not exist', 'identity=CP1&port=connector:9', 404],
    ['no port', 'identity=CP1', 400],
    [
      'more than a month',
      'identity=CP1&port=connector:1&from=2026-01-01T00:00:00Z&to=2026-03-01T00:00:00Z',
      400,
    ],
  ])('has no spans of %s', async (_, query, status) => {
    const answer = await request(backend.server).get(
      `/api/charge-stations/availability/spans?${query}`,
    );
    expect(answer.status).toBe(status);
  });
});
