import { ListenerObserver } from '../model';
import { Harness } from './__testUtils__/harness';

/** Writes down what it is told. */
class Notes implements ListenerObserver {
  readonly lines: string[] = [];

  connected(protocol: string): void {
    this.lines.push(`connected ${protocol}`);
  }
  disconnected(protocol: string): void {
    this.lines.push(`disconnected ${protocol}`);
  }
  handshakeRefused(reason: string): void {
    this.lines.push(`refused ${reason}`);
  }
  frame(direction: string, action: string | null): void {
    this.lines.push(`${direction} ${action}`);
  }
  callUnanswered(): void {
    this.lines.push('unanswered');
  }
  ownCallEnded(action: string, outcome: string): void {
    this.lines.push(`own ${action} ${outcome}`);
  }
  upstreamConnected(upstream: string): void {
    this.lines.push(`joined ${upstream}`);
  }
  upstreamDisconnected(upstream: string): void {
    this.lines.push(`parted ${upstream}`);
  }
  upstreamFailed(upstream: string, how: string): void {
    this.lines.push(`${upstream} ${how}`);
  }
  evidenceLost(): void {
    this.lines.push('lost');
  }
}

describe('the observer of a listener is told of', () => {
  let harness: Harness;
  let notes: Notes;

  async function start(config: Parameters<typeof Harness.start>[0] = {}) {
    notes = new Notes();
    harness = await Harness.start(config, { observer: notes });
  }

  afterEach(() => harness.stop());

  it('a connection, its frames and its end', async () => {
    await start();
    const station = await harness.connect();
    station.send(2, 'a', 'Heartbeat', {});
    station.send(2, 'b', 'MeterValues', {});
    await station.messages(2);
    station.socket.close();
    await harness.ended('c1');
    expect(notes.lines).toEqual([
      'connected ocpp1.6',
      'fromStation Heartbeat',
      'toStation Heartbeat',
      'fromStation MeterValues',
      'toStation MeterValues',
      'disconnected ocpp1.6',
    ]);
  });

  it('a call that stays without an answer', async () => {
    await start();
    const station = await harness.connect();
    harness.recorder.hold();
    station.send(2, 'a', 'MeterValues', {});
    await harness.recorder.until(() => harness.recorder.records.length === 2);
    harness.recorder.fail();
    await station.closed;
    expect(notes.lines).toEqual(
      expect.arrayContaining(['fromStation MeterValues', 'unanswered']),
    );
    expect(notes.lines).not.toContain('toStation MeterValues');
  });

  it.each([
    ['answered', [3, 'm1', {}]],
    ['error', [4, 'm1', 'NotSupported', '', {}]],
  ])('a call of ours: %s', async (outcome, answer) => {
    await start();
    const station = await harness.connect();
    const asked = harness.listener.request({
      identity: 'CP1',
      action: 'ClearCache',
      payload: {},
    });
    await station.messages(1);
    station.send(...answer);
    await asked;
    expect(notes.lines).toContain('toStation ClearCache');
    expect(notes.lines).toContain(`own ClearCache ${outcome}`);
  });

  it('a call of ours that the station leaves unanswered', async () => {
    await start();
    const station = await harness.connect();
    const asked = harness.listener.request({
      identity: 'CP1',
      action: 'ClearCache',
      payload: {},
    });
    await station.messages(1);
    station.socket.terminate();
    await expect(asked).rejects.toThrow(/connection of the station ended/);
    expect(notes.lines).toContain('own ClearCache unanswered');
  });

  it('a handshake that is refused, with the reason', async () => {
    await start();
    await harness.handshake({ target: '/ocpp/CP9' });
    await harness.handshake({ protocols: null });
    expect(notes.lines).toEqual([
      'refused unknownStation',
      'refused noSubprotocol',
    ]);
  });

  it('a handshake beyond the ceiling of its address', async () => {
    await start({ maxConnectionsPerAddress: 1 });
    await harness.connect();
    await harness.handshake();
    expect(notes.lines).toContain('refused tooManyConnections');
  });
});
