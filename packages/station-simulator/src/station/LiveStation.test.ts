import { ManualTimers } from '../__testUtils__/ManualTimers';
import { TestCsms } from '../__testUtils__/TestCsms';
import { Watch } from '../__testUtils__/Watch';
import { createRandom } from '../random';
import { parseScenario } from '../scenario/scenario';
import { LiveEvent } from './liveEvent';
import { LiveStation, LiveStationOptions } from './LiveStation';
import { play } from './play';
import { Station } from './Station';

const HEARTBEAT_CHECK = (ms: number) => ms === 1_000;

describe('LiveStation', () => {
  let csms: TestCsms;
  let timers: ManualTimers;
  let live: LiveStation;
  let events: LiveEvent[];
  let watch: Watch;

  beforeEach(async () => {
    csms = await TestCsms.start();
    timers = new ManualTimers();
    events = [];
    watch = new Watch();
  });

  afterEach(async () => {
    live.stop();
    await csms.stop();
  });

  /** Plays steps over a real socket; resolves when they have ended. */
  function start(
    steps: string,
    options: Partial<LiveStationOptions> = {},
  ): Promise<void> {
    // A station of an earlier test may still tell that it ends.
    const [seen, seenBy] = [events, watch];
    const { steps: parsed, station: profile } = parseScenario({
      text: `name: t\ndescription: d\nstation: { connectors: 2 }\nsteps: ${steps}`,
      source: 'test.yaml',
    });
    const station = new Station({
      identity: 'CP 7',
      profile,
      random: createRandom(1),
      now: () => timers.now(),
    });
    live = new LiveStation({
      station,
      url: csms.url,
      timers,
      onEvent: event => {
        seen.push(event);
        seenBy.touch();
      },
      ...options,
    });
    return live.run(play(station, parsed));
  }

  const types = () => events.map(({ type }) => type);

  it('comes with its identity in the path, ocpp1.6 and its Basic password', async () => {
    await start('[boot]', { credentials: { password: 's3cret' } });
    const [{ url, headers }] = csms.requests;
    expect(url).toBe('/ocpp/CP%207');
    expect(headers['sec-websocket-protocol']).toBe('ocpp1.6');
    expect(headers.authorization).toBe(
      `Basic ${Buffer.from('CP 7:s3cret').toString('base64')}`,
    );
  });

  it('reports connector 0 and every connector after an accepted boot', async () => {
    await start('[boot]');
    expect(
      csms.frames.map(([, , action, payload]) => [action, payload]),
    ).toEqual([
      [
        'BootNotification',
        expect.objectContaining({ firmwareVersion: '1.0.0' }),
      ],
      ['StatusNotification', expect.objectContaining({ connectorId: 0 })],
      ['StatusNotification', expect.objectContaining({ connectorId: 1 })],
      ['StatusNotification', expect.objectContaining({ connectorId: 2 })],
    ]);
  });

  it.each(['Pending', 'Rejected'])(
    'boots again after the interval when it was %s, and says nothing before',
    async status => {
      csms.bootAnswers.push({ status, interval: 17, currentTime: '' });
      const played = start('[boot]');
      await timers.elapse(ms => ms === 17_000);
      await played;
      expect(csms.actions.slice(0, 3)).toEqual([
        'BootNotification',
        'BootNotification',
        'StatusNotification',
      ]);
    },
  );

  it('beats by the interval that the answer to the boot gave', async () => {
    await start('[boot]');
    for (let second = 1; second < 60; second++) {
      await timers.elapse(HEARTBEAT_CHECK);
    }
    await timers.untilSleeping(HEARTBEAT_CHECK);
    expect(events.filter(isHeartbeat)).toEqual([]);
    await timers.elapse(HEARTBEAT_CHECK);
    await csms.until(() => csms.actions.includes('Heartbeat'));
  });

  it('seeks a lost connection with growing pauses and comes back without a boot', async () => {
    await start('[boot]');
    const before = csms.actions.length;
    csms.refusals = 4;
    csms.drop();
    await watch.until(() => types().includes('disconnected'));
    for (const limit of [1_000, 2_000, 4_000, 8_000]) {
      const pause = await timers.elapse(() => true);
      expect(pause).toBeGreaterThanOrEqual(limit / 2);
      expect(pause).toBeLessThanOrEqual(limit);
    }
    await watch.until(() => types().filter(isConnected).length === 2);
    expect(events.filter(({ type }) => type === 'notConnected')).toEqual(
      Array(4).fill({ type: 'notConnected', reason: 'Error: HTTP 404' }),
    );
    csms.call('t1', 'TriggerMessage', { requestedMessage: 'Heartbeat' });
    await csms.until(() => csms.actions.length > before);
    expect(csms.actions.slice(before)).toEqual(['Heartbeat']);
  });

  it('answers TriggerMessage, then sends what was asked for', async () => {
    await start('[boot]');
    const before = csms.frames.length;
    csms.call('t1', 'TriggerMessage', {
      requestedMessage: 'StatusNotification',
      connectorId: 2,
    });
    await csms.until(() => csms.frames.length === before + 2);
    expect(csms.frames.slice(before)).toEqual([
      [3, 't1', { status: 'Accepted' }],
      [
        2,
        expect.any(String),
        'StatusNotification',
        expect.objectContaining({ connectorId: 2 }),
      ],
    ]);
  });

  it('reboots when it is reset', async () => {
    await start('[boot]');
    csms.call('r1', 'Reset', { type: 'Hard' });
    expect(await csms.answerTo('r1')).toEqual([
      3,
      'r1',
      { status: 'Accepted' },
    ]);
    await timers.elapse(ms => ms >= 20_000 && ms !== 30_000);
    await csms.until(
      () => csms.actions.filter(a => a === 'BootNotification').length === 2,
    );
    expect(csms.requests).toHaveLength(2);
  });

  it('answers nothing while it is silent', async () => {
    const played = start('[boot, { silence: { for: 2h, pong: true } }]');
    await timers.untilSleeping(ms => ms === 7_200_000);
    csms.call('asleep', 'GetConfiguration', {});
    await watch.until(() => events.some(isCallTo('asleep')));
    await timers.elapse(ms => ms === 7_200_000);
    await played;
    csms.call('awake', 'GetConfiguration', {});
    await csms.answerTo('awake');
    expect(csms.frames.filter(([, id]) => id === 'asleep')).toEqual([]);
  });

  it('divides waits by its speed', async () => {
    const played = start('[boot, { wait: 7m }]', { speed: 20 });
    await timers.elapse(ms => ms === 420_000 / 20);
    await played;
    expect(csms.actions[0]).toBe('BootNotification');
  });
});

function isHeartbeat(event: LiveEvent) {
  return event.type === 'frame' && event.frame.includes('"Heartbeat"');
}

function isConnected(type: LiveEvent['type']) {
  return type === 'connected';
}

function isCallTo(id: string) {
  return (event: LiveEvent) =>
    event.type === 'frame' &&
    event.direction === 'toStation' &&
    event.frame.includes(`"${id}"`);
}
