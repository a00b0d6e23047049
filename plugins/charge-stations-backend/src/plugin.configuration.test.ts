import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { WebSocket } from 'ws';
import {
  call,
  connect,
  freePort,
  readConfiguration,
  startBackend,
  TestBackend,
} from './__testUtils__/testBackend';
import { readResponseValidator } from './api/__testUtils__/responseValidator';

jest.setTimeout(60_000);

describe('configuration of a station of OCPP 1.6', () => {
  let directory: string;
  let port: number;
  let backend: TestBackend;
  let socket: WebSocket;

  const api = (method: 'get' | 'post', path: string) =>
    request(backend.server)[method](`/api/charge-stations${path}`);
  const get = async (path: string) => (await api('get', path).expect(200)).body;

  const read = (keys: Record<string, string>) =>
    readConfiguration(backend, { socket, identity: 'CP1', keys });

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'forecourt-'));
    port = await freePort();
    backend = await startBackend({ directory, port });
    socket = await connect(port, 'CP1');
    await call(socket, [
      2,
      'boot',
      'BootNotification',
      { chargePointVendor: 'Bender', chargePointModel: 'CC612' },
    ]);
  });

  afterAll(async () => {
    socket.close();
    await backend.stop();
    await rm(directory, { recursive: true });
  });

  it('is read on demand, kept, compared, marked and seen across the fleet', async () => {
    const keys = { HeartbeatInterval: '300', OperatorCurrentLimit: '32' };
    const first = await read(keys);
    const second = await read({ ...keys, OperatorCurrentLimit: '16' });

    const { items, reading } = await get(
      '/stations/CP1/configuration/snapshots',
    );
    expect(items).toMatchObject([
      { id: second, why: 'demand', changed: 1, before: first, keys: 2 },
      {
        id: first,
        completeness: 'complete',
        vendor: 'Bender',
        model: 'CC612',
        protocol: 'ocpp1.6',
      },
    ]);
    expect(items[1]).not.toHaveProperty('changed');
    expect(reading.state).toBe('idle');

    const detail = await get(`/stations/CP1/configuration/snapshots/${second}`);
    expect(detail.entries.map(({ entry }: { entry: object }) => entry)).toEqual(
      [
        { key: 'HeartbeatInterval', value: '300', access: 'readWrite' },
        { key: 'OperatorCurrentLimit', value: '16', access: 'readWrite' },
      ],
    );
    expect(detail.entries[0].meaning).toMatchObject({ unit: 's' });

    const diff = await get('/stations/CP1/configuration/diff');
    expect(diff.counts.differences).toBe(1);
    expect(diff.changes).toMatchObject([
      { key: 'HeartbeatInterval', verdict: 'same' },
      {
        key: 'OperatorCurrentLimit',
        verdict: 'changed',
        before: { value: '32' },
        after: { value: '16' },
      },
    ]);
    expect(diff.before.snapshot.id).toBe(first);
    const same = await get(
      `/stations/CP1/configuration/diff?from=${first}&to=${first}`,
    );
    expect(same.counts.differences).toBe(0);

    const timeline = await get('/stations/CP1/timeline?resolution=1');
    const marks = timeline.marks.filter(
      ({ kind }: { kind: string }) => kind === 'configuration',
    );
    expect(marks).toMatchObject([
      {
        detail: '1 key',
        configuration: { from: first, to: second, changed: 1 },
      },
    ]);

    await call(socket, [
      2,
      'fault',
      'StatusNotification',
      { connectorId: 1, status: 'Faulted', errorCode: 'OverCurrentFailure' },
    ]);
    const { items: faults } = await get('/stations/CP1/conditions');
    expect(faults[0].before).toContainEqual(
      expect.objectContaining({ kind: 'configuration', detail: '1 key' }),
    );

    const matrix = await get('/configuration/matrix?by=station');
    expect(matrix).toMatchObject({ stations: 1, unread: 1 });
    expect(matrix.columns.map(({ id }: { id: string }) => id)).toEqual(['CP1']);
    expect(matrix.items[0].cells).toHaveLength(1);
  });

  it('is compared with another station, and with what its siblings have', async () => {
    const other = await connect(port, 'CP2');
    await call(other, [
      2,
      'boot',
      'BootNotification',
      { chargePointVendor: 'Bender', chargePointModel: 'CC612' },
    ]);
    await readConfiguration(backend, {
      socket: other,
      identity: 'CP2',
      keys: { HeartbeatInterval: '60', OperatorCurrentLimit: '16' },
    });
    const changes = (diff: {
      changes: Array<{ key: string; verdict: string }>;
    }) => diff.changes.map(({ key, verdict }) => [key, verdict]);

    const between = await get('/stations/CP1/configuration/diff?toStation=CP2');
    expect([between.before.identity, between.after.identity]).toEqual([
      'CP1',
      'CP2',
    ]);
    expect(changes(between)).toEqual([
      ['HeartbeatInterval', 'changed'],
      ['OperatorCurrentLimit', 'same'],
    ]);

    const siblings = await get(
      '/stations/CP1/configuration/diff?from=siblings',
    );
    expect(siblings.before).toMatchObject({
      kind: 'siblings',
      siblings: { stations: 1, vendor: 'Bender', model: 'CC612' },
    });
    expect(changes(siblings)).toEqual(changes(between));
    other.close();
  });

  it.each([
    ['/configuration', '/configuration'],
    [
      '/configuration/snapshots',
      '/configuration/snapshots?limit=1&changed=only',
    ],
    ['/configuration/diff', '/configuration/diff'],
  ])('%s answers as openapi.yaml says', async (path, example) => {
    const { body, status } = await api('get', `/stations/CP1${example}`);
    expect(status).toBe(200);
    const validate = readResponseValidator({
      path: `/stations/{identity}${path}`,
      method: 'get',
      status,
    });
    validate(body);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('says what is wrong with a side that is none', async () => {
    const { body, status } = await api(
      'get',
      '/stations/CP1/configuration/diff?from=yesterday',
    );
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/id of a snapshot, a time/);
    await api('get', '/stations/CP1/configuration/diff?from=999').expect(404);
    await api(
      'get',
      '/stations/CP1/configuration?at=2020-01-01T00:00:00Z',
    ).expect(404);
  });

  it('a station that is not connected is not read, and says why', async () => {
    const { body, status } = await api(
      'post',
      '/stations/CP2/configuration/reads',
    );
    expect(status).toBe(409);
    expect(body.error.message).toMatch(/not connected/);
    const { reading } = await get('/stations/CP2/configuration/snapshots');
    expect(reading).toEqual({ state: 'offline' });
  });
});
