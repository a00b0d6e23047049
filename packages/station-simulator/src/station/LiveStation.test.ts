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
    what = 'connectors: 2',
  ): Promise<void> {
    // A station of an earlier test may still tell that it ends.
    const [seen, seenBy] = [events, watch];
    const { steps: parsed, station: profile } = parseScenario({
      text: `name: t\ndescription: d\nstation: { ${what} }\nsteps: ${steps}`,
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

  describe.each([
    {
      version: '1.6',
      password: '0123456789abcdef0123456789abcdef',
      change: (value: string) =>
        csms.call('p1', 'ChangeConfiguration', {
          key: 'AuthorizationKey',
          value,
        }),
      status: (status: string) => ({ status }),
    },
    {
      version: '2.0.1',
      password: 'a password of 2.0.1',
      change: (attributeValue: string) =>
        csms.call('p1', 'SetVariables', {
          setVariableData: [
            {
              component: { name: 'SecurityCtrlr' },
              variable: { name: 'BasicAuthPassword' },
              attributeValue,
            },
          ],
        }),
      status: (attributeStatus: string) => ({
        setVariableResult: [{ attributeStatus }],
      }),
    },
  ])(
    'whose password is changed over OCPP $version',
    ({ version, password, change, status }) => {
      const begin = (how: string) =>
        start(
          '[boot]',
          { credentials: { password: 'the first password' } },
          `ocpp: '${version}', passwordChange: ${how}`,
        );
      const cameAgainWith = async (expected: string) => {
        await csms.until(() => csms.requests.length === 2);
        expect(csms.requests[1].headers.authorization).toBe(
          `Basic ${Buffer.from(`CP 7:${expected}`).toString('base64')}`,
        );
      };

      it('accepts it and comes back with it', async () => {
        await begin('accept');
        change(password);
        expect((await csms.answerTo('p1'))[2]).toMatchObject(
          status('Accepted'),
        );
        await timers.elapse(ms => ms === 0);
        await cameAgainWith(password);
      });

      it('rejects one that is too short, and stays', async () => {
        await begin('accept');
        change('short');
        expect((await csms.answerTo('p1'))[2]).toMatchObject(
          status('Rejected'),
        );
        expect(csms.requests).toHaveLength(1);
      });

      it('rejects it when it is told to', async () => {
        await begin('reject');
        change(password);
        expect((await csms.answerTo('p1'))[2]).toMatchObject(
          status('Rejected'),
        );
        expect(csms.requests).toHaveLength(1);
      });

      it.each([
        ['vanish', 'the first password'],
        ['takeAndVanish', password],
      ])('may %s before it answers', async (how, expected) => {
        await begin(how);
        change(password);
        await timers.elapse(ms => ms === 5_000);
        await cameAgainWith(expected);
        expect(csms.frames.filter(([, id]) => id === 'p1')).toEqual([]);
      });
    },
  );

  it('comes with the subprotocol of its version, and with ids that no connection repeats', async () => {
    await start('[boot, disconnect, reconnect]', {}, "ocpp: '2.1'");
    expect(csms.requests.map(({ headers }) => headers)).toMatchObject([
      { 'sec-websocket-protocol': 'ocpp2.1' },
      { 'sec-websocket-protocol': 'ocpp2.1' },
    ]);
    const ids = csms.frames.map(([, id]) => id);
    expect(ids.filter(id => !/^[0-9a-f-]{36}$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('measures by the clock while it is connected', async () => {
    await start(
      '[boot]',
      {},
      "ocpp: '2.0.1', monitors: [{ component: TemperatureSensor, variable: Temperature, type: Periodic, value: 2 }]",
    );
    const before = csms.actions.length;
    await timers.elapse(HEARTBEAT_CHECK);
    await timers.elapse(HEARTBEAT_CHECK);
    await csms.until(() => csms.actions.length > before);
    expect(csms.actions.slice(before)).toEqual(['NotifyEvent']);
  });

  it('sends measurements as a stream once the CSMS has agreed (2.1)', async () => {
    await start('[boot]', {}, "ocpp: '2.1'");
    csms.call('m1', 'SetVariableMonitoring', {
      setMonitoringData: [
        {
          component: { name: 'TemperatureSensor', evse: { id: 1 } },
          variable: { name: 'Temperature' },
          type: 'Periodic',
          value: 1,
          severity: 8,
          periodicEventStream: { interval: 60, values: 1 },
        },
      ],
    });
    await watch.until(() =>
      events.some(
        event =>
          event.type === 'answered' &&
          event.action === 'OpenPeriodicEventStream',
      ),
    );
    await timers.elapse(HEARTBEAT_CHECK);
    await csms.until(() => csms.frames.some(([type]) => type === 6));
    const sent = csms.frames.filter(([type]) => type === 6);
    expect(sent).toMatchObject([
      [
        6,
        expect.any(String),
        'NotifyPeriodicEventStream',
        { id: 1, pending: 0, data: [{ t: 0, v: '31' }] },
      ],
    ]);
    csms.call('m2', 'ClearVariableMonitoring', { id: [1] });
    await csms.until(() => csms.actions.includes('ClosePeriodicEventStream'));
  });

  it('tells when the CSMS could not use an answer (2.1)', async () => {
    await start('[boot]', {}, "ocpp: '2.1'");
    csms.send([5, 'r1', 'FormatViolation', '', {}]);
    await watch.until(() => types().includes('answerRefused'));
    expect(events).toContainEqual({
      type: 'answerRefused',
      code: 'FormatViolation',
    });
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
