import { HandledFrame } from '../protocol';
import { FakeSession } from './__testUtils__/fakeSession';
import { Harness } from './__testUtils__/harness';

let harness: Harness;

beforeEach(async () => {
  harness = await Harness.start();
});

afterEach(() => harness.stop());

/** Answers with more than any socket buffers. */
class Talkative extends FakeSession {
  handle(): HandledFrame {
    return { reply: 'now', answer: 'x'.repeat(1024 * 1024) };
  }
}

const HEARTBEAT = [2, 'h', 'Heartbeat', {}];

describe('evidence', () => {
  it('is numbered from the opening to the closing, without what is no evidence', async () => {
    const station = await harness.connect();
    station.send(2, 'a', 'StatusNotification', {});
    station.send(...HEARTBEAT);
    station.send(3, 'nobody asked', {});
    station.socket.send('');
    station.send(2, 'b', 'MeterValues', {});
    await station.messages(3);
    station.socket.close(1001, 'going home');
    await harness.ended('c1');
    expect(harness.recorder.lines('c1')).toEqual([
      '0 connectionOpened',
      '1 status',
      '2 other',
      '3 other',
      '4 connectionClosed',
    ]);
  });

  it('of a connection says who, over what, and how it ended', async () => {
    const station = await harness.connect();
    harness.clock.time += 5000;
    station.send(...HEARTBEAT);
    await station.messages(1);
    harness.clock.time += 2000;
    station.socket.close(1001, 'going home');
    const closed = await harness.ended('c1');
    const about = { connectionId: 'c1', identity: 'CP1', source: 'live' };
    expect(harness.recorder.records[0]).toEqual({
      evidence: { kind: 'connection', ...about, seq: 0, receivedAt: 1_000_000 },
      events: [
        {
          type: 'connectionOpened',
          ...about,
          seq: 0,
          receivedAt: 1_000_000,
          reportedAt: null,
          reportedTime: null,
          retransmission: false,
          protocol: 'ocpp1.6',
          remoteAddress: '127.0.0.1',
          supersedes: null,
          securityProfile: 0,
        },
      ],
    });
    expect(closed).toMatchObject({
      seq: 1,
      receivedAt: 1_007_000,
      lastFrameAt: 1_005_000,
      by: 'station',
      code: 1001,
      reason: 'going home',
    });
  });

  it('of a station that vanishes is 1006', async () => {
    const station = await harness.connect();
    station.socket.terminate();
    expect(await harness.ended('c1')).toMatchObject({
      by: 'station',
      code: 1006,
    });
  });
});

describe('answered means stored', () => {
  it('a call is answered only after its record is committed, a Heartbeat at once', async () => {
    const station = await harness.connect();
    harness.recorder.hold();
    station.send(2, 'a', 'StatusNotification', {});
    station.send(...HEARTBEAT);
    expect(await station.messages(1)).toEqual(['[3,"h",{}]']);
    expect(harness.recorder.sightings).toEqual([
      { identity: 'CP1', at: 1_000_000 },
    ]);
    harness.recorder.commit();
    expect(await station.messages(2)).toEqual(['[3,"h",{}]', '[3,"a",{}]']);
  });

  it('answers leave in the order of arrival', async () => {
    const station = await harness.connect();
    harness.recorder.hold();
    ['a', 'b', 'c'].forEach(id => station.send(2, id, 'MeterValues', {}));
    await harness.recorder.until(() => harness.recorder.records.length === 4);
    harness.recorder.commit();
    expect(await station.messages(3)).toEqual([
      '[3,"a",{}]',
      '[3,"b",{}]',
      '[3,"c",{}]',
    ]);
  });

  it('what cannot be stored is not answered: the connection closes with 1011', async () => {
    const station = await harness.connect();
    harness.recorder.hold();
    station.send(2, 'a', 'StatusNotification', {});
    await harness.recorder.until(() => harness.recorder.records.length === 2);
    harness.recorder.fail();
    expect((await station.closed).code).toBe(1011);
    expect(station.received).toEqual([]);
    expect(await harness.ended('c1')).toMatchObject({
      by: 'protocol',
      code: 1011,
    });
    expect(harness.logger.lines.join()).toContain('error Evidence could not');
  });

  it('a frame that cannot be handled closes its own connection alone', async () => {
    harness.admission.register('CP2');
    const [broken, other] = [
      await harness.connect(),
      await harness.connect('/ocpp/CP2'),
    ];
    broken.socket.send('boom');
    expect((await broken.closed).code).toBe(1011);
    other.send(...HEARTBEAT);
    expect(await other.messages(1)).toEqual(['[3,"h",{}]']);
  });

  it('an unmatched result is recorded and never answered', async () => {
    const station = await harness.connect();
    station.send(3, 'nobody asked', {});
    station.send(...HEARTBEAT);
    expect(await station.messages(1)).toEqual(['[3,"h",{}]']);
    expect(harness.recorder.lines('c1')).toContain('1 other');
  });
});

describe('life', () => {
  const INTERVAL = 30;

  it('a station that answers pings stays, and its pong is a sighting', async () => {
    const station = await harness.connect();
    const { sightings } = harness.recorder;
    for (const round of [1, 2, 3]) {
      harness.timers.tick(INTERVAL);
      await harness.recorder.until(() => sightings.length === round);
    }
    expect(station.socket.readyState).toBe(station.socket.OPEN);
  });

  it('a station that answers nothing is cut at the next ping', async () => {
    const station = await harness.connect('/ocpp/CP1', { autoPong: false });
    const pinged = new Promise(resolve => station.socket.once('ping', resolve));
    harness.timers.tick(INTERVAL);
    await pinged;
    harness.timers.tick(INTERVAL);
    expect(await harness.ended('c1')).toMatchObject({
      by: 'liveness',
      code: 1006,
    });
    expect((await station.closed).code).toBe(1006);
  });

  it('any frame is as good as a pong', async () => {
    const station = await harness.connect('/ocpp/CP1', { autoPong: false });
    harness.timers.tick(INTERVAL);
    station.send(...HEARTBEAT);
    await station.messages(1);
    harness.timers.tick(INTERVAL);
    station.send(...HEARTBEAT);
    expect(await station.messages(2)).toHaveLength(2);
  });
});

describe('bounds', () => {
  it('a socket with many frames to commit is not read, and not judged silent', async () => {
    const station = await harness.connect();
    harness.recorder.hold();
    for (let index = 0; index < 40; index += 1) {
      station.send(2, `a${index}`, 'MeterValues', { fill: 'x'.repeat(3000) });
    }
    await harness.recorder.until(() => harness.recorder.records.length > 32);
    harness.timers.tick(90);
    expect(station.socket.readyState).toBe(station.socket.OPEN);
    harness.recorder.commit();
    expect(await station.messages(40)).toHaveLength(40);
    expect(harness.recorder.lines('c1')).toHaveLength(41);
  });

  it('a station that does not read its answers is cut', async () => {
    await harness.stop();
    harness = await Harness.start(
      { compression: false },
      { createSession: options => new Talkative(options) },
    );
    const station = await harness.connect();
    station.socket.pause();
    for (let index = 0; index < 64; index += 1) {
      station.send(...HEARTBEAT);
    }
    expect(await harness.ended('c1')).toMatchObject({
      by: 'liveness',
      reason: 'The station does not read',
    });
  });

  it('a frame above the limit closes with 1009', async () => {
    const station = await harness.connect();
    station.socket.send('x'.repeat(5000));
    expect((await station.closed).code).toBe(1009);
    expect(await harness.ended('c1')).toMatchObject({
      by: 'protocol',
      code: 1009,
    });
  });

  it('a small frame that inflates above the limit closes with 1009', async () => {
    const station = await harness.connect('/ocpp/CP1', {
      perMessageDeflate: { threshold: 0 },
    });
    expect(station.socket.extensions).toContain('permessage-deflate');
    station.socket.send('x'.repeat(100_000));
    expect((await station.closed).code).toBe(1009);
  });

  it('compression keeps no context and a small window', async () => {
    const { head } = await harnessHandshake();
    expect(head).toContain('server_no_context_takeover');
    expect(head).toContain('client_no_context_takeover');
    expect(head).toContain('server_max_window_bits=10');
  });

  async function harnessHandshake() {
    const answer = harness.handshake({
      headers: { 'Sec-WebSocket-Extensions': 'permessage-deflate' },
    });
    await harness.recorder.until(() => harness.recorder.records.length === 1);
    const stopped = harness.listener.stop();
    harness.timers.elapse(10_000);
    await stopped;
    return answer;
  }
});
