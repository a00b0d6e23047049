import { connect } from 'node:net';
import { FrameEvidence } from '../../model';
import { Harness } from '../__testUtils__/harness';
import { TestUpstream } from '../__testUtils__/upstream';
import { UpstreamConfig } from './config';

let upstream: TestUpstream;
let harness: Harness;

async function start(more: Partial<UpstreamConfig> = {}) {
  harness = await Harness.start({ upstreams: [upstream.config(more)] });
}

beforeEach(async () => {
  upstream = await TestUpstream.start();
});

afterEach(async () => {
  await harness.stop();
  await upstream.stop();
});

const frames = () =>
  harness.recorder.records
    .map(({ evidence }) => evidence)
    .filter((evidence): evidence is FrameEvidence => evidence.kind === 'frame');

/** Resolves when a number has not changed for many turns of the event loop. */
async function settled(read: () => number): Promise<void> {
  for (let last = -1, same = 0; same < 200; same += 1) {
    await new Promise(setImmediate);
    if (read() !== last) {
      last = read();
      same = 0;
    }
  }
}

describe('the handshake is asked of the upstream CSMS', () => {
  it('with the path, query, subprotocols and header of the station as they came', async () => {
    await start({
      url: new URL(`ws://127.0.0.1:${upstream.port}/their/ocpp?tenant=7`),
    });
    harness.admission.register('CP 1..ü');
    const headers = { Authorization: 'Basic AAEC/+==' };
    await harness.connect('/any/CP%201%2e%2E%C3%BC?key=a%20b', {
      headers,
      protocols: ['ocpp9', 'ocpp2.0.1', 'ocpp1.6'],
    });
    const [request] = upstream.requests;
    expect(request.url).toBe(
      '/their/ocpp/CP%201%2e%2E%C3%BC?tenant=7&key=a%20b',
    );
    expect(request.headers).toMatchObject({
      authorization: headers.Authorization,
      'sec-websocket-protocol': 'ocpp2.0.1,ocpp1.6',
    });
  });

  it('with an identity that a URL would have taken for a step up', async () => {
    await start();
    harness.admission.register('..');
    const answer = await harness.handshake({
      target: '/ocpp/..',
      headers: {},
      trailing: '\x88\x80\0\0\0\0',
    });
    expect(answer.status).toBe(101);
    expect(upstream.requests[0].url).toBe('/their/ocpp/..');
  });

  it('its choice of a subprotocol is the one that is agreed on', async () => {
    await start();
    const { socket } = await harness.connect('/ocpp/CP1', {
      protocols: ['ocpp2.0.1', 'ocpp1.6'],
    });
    expect(socket.protocol).toBe('ocpp1.6');
    expect(harness.listener.connections().get('CP1')).toMatchObject({
      protocol: 'ocpp1.6',
      upstream: 'acme',
    });
  });

  it('where it chooses none, the station is told so in the same way', async () => {
    await start();
    upstream.protocol = false;
    const answer = await harness.handshake();
    expect(answer.status).toBe(101);
    expect(answer.header('Sec-WebSocket-Protocol')).toBeUndefined();
    expect(answer.closeCode).toBe(1002);
  });

  it('a station that no entity carries is not passed on', async () => {
    await start();
    const answer = await harness.handshake({ target: '/ocpp/CP9' });
    expect(answer.status).toBe(404);
    expect(upstream.requests).toEqual([]);
  });

  it('a name that is not configured is 503, and the log says what to do', async () => {
    await start();
    harness.admission.register('CP1', undefined, 'emca');
    const answer = await harness.handshake();
    expect(answer.status).toBe(503);
    expect(answer.body).not.toContain('emca');
    expect(harness.logger.lines.join()).toContain(
      'add that name to chargeStations.upstreams',
    );
  });

  it.each([
    ['none', undefined],
    ['mirror', 'mirror'],
  ])('an entity that says %s is not passed on', async (word, speaker) => {
    await start();
    harness.admission.register('CP1', undefined, word);
    await harness.connect();
    expect(upstream.requests).toEqual([]);
    expect(
      harness.listener.connections().get('CP1')?.upstream ?? undefined,
    ).toBe(speaker);
  });
});

describe('what the upstream CSMS refuses', () => {
  it.each([401, 403, 404, 429, 503])(
    'with %d, the station is refused with',
    async status => {
      await start();
      upstream.refusal = `HTTP/1.1 ${status} No\r\nWWW-Authenticate: Basic realm="theirs"\r\nRetry-After: 7\r\nSet-Cookie: a=b\r\n\r\n`;
      const answer = await harness.handshake();
      expect(answer.status).toBe(status);
      expect(answer.header('www-authenticate')).toBe('Basic realm="theirs"');
      expect(answer.header('retry-after')).toBe('7');
      expect(answer.head).not.toContain('Cookie');
      expect(harness.logger.lines.join()).toContain(
        `upstreamRefused: The upstream CSMS acme answered ${status}`,
      );
    },
  );

  it('a redirection would lead past us', async () => {
    await start();
    upstream.refusal =
      'HTTP/1.1 302 Found\r\nLocation: http://elsewhere.example\r\n\r\n';
    const answer = await harness.handshake();
    expect(answer.status).toBe(502);
    expect(answer.head).not.toContain('elsewhere');
  });

  it('counts against the address where it is a wrong password, and not otherwise', async () => {
    harness = await Harness.start({
      upstreams: [upstream.config()],
      maxFailedHandshakesPerMinute: 1,
    });
    upstream.refusal = 'HTTP/1.1 503 No\r\n\r\n';
    await harness.handshake();
    upstream.refusal = 'HTTP/1.1 401 No\r\n\r\n';
    expect((await harness.handshake()).status).toBe(401);
    expect((await harness.handshake()).status).toBe(429);
    expect(harness.securityEvents).toMatchObject([
      { type: 'upstreamRefused', identity: 'CP1' },
    ]);
  });

  it('because it is down is its fault: 503, without counting', async () => {
    const { port } = upstream;
    const upstreams = [upstream.config()];
    await upstream.stop();
    harness = await Harness.start({
      upstreams,
      maxFailedHandshakesPerMinute: 1,
    });
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const answer = await harness.handshake();
      expect(answer.status).toBe(503);
      expect(answer.header('Retry-After')).toBe('10');
      expect(answer.body).not.toContain(String(port));
    }
    expect(harness.securityEvents).toEqual([]);
    expect(harness.logger.lines[0]).toContain('upstreamUnreachable');
    upstream = await TestUpstream.start();
  });
});

describe('a password', () => {
  it('that is set here is checked here, before anybody is asked', async () => {
    await start();
    harness.admission.register('CP1', {
      identity: 'CP1',
      algorithm: 'scrypt',
      salt: 'AAAA',
      hash: 'AAAA',
      updatedAt: 1,
    });
    const headers = { Authorization: 'Basic Q1AxOnNlY3JldA==' };
    expect((await harness.handshake({ headers })).status).toBe(401);
    expect(upstream.requests).toEqual([]);
  });

  it('must be sent where its profile was chosen, even if they would do without', async () => {
    await start();
    harness.admission.profiles.set('CP1', 1);
    expect((await harness.handshake()).status).toBe(401);
    const headers = { Authorization: 'Basic Q1AxOnNlY3JldA==' };
    await harness.connect('/ocpp/CP1', { headers });
    expect(upstream.requests).toHaveLength(1);
  });
});

describe('frames', () => {
  const ODD = [
    '[2,"a","StatusNotification", {"status" : "Faulted","info":"\\u00fc \u{1F50C}"} ]',
    '[2,"b","BootNotification",{}]',
    'no JSON at all',
    '',
    '\uFEFF[3,"z",{}]',
  ];

  it('go both ways as they came, in order, text and bytes', async () => {
    await start();
    const station = await harness.connect();
    ODD.forEach(frame => station.socket.send(frame));
    station.socket.send(Buffer.from([0, 255, 7]));
    await upstream.until(() => upstream.received.length === 6);
    expect(upstream.received).toEqual([
      ...ODD.map(data => ({ data, isBinary: false })),
      { data: '00ff07', isBinary: true },
    ]);
    ODD.forEach(frame => upstream.lines[0].send(frame));
    expect(await station.messages(5)).toEqual(ODD);
  });

  it('that the CSMS sends with its handshake are not missed', async () => {
    await start();
    const connecting = harness.connect();
    await upstream.until(() => upstream.lines.length === 1);
    upstream.lines[0].send('[2,"1","Reset",{}]');
    const station = await connecting;
    expect(await station.messages(1)).toEqual(['[2,"1","Reset",{}]']);
  });

  it('are recorded in both directions, heartbeats left out', async () => {
    await start();
    const station = await harness.connect();
    station.send(2, 'h', 'Heartbeat', {});
    station.send(2, 's', 'StatusNotification', {});
    await upstream.until(() => upstream.received.length === 2);
    upstream.lines[0].send('[3,"h",{"currentTime":"x"}]');
    upstream.lines[0].send('[3,"s",{}]');
    upstream.lines[0].send('[2,"r","Reset",{"type":"Soft"}]');
    await station.messages(3);
    station.send(3, 'r', { status: 'Accepted' });
    await harness.recorder.until(() => frames().length === 4);
    expect(
      frames().map(({ seq, direction, messageKind, action, messageId }) =>
        [seq, direction, messageKind, action, messageId].join(' '),
      ),
    ).toEqual([
      '1 fromStation call StatusNotification s',
      '2 toStation callResult StatusNotification s',
      '3 toStation call Reset r',
      '4 fromStation callResult Reset r',
    ]);
  });

  it('do not wait for the store', async () => {
    await start();
    harness.recorder.hold();
    const station = await harness.connect();
    for (let id = 0; id < 100; id += 1) {
      station.send(2, `${id}`, 'MeterValues', {});
    }
    await upstream.until(() => upstream.received.length === 100);
    for (let id = 0; id < 100; id += 1) {
      upstream.lines[0].send(`[3,"${id}",{}]`);
    }
    expect(await station.messages(100)).toHaveLength(100);
    expect(harness.listener.pendingEvidence('CP1')).toEqual({
      records: 201,
      since: harness.clock.time,
    });
    harness.recorder.commit();
    await new Promise(setImmediate);
    expect(harness.listener.pendingEvidence('CP1')).toBeUndefined();
  });

  it('that cannot be stored are missing, which is recorded before what follows', async () => {
    await start();
    const station = await harness.connect();
    await harness.recorder.until(() => harness.recorder.records.length === 1);
    harness.recorder.hold();
    station.send(2, 'a', 'MeterValues', {});
    station.send(2, 'b', 'MeterValues', {});
    await upstream.until(() => upstream.received.length === 2);
    await harness.recorder.until(() => harness.recorder.records.length === 3);
    harness.recorder.fail();
    await new Promise(setImmediate);
    harness.clock.time += 5_000;
    station.send(2, 'c', 'MeterValues', {});
    await harness.recorder.until(() => harness.recorder.records.length === 5);
    expect(harness.recorder.records[3]).toMatchObject({
      evidence: { kind: 'listener', identity: 'CP1' },
      events: [
        {
          type: 'evidenceLost',
          frames: 2,
          from: 1_000_000,
          to: 1_000_000,
          receivedAt: 1_005_000,
        },
      ],
    });
    expect(harness.logger.lines.join()).toContain('could not be stored');
    expect(station.socket.readyState).toBe(station.socket.OPEN);
  });

  it('of a station that the CSMS does not read are not read from it either', async () => {
    await start();
    const station = await harness.connect();
    upstream.lines[0].pause();
    const sent = Array.from({ length: 5000 }, (_, id) =>
      JSON.stringify([2, `${id}`, 'DataTransfer', 'x'.repeat(4000)]),
    );
    sent.forEach(frame => station.socket.send(frame));
    // Far more than the sockets of two connections and our bound can hold is on its way.
    await settled(() => frames().length);
    expect(frames().length).toBeLessThan(sent.length);
    upstream.lines[0].resume();
    await upstream.until(() => upstream.received.length === sent.length);
    expect(upstream.received.map(({ data }) => data)).toEqual(sent);
  }, 60_000);
});

describe('our own calls', () => {
  it('are not made: another one speaks with the station', async () => {
    await start();
    await harness.connect();
    await expect(
      harness.listener.requestStatuses({ identity: 'CP1' }),
    ).rejects.toThrow('The upstream CSMS acme speaks with station "CP1"');
    expect(harness.timers.waiting).toEqual([]);
  });
});

describe('a close', () => {
  it.each([
    [1000, 'done'],
    [1008, 'not you'],
    [1012, ''],
    [4711, 'our own'],
  ])(
    'of the upstream CSMS with %d reaches the station',
    async (code, reason) => {
      await start();
      const station = await harness.connect();
      upstream.lines[0].close(code, reason);
      expect(await station.closed).toEqual({ code, reason });
      expect(await harness.ended('c1')).toMatchObject({
        by: 'upstream',
        code,
        reason,
      });
    },
  );

  it.each([
    [1001, 'power down'],
    [3000, ''],
  ])(
    'of the station with %d reaches the upstream CSMS',
    async (code, reason) => {
      await start();
      const station = await harness.connect();
      station.socket.close(code, reason);
      await upstream.until(() => upstream.closes.length === 1);
      expect(upstream.closes).toEqual([{ code, reason }]);
      expect(await harness.ended('c1')).toMatchObject({ by: 'station', code });
    },
  );

  it('without a code stays one, either way', async () => {
    await start();
    const station = await harness.connect();
    upstream.lines[0].close();
    expect((await station.closed).code).toBe(1005);
    expect(await harness.ended('c1')).toMatchObject({
      by: 'upstream',
      code: 1005,
    });
  });

  it('of an upstream CSMS that was killed is 1001 to the station and 1006 in evidence', async () => {
    await start();
    const station = await harness.connect();
    upstream.lines[0].terminate();
    expect((await station.closed).code).toBe(1001);
    expect(await harness.ended('c1')).toMatchObject({
      by: 'upstream',
      code: 1006,
    });
  });

  it('of a station that vanished is told to the upstream CSMS', async () => {
    await start();
    const station = await harness.connect();
    station.socket.terminate();
    await upstream.until(() => upstream.closes.length === 1);
    expect(upstream.closes[0].code).toBe(1001);
    expect(await harness.ended('c1')).toMatchObject({
      by: 'station',
      code: 1006,
    });
  });

  it('of ours, when we stop, goes both ways', async () => {
    await start();
    const station = await harness.connect();
    const stopped = harness.listener.stop();
    expect((await station.closed).code).toBe(1012);
    await upstream.until(() => upstream.closes.length === 1);
    await stopped;
    expect(upstream.closes[0].code).toBe(1012);
    expect(await harness.ended('c1')).toMatchObject({ by: 'shutdown' });
  });

  it('because of a frame that breaks the protocol is told of whose it was', async () => {
    await start();
    const station = await harness.connect();
    upstream.lines[0].send('x'.repeat(5000));
    await station.closed;
    expect(await harness.ended('c1')).toMatchObject({
      by: 'upstream',
      code: 1009,
    });
  });

  it('of a side that answers no ping takes the other along', async () => {
    await start();
    const station = await harness.connect();
    upstream.lines[0].pause();
    harness.timers.tick(30);
    // The station's pong has to come before the next round, the CSMS's never does.
    await harness.recorder.until(() => harness.recorder.sightings.length > 0);
    harness.timers.tick(30);
    expect((await station.closed).code).toBe(1001);
    expect(await harness.ended('c1')).toMatchObject({
      by: 'upstream',
      code: 1006,
      reason: 'No answer to a ping',
    });
  });
});

it('a newer connection of the station takes the place of the older, there too', async () => {
  await start();
  const first = await harness.connect();
  await harness.connect();
  expect((await first.closed).code).toBe(1000);
  await upstream.until(() => upstream.closes.length === 1);
  expect(upstream.closes[0].code).toBe(1000);
  expect(await harness.ended('c1')).toMatchObject({ by: 'superseded' });
});

it('a station that goes away while the CSMS is asked leaves nothing there', async () => {
  await start();
  const socket = connect(harness.port, '127.0.0.1');
  socket.write(harness.handshakeText());
  await upstream.until(() => upstream.lines.length === 1);
  socket.destroy();
  await upstream.until(() => upstream.closes.length === 1);
  expect(upstream.closes).toHaveLength(1);
});

it('a header that was passed on is in no log line and no record', async () => {
  await start();
  const secret = 'Q1AxOnNlY3JldC1wYXNz';
  const headers = { Authorization: `Basic ${secret}` };
  const station = await harness.connect('/ocpp/CP1', { headers });
  station.send(2, 'a', 'MeterValues', {});
  await upstream.until(() => upstream.received.length === 1);
  upstream.refusal = 'HTTP/1.1 401 No\r\n\r\n';
  await harness.handshake({ headers });
  const told = JSON.stringify([
    harness.logger.lines,
    harness.recorder.records,
    harness.securityEvents,
  ]);
  expect(told).not.toContain(secret);
  expect(told).not.toContain('secret-pass');
});
