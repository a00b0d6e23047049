import { IndependentCsms } from './__testUtils__/IndependentCsms';
import { castScenario } from './fleet/cast';
import { runStations } from './fleet/runStations';
import { listShipped, loadScenario } from './library';
import { Scenario } from './scenario/scenario';
import { Step } from './scenario/step';
import { OCPP_VERSIONS, OcppVersion } from './scenario/vocabulary';
import { LiveEvent } from './station/liveEvent';

/** These send what OCPP 1.6 forbids, on purpose. */
const ILLEGAL = ['legrand-illegal-code'];
/** So fast that no wait takes longer than a timer does. */
const SPEED = 1e9;
const ROUNDS = 3;

/** What never ends is played a few times. */
function bounded(steps: Step[]): Step[] {
  return steps.map(step => {
    switch (step.type) {
      case 'repeat':
        return {
          ...step,
          times: Math.min(step.times, ROUNDS),
          steps: bounded(step.steps),
        };
      case 'choose':
        return {
          ...step,
          options: step.options.map(option => ({
            ...option,
            steps: bounded(option.steps),
          })),
        };
      case 'together':
        return { ...step, tracks: step.tracks.map(bounded) };
      default:
        return step;
    }
  });
}

function inVersion(scenario: Scenario, ocpp: OcppVersion): Scenario {
  return {
    ...scenario,
    station: { ...scenario.station, ocpp },
    steps: bounded(scenario.steps),
  };
}

describe('a CSMS that nobody here wrote', () => {
  let csms: IndependentCsms;
  let ending: AbortController;
  let running: Promise<void>;
  let events: LiveEvent[];

  beforeEach(async () => {
    csms = await IndependentCsms.start();
    ending = new AbortController();
    events = [];
    running = Promise.resolve();
  });

  afterEach(async () => {
    ending.abort();
    await running;
    await csms.stop();
  });

  function start(
    name: string,
    version: OcppVersion,
    options: { stay?: boolean; speed?: number } = {},
  ): Promise<void> {
    running = runStations({
      roles: castScenario({
        scenario: inVersion(loadScenario(name), version),
        identities: ['CP1'],
        seed: 1,
        now: Date.now,
      }),
      url: csms.url,
      speed: options.speed ?? SPEED,
      stay: options.stay,
      signal: ending.signal,
      onEvent: (_, event) => events.push(event),
    });
    return running;
  }

  const names = listShipped('scenarios').map(({ name }) => name);

  describe.each(OCPP_VERSIONS)('of OCPP %s', version => {
    it.each(names.filter(name => version !== '1.6' || !ILLEGAL.includes(name)))(
      'accepts every message of the scenario %s',
      async name => {
        await start(name, version);
        expect(csms.complaints).toEqual([]);
        const bad = ['refused', 'failed', 'notConnected', 'answerRefused'];
        expect(events.filter(({ type }) => bad.includes(type))).toEqual([]);
        expect(csms.received.length).toBeGreaterThan(1);
      },
    );
  });

  describe.each(['2.0.1', '2.1'] as const)('of OCPP %s', version => {
    const booted = async () => {
      start('silent', version, { stay: true, speed: 1 });
      await csms.until(() => csms.payloads('NotifyEvent').length > 0);
    };
    const unknown = { component: { name: 'Nonsense' } };
    const power = {
      component: { name: 'EVSE', evse: { id: 1 } },
      variable: { name: 'Power' },
    };

    it('reads the whole device model in numbered parts', async () => {
      await booted();
      expect(
        await csms.call('GetBaseReport', {
          requestId: 9,
          reportBase: 'FullInventory',
        }),
      ).toEqual({ status: 'Accepted' });
      const parts = () => csms.payloads('NotifyReport');
      await csms.until(() => parts().at(-1)?.tbc === false);
      expect(parts().length).toBeGreaterThan(3);
      expect(parts().map(({ requestId, seqNo }) => [requestId, seqNo])).toEqual(
        parts().map((_, index) => [9, index]),
      );
      const text = JSON.stringify(parts());
      expect(text).toContain('"AvailabilityState"');
      expect(text).toContain('"mutability":"WriteOnly"');
    });

    it('sets and reads variables', async () => {
      await booted();
      const interval = {
        component: { name: 'OCPPCommCtrlr' },
        variable: { name: 'HeartbeatInterval' },
      };
      expect(
        await csms.call('SetVariables', {
          setVariableData: [{ ...interval, attributeValue: '77' }],
        }),
      ).toMatchObject({
        setVariableResult: [{ attributeStatus: 'Accepted' }],
      });
      expect(
        await csms.call('GetVariables', {
          getVariableData: [
            interval,
            { ...unknown, variable: { name: 'Nothing' } },
          ],
        }),
      ).toMatchObject({
        getVariableResult: [
          { attributeStatus: 'Accepted', attributeValue: '77' },
          { attributeStatus: 'UnknownComponent' },
        ],
      });
    });

    it('sets a monitor, reads it back and removes it', async () => {
      await booted();
      const monitor = { ...power, type: 'UpperThreshold', severity: 4 };
      const [result] = (
        await csms.call('SetVariableMonitoring', {
          setMonitoringData: [{ ...monitor, value: 5000 }],
        })
      ).setMonitoringResult as Array<{ id: number; status: string }>;
      expect(result).toMatchObject({ status: 'Accepted' });
      await csms.call('GetMonitoringReport', { requestId: 3 });
      await csms.until(
        () => csms.payloads('NotifyMonitoringReport').length > 0,
      );
      expect(csms.payloads('NotifyMonitoringReport')).toMatchObject([
        { monitor: [{ variableMonitoring: [{ id: result.id }] }] },
      ]);
      expect(
        await csms.call('ClearVariableMonitoring', { id: [result.id, 99] }),
      ).toEqual({
        clearMonitoringResult: [
          { id: result.id, status: 'Accepted' },
          { id: 99, status: 'NotFound' },
        ],
      });
    });

    it.each([
      'StatusNotification',
      'MeterValues',
      'Heartbeat',
      'LogStatusNotification',
      'FirmwareStatusNotification',
      'BootNotification',
    ])('triggers %s', async requestedMessage => {
      await booted();
      const before = csms.payloads(requestedMessage).length;
      const evse = { id: 1, connectorId: 1 };
      expect(
        await csms.call('TriggerMessage', { requestedMessage, evse }),
      ).toEqual({ status: 'Accepted' });
      await csms.until(() => csms.payloads(requestedMessage).length > before);
      expect(csms.complaints).toEqual([]);
    });
  });
});
