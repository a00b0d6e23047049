import { once } from 'node:events';
import { connect } from 'node:net';
import { Harness } from './__testUtils__/harness';

let harness: Harness;

beforeEach(async () => {
  harness = await Harness.start();
});

afterEach(() => harness.stop());

const HEARTBEAT = [2, 'h', 'Heartbeat', {}];

describe('the newest connection of an identity wins', () => {
  it('the old one is closed, and its end does not touch the new one', async () => {
    const old = await harness.connect();
    const young = await harness.connect();
    expect((await old.closed).code).toBe(1000);
    expect(await harness.ended('c1')).toMatchObject({
      by: 'superseded',
      code: 1000,
    });
    expect(harness.recorder.records[1].events).toMatchObject([
      { type: 'connectionOpened', connectionId: 'c2', supersedes: 'c1' },
    ]);
    expect(harness.listener.connections().get('CP1')).toMatchObject({
      connectionId: 'c2',
      protocol: 'ocpp1.6',
    });
    young.send(...HEARTBEAT);
    expect(await young.messages(1)).toEqual(['[3,"h",{}]']);
  });

  it('frames that still arrive on the old one are recorded, not answered', async () => {
    const old = await harness.connect();
    old.socket.pause();
    await harness.connect();
    old.send(2, 'late', 'StatusNotification', {});
    await harness.recorder.until(() =>
      harness.recorder.lines('c1').includes('1 status'),
    );
    old.socket.resume();
    await old.closed;
    expect(old.received).toEqual([]);
    await harness.ended('c1');
    expect(harness.recorder.lines('c1')).toEqual([
      '0 connectionOpened',
      '1 status',
      '2 connectionClosed',
    ]);
  });

  it('a connection that ends already is not superseded', async () => {
    const old = await harness.connect();
    old.socket.pause();
    old.socket.send('boom');
    while (harness.logger.lines.length === 0) {
      await new Promise(setImmediate);
    }
    await harness.connect();
    old.socket.resume();
    expect((await harness.ended('c1')).by).toBe('protocol');
    expect(harness.recorder.records[1].events).toMatchObject([
      { connectionId: 'c2', supersedes: null },
    ]);
  });

  it('a connection after one that ended supersedes nothing', async () => {
    const first = await harness.connect();
    first.socket.close();
    await harness.ended('c1');
    expect(harness.listener.connections().size).toBe(0);
    await harness.connect();
    await harness.recorder.until(() => harness.recorder.records.length === 3);
    expect(harness.recorder.records[2].events).toMatchObject([
      { type: 'connectionOpened', supersedes: null },
    ]);
  });
});

describe('asking for statuses after a boot', () => {
  const GRACE = 2000;

  async function boot() {
    const station = await harness.connect();
    station.send(2, 'boot', 'BootNotification', {});
    await station.messages(1);
    return station;
  }

  it('a station that is silent is asked for all of them', async () => {
    const station = await boot();
    harness.timers.elapse(GRACE);
    const [, call] = await station.messages(2);
    expect(JSON.parse(call)).toEqual([
      2,
      'm1',
      'TriggerMessage',
      { requestedMessage: 'StatusNotification' },
    ]);
  });

  it('a station that reports by itself is not asked', async () => {
    const station = await boot();
    station.send(2, 'a', 'StatusNotification', {});
    await station.messages(2);
    expect(harness.timers.waiting).not.toContain(GRACE);
  });
});

describe('calls', () => {
  it('a call resolves with the answer', async () => {
    const station = await harness.connect();
    const settled = harness.listener.request({
      identity: 'CP1',
      action: 'GetConfiguration',
      payload: { key: [] },
    });
    await station.messages(1);
    station.send(3, 'm1', { configurationKey: [] });
    expect(await settled).toEqual({
      messageId: 'm1',
      action: 'GetConfiguration',
      outcome: { result: 'ok', payload: { configurationKey: [] } },
    });
  });

  it('a station that is not connected cannot be called', async () => {
    await expect(
      harness.listener.requestStatuses({ identity: 'CP2' }),
    ).rejects.toThrow('Station "CP2" is not connected');
  });

  it('a connection that ends ends its calls', async () => {
    const station = await harness.connect();
    const settled = harness.listener.requestStatuses({ identity: 'CP1' });
    await station.messages(1);
    station.socket.close();
    await expect(settled).rejects.toThrow(
      'The connection of the station ended',
    );
  });
});

describe('stopping', () => {
  it('closes with 1012 and waits until that is stored', async () => {
    const station = await harness.connect();
    await harness.recorder.until(() => harness.recorder.records.length === 1);
    harness.recorder.hold();
    let stopped = false;
    const stopping = harness.listener.stop().then(() => {
      stopped = true;
    });
    expect((await station.closed).code).toBe(1012);
    expect(await harness.ended('c1')).toMatchObject({
      by: 'shutdown',
      code: 1012,
    });
    expect(stopped).toBe(false);
    harness.recorder.commit();
    await stopping;
    await expect(harness.connect()).rejects.toThrow('ECONNREFUSED');
  });

  it('does not wait for ever for a station or for the recorder', async () => {
    const station = await harness.connect();
    station.socket.pause();
    await harness.recorder.until(() => harness.recorder.records.length === 1);
    harness.recorder.hold();
    const stopping = harness.listener.stop();
    harness.timers.elapse(10_000);
    expect(await harness.ended('c1')).toMatchObject({
      by: 'shutdown',
      code: 1012,
    });
    while (!harness.timers.waiting.includes(10_000)) {
      await new Promise(setImmediate);
    }
    harness.timers.elapse(10_000);
    await stopping;
    expect(harness.logger.lines.join()).toContain('1 records');
    harness.recorder.commit();
  });

  it('drops sockets that never asked for anything', async () => {
    const idle = connect(harness.port, '127.0.0.1');
    await once(idle, 'connect');
    const closed = once(idle, 'close');
    await harness.listener.stop();
    await closed;
    expect(idle.destroyed).toBe(true);
  });
});
