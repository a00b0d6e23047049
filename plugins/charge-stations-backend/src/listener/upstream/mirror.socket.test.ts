import { FrameEvidence } from '../../model';
import { Harness } from '../__testUtils__/harness';

let harness: Harness;

beforeEach(async () => {
  harness = await Harness.start();
  harness.admission.register('CP1', undefined, 'mirror');
});

afterEach(() => harness.stop());

describe('a connection that carries copies', () => {
  it('is recorded both ways and told nothing, not even what was not answered', async () => {
    const gateway = await harness.connect();
    gateway.send(2, 'b', 'BootNotification', {
      chargePointVendor: 'Acme',
      chargePointModel: 'One',
    });
    gateway.send(3, 'b', {
      status: 'Accepted',
      currentTime: '2026-11-22T12:00:00Z',
      interval: 5,
    });
    gateway.send(2, 'h', 'Heartbeat', {});
    gateway.send(3, 'unknown', { status: 'Accepted' });
    gateway.send(2, 'r', 'Reset', { type: 'Soft' });
    gateway.socket.send('no json');
    const frames = () =>
      harness.recorder.records
        .map(({ evidence }) => evidence)
        .filter((it): it is FrameEvidence => it.kind === 'frame');
    await harness.recorder.until(() => frames().length === 5);
    gateway.socket.close(1000);
    await harness.ended('c1');
    expect(
      frames().map(({ direction, action, violations }) => [
        direction,
        action,
        violations.map(({ rule }) => rule),
      ]),
    ).toEqual([
      ['fromStation', 'BootNotification', []],
      ['toStation', 'BootNotification', []],
      ['fromStation', null, []],
      ['toStation', 'Reset', []],
      ['fromStation', null, ['json']],
    ]);
    expect(gateway.received).toEqual([]);
    expect(harness.recorder.sightings).toHaveLength(1);
    expect(harness.recorder.records[0].events[0]).toMatchObject({
      type: 'connectionOpened',
      upstream: 'mirror',
    });
  });

  it('gets no call of ours, also after a while', async () => {
    const gateway = await harness.connect();
    await harness.recorder.until(() => harness.recorder.records.length === 1);
    harness.timers.waiting.forEach(delay => harness.timers.elapse(delay));
    await expect(
      harness.listener.requestStatuses({ identity: 'CP1' }),
    ).rejects.toThrow('carries copies only');
    gateway.socket.close(1000);
    await harness.ended('c1');
    expect(gateway.received).toEqual([]);
  });
});
