import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ApiIncident } from '@forecourt/plugin-charge-stations-common';
import request from 'supertest';
import { WebSocket } from 'ws';
import {
  call,
  connect,
  freePort,
  startBackend,
  TestBackend,
} from './__testUtils__/testBackend';
import { expectValid } from './api/__testUtils__/expectValid';

jest.setTimeout(60_000);

describe('incidents over the API', () => {
  let directory: string;
  let backend: TestBackend;
  let socket: WebSocket;
  let port: number;
  let ids = 0;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'forecourt-'));
    port = await freePort();
    backend = await startBackend({ directory, port });
    socket = await connect(port, 'CP1');
    await call(socket, [
      2,
      'boot',
      'BootNotification',
      {
        chargePointVendor: 'Bender',
        chargePointModel: 'CC612',
        firmwareVersion: '5.32',
      },
    ]);
  }, 60_000);

  afterAll(async () => {
    socket.close();
    await backend.stop();
    await rm(directory, { recursive: true });
  });

  const says = (status: string, errorCode: string, connectorId = 1) => {
    ids += 1;
    return call(socket, [
      2,
      `status-${ids}`,
      'StatusNotification',
      { connectorId, status, errorCode },
    ]);
  };

  const api = (method: 'get' | 'post', path: string) =>
    request(backend.server)[method](`/api/charge-stations${path}`);

  async function theIncident() {
    const answer = await api('get', '/incidents?state=all');
    expectValid(answer, { path: '/incidents', method: 'get' });
    expect(answer.body.items).toHaveLength(1);
    return answer.body.items[0].incident;
  }

  const act = async (input: object) => {
    const { identity, id } = await theIncident();
    return api('post', '/incidents/acts').send({
      incidents: [{ identity, id }],
      ...input,
    });
  };

  it('a fault is an incident that a person acknowledges, talks about, resolves; and it regresses', async () => {
    await says('Faulted', 'GroundFailure');
    const before = (await api('get', '/stations/CP1/timeline')).body.lanes;
    expect(await theIncident()).toMatchObject({
      identity: 'CP1',
      scope: 'connector:1',
      code: 'ocpp16:GroundFailure',
      state: 'open',
      severity: 1,
      flags: [],
      acts: [],
    });

    const acknowledged = await act({ type: 'acknowledge', text: ' on it ' });
    expect(acknowledged.status).toBe(201);
    expectValid(acknowledged, { path: '/incidents/acts', method: 'post' });
    expect(acknowledged.body.items).toMatchObject([
      {
        state: 'acknowledged',
        stateAuthor: 'user:default/mock',
        acts: [{ type: 'acknowledge', text: 'on it' }],
      },
    ]);
    await act({ type: 'assign', assignee: 'user:default/ada' });
    await act({ type: 'comment', text: 'The RCD trips when it rains' });
    await act({ type: 'link', url: 'https://example.com/t/1', text: 'Ticket' });
    await act({ type: 'suppress', until: { type: 'firmwareChange' } });
    expect(await theIncident()).toMatchObject({
      assignee: 'user:default/ada',
      muting: { type: 'suppressed', until: { type: 'firmwareChange' } },
    });

    const resolved = await act({ type: 'resolve' });
    expect(resolved.body.items).toMatchObject([{ state: 'resolved' }]);
    // What people say changes nothing of what the station said.
    const { body } = await api('get', '/stations/CP1/timeline');
    expect(
      body.lanes.map((lane: { faults: object[] }) => lane.faults.length),
    ).toEqual(before.map((lane: { faults: object[] }) => lane.faults.length));
    expect(
      body.marks.filter(({ kind }: { kind: string }) => kind === 'act'),
    ).toEqual([
      expect.objectContaining({
        count: expect.any(Number),
        detail: expect.stringContaining('by user:default/mock'),
      }),
    ]);
    const { body: conditions } = await api(
      'get',
      '/stations/CP1/conditions?open=true',
    );
    expect(conditions.items).toHaveLength(1);

    await says('Faulted', 'GroundFailure');
    expect(await theIncident()).toMatchObject({
      state: 'open',
      flags: ['regressed'],
    });
  });

  it('the list of faults says what changed in the hour before each', async () => {
    const answer = await api('get', '/stations/CP1/conditions');
    expectValid(answer, {
      path: '/stations/{identity}/conditions',
      method: 'get',
    });
    expect(answer.body.items).toMatchObject([
      { number: 1, before: [{ kind: 'boot', count: 1 }] },
    ]);
  });

  it('the incident of a fault is found by the fault, by its id and in its station', async () => {
    const { id } = await theIncident();
    const [byFault, byId, ofStation] = await Promise.all([
      api('get', '/stations/CP1/conditions/1/incident'),
      api('get', `/stations/CP1/incidents/${id}`),
      api('get', '/stations/CP1/incidents'),
    ]);
    expect(byFault.body).toMatchObject({ id, faults: [1] });
    expect(byId.body).toEqual(byFault.body);
    expect(ofStation.body).toEqual({
      items: [byId.body],
      unattachedActs: [],
      pageInfo: {},
    });
    const station = '/stations/{identity}';
    expectValid(byFault, {
      path: `${station}/conditions/{number}/incident`,
      method: 'get',
    });
    expectValid(byId, { path: `${station}/incidents/{id}`, method: 'get' });
    expectValid(ofStation, { path: `${station}/incidents`, method: 'get' });
  });

  it.each([
    ['comment without a text', { type: 'comment', text: ' ' }, 400, 'text'],
    [
      'a link that is none',
      { type: 'link', url: 'mailto:ada@example.com' },
      400,
      'https://',
    ],
    [
      'a link with a password',
      { type: 'link', url: 'https://a:b@example.com' },
      400,
      'password',
    ],
    ['nobody of the catalog', { type: 'assign', assignee: 'x y' }, 400, 'user'],
    [
      'a station as assignee',
      { type: 'assign', assignee: 'chargestation:default/cp1' },
      400,
      'user or group',
    ],
    ['suppress without an end', { type: 'suppress' }, 400, 'until'],
    [
      'suppress until yesterday',
      { type: 'suppress', until: { type: 'time', at: '2020-01-01T00:00:00Z' } },
      400,
      'to come',
    ],
    ['reopen what is open', { type: 'reopen' }, 409, 'resolved'],
    ['something else', { type: 'explode' }, 400, 'allowed values'],
  ])(
    '%s is refused and changes nothing',
    async (_case, input, status, says_) => {
      const { acts } = await theIncident();
      const answer = await act(input);
      expect(answer.status).toBe(status);
      expect(JSON.stringify(answer.body)).toContain(says_);
      expect((await theIncident()).acts).toEqual(acts);
    },
  );

  it('one of several that makes no sense stops all of them', async () => {
    await says('Faulted', 'GroundFailure', 2);
    const { body } = await api('get', '/incidents');
    const incidents = body.items.map(
      ({ incident }: { incident: { identity: string; id: string } }) => ({
        identity: incident.identity,
        id: incident.id,
      }),
    );
    expect(incidents).toHaveLength(2);
    const one = await api('post', '/incidents/acts').send({
      incidents: incidents.slice(0, 1),
      type: 'acknowledge',
    });
    expect(one.status).toBe(201);
    const both = await api('post', '/incidents/acts').send({
      incidents,
      type: 'acknowledge',
    });
    expect(both.status).toBe(409);
    const { body: after } = await api('get', '/incidents?state=acknowledged');
    expect(after.items).toHaveLength(1);
  });

  it('incidents of two stations are merged by hand, act as one, and are taken apart again', async () => {
    const other = await connect(port, 'CP2');
    await call(other, [
      2,
      'status',
      'StatusNotification',
      { connectorId: 1, status: 'Faulted', errorCode: 'WeakSignal' },
    ]);
    const listed = async (query = '') => {
      const answer = await api('get', `/incidents${query}`);
      expectValid(answer, { path: '/incidents', method: 'get' });
      return answer.body.items.map(
        ({ incident }: { incident: ApiIncident }) => incident,
      ) as ApiIncident[];
    };
    const find = (incidents: ApiIncident[], identity: string, scope: string) =>
      incidents.find(it => it.identity === identity && it.scope === scope)!;
    const name = ({ identity, id }: ApiIncident) => ({ identity, id });
    const acts = (incidents: ApiIncident[], input: object) =>
      api('post', '/incidents/acts').send({
        incidents: incidents.map(name),
        ...input,
      });
    const before = await listed();
    const head = find(before, 'CP1', 'connector:1');
    const member = find(before, 'CP2', 'connector:1');
    const historyOf = async (identity: string) => {
      const { lanes } = (await api('get', `/stations/${identity}/timeline`))
        .body;
      // What goes on ends now.
      return JSON.stringify(lanes, (key, value) =>
        key === 'to' ? undefined : value,
      );
    };
    const history = await historyOf('CP2');

    const merged = await acts([member], {
      type: 'merge',
      into: name(head),
      text: 'The same cable',
    });
    expect(merged.status).toBe(201);
    expectValid(merged, { path: '/incidents/acts', method: 'post' });
    const said = {
      author: 'user:default/mock',
      at: expect.any(String),
      text: 'The same cable',
    };
    expect(merged.body.items).toMatchObject([
      {
        identity: 'CP2',
        mergedInto: { ...said, incident: { identity: 'CP1', id: head.id } },
        acts: [{ type: 'merge', into: { identity: 'CP1' } }],
      },
    ]);
    const after = await listed();
    expect(after.map(name)).toEqual(
      before.filter(it => it.id !== member.id).map(name),
    );
    expect(find(after, 'CP1', 'connector:1').merged).toMatchObject([
      { ...said, incident: { identity: 'CP2', id: member.id, faults: [1] } },
    ]);
    expect(await listed('?state=all')).toHaveLength(before.length);
    expect(await historyOf('CP2')).toEqual(history);

    const refused = [
      await acts([member], { type: 'acknowledge' }),
      await acts([head], { type: 'merge', into: name(member) }),
      await acts([head], { type: 'merge', into: name(head) }),
      await acts([head], { type: 'merge' }),
      await acts([head], {
        type: 'merge',
        into: { identity: 'NOBODY', id: head.id },
      }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([
      409, 409, 409, 400, 404,
    ]);
    expect(refused[0].body.error.message).toContain('act on that one');
    await acts([head], { type: 'acknowledge' });
    const whole = await listed('?state=acknowledged');
    expect(
      (await api('get', '/stations/CP2/conditions/1/incident')).body.state,
    ).toBe('acknowledged');

    await rebuildAll();
    expect(await listed('?state=acknowledged')).toEqual(whole);

    const apart = await acts([member], { type: 'unmerge', text: 'It is not' });
    expect(apart.body.items).toMatchObject([{ state: 'open', merged: [] }]);
    expect(apart.body.items[0].mergedInto).toBeUndefined();
    expect((await acts([member], { type: 'unmerge' })).status).toBe(409);
    expect(find(await listed(), 'CP1', 'connector:1').merged).toEqual([]);
    other.close();
  });

  async function rebuildAll() {
    const { body: rebuild } = await api('post', '/rebuilds');
    for (let turn = 0, state = ''; state !== 'done' && turn < 500; turn++) {
      state = (await api('get', `/rebuilds/${rebuild.id}`)).body.state;
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }

  it('a security event is an incident that names the message which told of it', async () => {
    await call(socket, [
      2,
      'tamper',
      'SecurityEventNotification',
      {
        type: 'TamperDetectionActivated',
        timestamp: new Date().toISOString(),
      },
    ]);
    const answer = await api('get', '/stations/CP1/incidents');
    expectValid(answer, {
      path: '/stations/{identity}/incidents',
      method: 'get',
    });
    const incident = answer.body.items.find(
      ({ code }: ApiIncident) => code === 'security:TamperDetectionActivated',
    );
    expect(incident).toMatchObject({ scope: 'station', faults: [] });
    const { connectionId, seq } = incident.evidence;
    const frame = await api(
      'get',
      `/stations/CP1/frames/${connectionId}/${seq}`,
    );
    expect(frame.body.action).toBe('SecurityEventNotification');
  });

  it('are listed newest first, or worst first, page by page', async () => {
    await says('Available', 'WeakSignal', 2);
    const severities: Record<string, number[]> = { newest: [], worst: [] };
    for (const [sort, found] of Object.entries(severities)) {
      let cursor = '';
      do {
        const answer = await api(
          'get',
          `/incidents?state=all&limit=1&sort=${sort}${cursor}`,
        );
        expectValid(answer, { path: '/incidents', method: 'get' });
        const { items, pageInfo } = answer.body;
        found.push(items[0].incident.severity);
        cursor = pageInfo.nextCursor && `&cursor=${pageInfo.nextCursor}`;
      } while (cursor);
    }
    const { newest, worst } = severities;
    expect(newest[0]).toBe(Math.max(...newest));
    expect(worst).toEqual([...newest].sort());
    expect(worst).not.toEqual(newest);
  });

  it('acts stay attached when history is made anew', async () => {
    const { body: before } = await api('get', '/incidents?state=all');
    await rebuildAll();
    const { body: after } = await api('get', '/incidents?state=all');
    expect(after.items).toEqual(before.items);
  });

  it.each([
    ['a station that is not there', 'NOBODY', 404],
    ['a station without such an incident', 'CP2', 404],
  ])('%s has nothing to act on', async (_case, identity, status) => {
    const { id } = (await api('get', '/incidents')).body.items.find(
      (item: { incident: ApiIncident }) => item.incident.identity === 'CP1',
    ).incident;
    const answer = await api('post', '/incidents/acts').send({
      incidents: [{ identity, id }],
      type: 'acknowledge',
    });
    expect(answer.status).toBe(status);
  });
});
