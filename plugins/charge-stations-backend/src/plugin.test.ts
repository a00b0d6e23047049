import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { mockCredentials } from '@backstage/backend-test-utils';
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
import { openApiDocument } from './api/generated/document';
import { readResponseValidator } from './api/__testUtils__/responseValidator';

/** The HTTP status that a station is refused with. */
function refusedWith(port: number, identity: string): Promise<unknown> {
  return new Promise(resolve => {
    new WebSocket(`ws://127.0.0.1:${port}/ocpp/${identity}`, 'ocpp1.6')
      .on('unexpected-response', (handshake, response) => {
        resolve(response.statusCode);
        handshake.destroy();
      })
      .on('error', () => {});
  });
}

describe('charge-stations plugin', () => {
  let directory: string;
  let port: number;
  let backend: TestBackend;
  let importId: string;
  let rebuildId: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'forecourt-'));
    port = await freePort();
    backend = await startBackend({ directory, port });
    const socket = await connect(port, 'CP1');
    await call(socket, [
      2,
      'boot',
      'BootNotification',
      { chargePointVendor: 'Bender', chargePointModel: 'CC612' },
    ]);
    await call(socket, [
      2,
      'fault',
      'StatusNotification',
      {
        connectorId: 1,
        status: 'Faulted',
        errorCode: 'GroundFailure',
        info: 'Residual current detected via sensor',
        vendorId: 'de.bender',
        vendorErrorCode: '210',
        timestamp: new Date().toISOString(),
      },
    ]);
    for (const limit of ['32', '16']) {
      await readConfiguration(backend, {
        socket,
        identity: 'CP1',
        keys: { HeartbeatInterval: '300', OperatorCurrentLimit: limit },
      });
    }
    socket.close();
    importId = await created('/imports', { name: 'log', format: 'frameLog' });
    rebuildId = await created('/rebuilds', { identities: ['CP1'] });
    await rebuilt();
  }, 60_000);

  afterAll(async () => {
    await backend.stop();
    await rm(directory, { recursive: true });
  });

  const get = (path: string) =>
    request(backend.server).get(`/api/charge-stations${path}`);

  /** The id of what was made. */
  async function created(path: string, wanted: object): Promise<string> {
    const { body } = await request(backend.server)
      .post(`/api/charge-stations${path}`)
      .send(wanted);
    return body.id;
  }

  /** While its history is made anew a fault is without evidence. */
  async function rebuilt(): Promise<void> {
    const { body } = await get(`/rebuilds/${rebuildId}`);
    if (['waiting', 'running'].includes(body.state)) {
      await sleep(20);
      await rebuilt();
    }
  }

  const paths: Array<[path: string, example: string]> = [
    ['/stations', '/stations?sort=status&order=asc&limit=1'],
    [
      '/stations/summary',
      '/stations/summary?site=none&owner=group:default/a,group:default/b&model=none',
    ],
    ['/stations/{identity}', '/stations/CP1'],
    ['/stations/{identity}/credential', '/stations/CP1/credential'],
    ['/stations/{identity}/events', '/stations/CP1/events?type=status,boot'],
    [
      '/stations/{identity}/conditions',
      '/stations/CP1/conditions?open=true&code=ocpp16:GroundFailure&scope=connector:1&severity=1',
    ],
    [
      '/stations/{identity}/conditions/summary',
      '/stations/CP1/conditions/summary',
    ],
    ['/stations/{identity}/conditions/{number}', '/stations/CP1/conditions/1'],
    [
      '/stations/{identity}/conditions/{number}/runbook',
      '/stations/CP1/conditions/1/runbook',
    ],
    [
      '/stations/{identity}/conditions/{number}/incident',
      '/stations/CP1/conditions/1/incident',
    ],
    ['/stations/{identity}/incidents', '/stations/CP1/incidents?limit=1'],
    [
      '/stations/{identity}/incidents/{id}',
      '/stations/CP1/incidents/{incidentId}',
    ],
    ['/stations/{identity}/sessions', '/stations/CP1/sessions'],
    [
      '/stations/{identity}/timeline',
      '/stations/CP1/timeline?resolution=60000&sessions=true',
    ],
    [
      '/stations/{identity}/frames',
      '/stations/CP1/frames?limit=2&direction=fromStation&messageKind=call&action=BootNotification&q=Bender&order=desc',
    ],
    ['/stations/{identity}/frames/summary', '/stations/CP1/frames/summary'],
    [
      '/stations/{identity}/frames/{connectionId}/{seq}',
      '/stations/CP1/frames/{connectionId}/1',
    ],
    [
      '/stations/{identity}/frames/{connectionId}/{seq}/explanation',
      '/stations/CP1/frames/{connectionId}/1/explanation',
    ],
    ['/stations/{identity}/connections', '/stations/CP1/connections?limit=1'],
    ['/stations/{identity}/conformance', '/stations/CP1/conformance'],
    ['/stations/{identity}/silences', '/stations/CP1/silences?limit=1'],
    ['/stations/{identity}/ocpi', '/stations/CP1/ocpi'],
    [
      '/stations/{identity}/runbook',
      '/stations/CP1/runbook?code=ocpp16:GroundFailure',
    ],
    ['/stations/{identity}/reports', '/stations/CP1/reports'],
    ['/stations/{identity}/configuration', '/stations/CP1/configuration'],
    [
      '/stations/{identity}/configuration/snapshots',
      '/stations/CP1/configuration/snapshots?changed=only&limit=1',
    ],
    [
      '/stations/{identity}/configuration/snapshots/{id}',
      '/stations/CP1/configuration/snapshots/{snapshotId}',
    ],
    [
      '/stations/{identity}/configuration/diff',
      '/stations/CP1/configuration/diff?from={snapshotId}',
    ],
    [
      '/stations/{identity}/configuration/compliance',
      '/stations/CP1/configuration/compliance',
    ],
    ['/knowledge/runbooks', '/knowledge/runbooks?limit=1'],
    ['/knowledge/runbooks/{id}', '/knowledge/runbooks/ground-failure'],
    [
      '/stations/{identity}/configuration/compliance/history',
      '/stations/CP1/configuration/compliance/history?limit=1',
    ],
    [
      '/configuration/compliance',
      '/configuration/compliance?state=noBaseline&limit=1',
    ],
    ['/configuration/baselines', '/configuration/baselines?limit=1'],
    [
      '/stations/{identity}/configuration/writes',
      '/stations/CP1/configuration/writes?limit=1',
    ],
    [
      '/configuration/matrix',
      '/configuration/matrix?by=model&only=differing&limit=1',
    ],
    [
      '/faults',
      '/faults?open=true&code=ocpp16:GroundFailure&severity=1&site=none&owner=group:default/a,none&search=cp1&sort=worst&limit=1',
    ],
    ['/knowledge/keys', '/knowledge/keys?limit=500'],
    ['/knowledge/messages', '/knowledge/messages?limit=500'],
    ['/faults/groups', '/faults/groups?by=severity&firmware=none'],
    ['/knowledge/coverage', '/knowledge/coverage'],
    [
      '/knowledge/coverage/codes',
      '/knowledge/coverage/codes?missing=any&limit=1',
    ],
    [
      '/knowledge/coverage/stations',
      '/knowledge/coverage/stations?missing=baseline&limit=1',
    ],
    ['/knowledge/coverage/links', '/knowledge/coverage/links?show=all&limit=1'],
    ['/incidents', '/incidents?state=open&severity=1&site=harbour&limit=1'],
    ['/availability/profiles', '/availability/profiles'],
    [
      '/availability',
      '/availability?by=station&profile=nevi&from=2026-03-01&to=2026-04-01&limit=1',
    ],
    [
      '/availability/days',
      '/availability/days?identity=CP1&from=2026-03-01&to=2026-04-01',
    ],
    [
      '/availability/spans',
      '/availability/spans?identity=CP1&port=connector:1&from=2026-03-01T00:00:00Z&to=2026-03-02T00:00:00Z',
    ],
    [
      '/stations/{identity}/conditions/{number}/explanation',
      '/stations/CP1/conditions/1/explanation',
    ],
    ['/knowledge/codes', '/knowledge/codes?taxonomy=ocpp16&search=rcd&limit=1'],
    [
      '/knowledge/codes/{code}',
      '/knowledge/codes/ocpp16:GroundFailure?version=1.6&info=RCD%20triggered',
    ],
    [
      '/knowledge/specifications',
      '/knowledge/specifications?search=ocpi&state=unverified&limit=1',
    ],
    ['/knowledge/specifications/{id}', '/knowledge/specifications/ocpp-1.6'],
    [
      '/knowledge/messages/{specification}/{name}',
      '/knowledge/messages/ocpp-1.6/StatusNotification',
    ],
    ['/knowledge/statuses', '/knowledge/statuses'],
    ['/storage', '/storage'],
    ['/reliability', '/reliability?by=firmware&site=none&model=none'],
    ['/unregistered', '/unregistered'],
    ['/imports', '/imports?limit=1'],
    ['/imports/{id}', '/imports/{importId}'],
    ['/rebuilds', '/rebuilds?limit=1'],
    ['/rebuilds/{id}', '/rebuilds/{rebuildId}'],
    ['/windows', '/windows?identity=CP1&from=2026-03-01T00:00:00Z&limit=1'],
    ['/health', '/health'],
  ];

  it.each(paths)('%s answers as openapi.yaml says', async (path, example) => {
    const { body: frames } = await get('/stations/CP1/frames?limit=1');
    const { connectionId } = frames.items[0];
    const { body: incidents } = await get('/stations/CP1/incidents');
    const { body: snapshots } = await get(
      '/stations/CP1/configuration/snapshots',
    );
    const { status, body } = await get(
      example
        .replace('{connectionId}', connectionId)
        .replace('{importId}', importId)
        .replace('{rebuildId}', rebuildId)
        .replace('{incidentId}', incidents.items[0].id)
        .replace('{snapshotId}', snapshots.items[0].id),
    );
    expect(status).toBe(200);
    const validate = readResponseValidator({ path, method: 'get', status });
    validate(body);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('has a test for every readable path of openapi.yaml', () => {
    const readable = Object.entries(openApiDocument.paths)
      .filter(([, methods]) => 'get' in methods)
      // A trace is no JSON but lines of it: plugin.import.test.ts.
      .filter(([path]) => !path.endsWith('/export'))
      // These need what is saved first: plugin.configurationWrites.test.ts and plugin.baselines.test.ts.
      .filter(([path]) => !/\/(writes|baselines)\/\{id\}$/.test(path))
      .map(([path]) => path);
    expect(paths.map(([path]) => path).sort()).toEqual(readable.sort());
  });

  it('gives a fault its evidence down to the raw frame', async () => {
    const { body } = await get('/stations/CP1/conditions/1');
    expect(body.condition).toMatchObject({
      code: 'vendor:bender:210',
      scope: 'connector:1',
      severity: 1,
      errorCode: 'GroundFailure',
      vendorErrorCode: '210',
    });
    expect(JSON.parse(body.evidence[0].frame.raw)[2]).toBe(
      'StatusNotification',
    );
    expect(JSON.parse(body.evidence[0].frame.answer)).toEqual([3, 'fault', {}]);
  });

  it.each([
    ['code=vendor:bender:210', 1],
    ['code=ocpp16:WeakSignal', 0],
    ['scope=connector:1', 1],
    ['scope=station', 0],
    ['severity=1', 1],
    ['severity=4', 0],
  ])('lists faults with %s: %i', async (filter, count) => {
    // The lost connection is a fault too once the grace is over; it has none of these.
    const { body } = await get(`/stations/CP1/conditions?${filter}`);
    expect(
      body.items.filter(
        ({ code }: { code: string }) => code !== 'conn:offline',
      ),
    ).toHaveLength(count);
  });

  it('heeds the numbers and booleans of a request', async () => {
    const frames = await get('/stations/CP1/frames?limit=1');
    expect(frames.body.items).toHaveLength(1);
    expect(frames.body.pageInfo.nextCursor).toEqual(expect.any(String));
    const closed = await get('/stations/CP1/conditions?open=false&severity=1');
    expect(closed.body.items).toEqual([]);
    const { body } = await get('/stations/CP1/timeline?resolution=60000');
    expect(body.resolution).toBe(60_000);
    const ofStation = await get('/stations/CP1/timeline?spans=station');
    expect(ofStation.body.lanes.map(drawnOf)).toEqual(
      body.lanes
        .map(drawnOf)
        .map(({ id, spans }: ReturnType<typeof drawnOf>) => ({
          id,
          spans: spans && id === 'station',
        })),
    );
    expect(body.lanes.length).toBeGreaterThan(1);
  });

  it.each([
    ['direction=toStation', ['GetConfiguration', 'GetConfiguration']],
    ['direction=toStation&action=TriggerMessage', []],
    ['messageKind=callError', []],
    ['violations=only', []],
    ['q=RESIDUAL%20current', ['StatusNotification']],
    [
      'order=desc&direction=fromStation&messageKind=call',
      ['StatusNotification', 'BootNotification'],
    ],
  ])('lists frames with %s', async (filter, actions) => {
    const { body } = await get(`/stations/CP1/frames?${filter}`);
    expect(body.items.map(({ action }: { action: string }) => action)).toEqual(
      actions,
    );
  });

  it('says how a connection ended and why', async () => {
    const { body } = await get('/stations/CP1/connections');
    expect(body.items).toEqual([
      expect.objectContaining({
        state: 'closed',
        booted: true,
        protocol: 'ocpp1.6',
        closed: expect.objectContaining({ by: 'station', cause: 'normal' }),
      }),
    ]);
  });

  it('says what faults can be narrowed down by', async () => {
    const { body } = await get('/stations/CP1/conditions/summary');
    expect(body.codes).toContain('vendor:bender:210');
    expect(body.scopes).toContain('connector:1');
    expect(body.severities).toContain(1);
  });

  it.each([
    [
      'a severity that does not exist',
      '/stations/CP1/conditions?severity=6',
      400,
    ],
    ['an unknown station', '/stations/CPX', 404],
    ['an unknown frame', '/stations/CP1/frames/nowhere/1', 404],
    [
      'an unknown frame to explain',
      '/stations/CP1/frames/nowhere/1/explanation',
      404,
    ],
    ['an unknown fault', '/stations/CP1/conditions/99', 404],
    [
      'a range that ends before it begins',
      '/stations/CP1/events?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z',
      400,
    ],
    ['a time that is none', '/stations/CP1/events?from=yesterday', 400],
    ['a limit beyond the most', '/stations/CP1/events?limit=501', 400],
    ['a direction that there is not', '/stations/CP1/frames?direction=up', 400],
    ['a parameter that does not exist', '/stations?color=red', 400],
    ['a cursor of another list', '/stations/CP1/events?cursor=WzFd', 400],
  ])('refuses %s', async (_, path, status) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toEqual(expect.any(String));
  });

  it('lets nobody in without credentials', async () => {
    const { status } = await get('/stations').set(
      'authorization',
      mockCredentials.none.header(),
    );
    expect(status).toBe(401);
  });

  it('stores a password as a hash and asks the station for it', async () => {
    await request(backend.server)
      .put('/api/charge-stations/stations/CP2/credential')
      .send({ password: 'correct horse battery' })
      .expect(204);
    const station = await get('/stations/CP2');
    expect(station.body.credentialSet).toBe(true);
    expect(await refusedWith(port, 'CP2')).toBe(401);
    await request(backend.server)
      .delete('/api/charge-stations/stations/CP2/credential')
      .expect(204);
    (await connect(port, 'CP2')).close();
  });

  it('refuses a station that does not use the security profile chosen for it', async () => {
    const path = '/api/charge-stations/stations/CP1/security-profile';
    await request(backend.server).put(path).send({ profile: 4 }).expect(400);
    await request(backend.server).put(path).send({ profile: 2 }).expect(204);
    const station = await get('/stations/CP1');
    expect(station.body.securityProfile).toBe(2);
    expect(await refusedWith(port, 'CP1')).toBe(403);
    await request(backend.server).delete(path).expect(204);
    (await connect(port, 'CP1')).close();
  });

  it('shows in the history of a station that a handshake in its name was refused', async () => {
    let items: unknown[] = [];
    while (items.length === 0) {
      const path = '/stations/CP1/events?type=listenerSecurity';
      ({ items } = (await get(path)).body);
    }
    expect(items).toMatchObject([
      {
        connectionId: expect.stringMatching(/^notices:/),
        detail: { detail: 'It used security profile 0 and needs 2' },
      },
    ]);
    const { body } = await get('/stations/CP1/timeline?resolution=1000');
    expect(body.marks).toContainEqual(
      expect.objectContaining({
        kind: 'listenerSecurity',
        detail: 'wrongProfile, 127.0.0.1',
      }),
    );
  });

  it('keeps history over a restart', async () => {
    const before = await get('/stations/CP1/conditions');
    await backend.stop();
    backend = await startBackend({ directory, port });
    const after = await get('/stations/CP1/conditions');
    expect(after.body.items.map((item: { code: string }) => item.code)).toEqual(
      before.body.items.map((item: { code: string }) => item.code),
    );
    expect(after.body.items).not.toHaveLength(0);
  }, 60_000);
});

/** Whether states of a lane are drawn. */
function drawnOf({ id, spans }: { id: string; spans: unknown[] }) {
  return { id, spans: spans.length > 0 };
}
