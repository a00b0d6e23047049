import {
  callsOf,
  describeEvent,
  eventsOf,
} from '../../__testUtils__/eventData';
import { playSteps, summarise } from '../../__testUtils__/playSteps';

const OF_201 = "ocpp: '2.0.1', connectors: 3, evses: [2, 1]";
const OF_21 = "ocpp: '2.1', connectors: 1";

const BOOT = [
  'open',
  'boot 1.0.0 PowerUp',
  '1/1 Available',
  '1/2 Available',
  '2/1 Available',
  'ChargingStation AvailabilityState Available Delta',
];

/** What the steps send after a boot, the final close left out. */
function sent(steps: string): string[] {
  const lines = playSteps(`- boot\n${steps}`, OF_201).map(summarise);
  expect(lines.slice(0, BOOT.length)).toEqual(BOOT);
  return lines.slice(BOOT.length, -1);
}

describe('play, OCPP 2.0.1', () => {
  it.each([
    {
      rule: 'statuses of 1.6 that mean a car are Occupied',
      steps: '- status: { connector: 2, status: SuspendedEV }',
      expected: ['1/2 Occupied'],
    },
    {
      rule: 'a session is one transaction, numbered from 0',
      steps:
        '- charge: { connector: 3, duration: 30m, meterEvery: 15m, suspended: 5m }',
      expected: [
        '2/1 Occupied',
        '0 Started CablePluggedIn',
        'Authorize',
        '1 Updated Authorized',
        '2 Updated ChargingStateChanged',
        '3 Updated MeterValuePeriodic',
        '4 Updated ChargingStateChanged',
        '5 Ended StopAuthorized Local',
        '2/1 Available',
      ],
    },
    {
      rule: 'what happens to a transaction offline is told later, and says so',
      steps:
        '- together: [[{ charge: { connector: 1, duration: 30m, meterEvery: 30m } }], [{ wait: 10m }, { disconnect: { closeFrame: false } }, { wait: 40m }, reconnect]]',
      expected: [
        '1/1 Occupied',
        '0 Started CablePluggedIn',
        'Authorize',
        '1 Updated Authorized',
        '2 Updated ChargingStateChanged',
        'close 1006',
        'open',
        '1/1 Available',
        '3 Ended StopAuthorized Local offline',
      ],
    },
    {
      rule: 'a blocking fault is told by its component, the state by an event and a status; so is the end',
      steps:
        '- fault: { connector: 2, errorCode: GroundFailure, hold: 1m, clear: { resolvedText: Reset by hand } }',
      expected: [
        'RCD@1/2 Tripped true Alerting; Connector@1/2 AvailabilityState Faulted Delta because of 2',
        '1/2 Faulted',
        'RCD@1/2 Tripped false Alerting cleared; Connector@1/2 AvailabilityState Available Delta',
        '1/2 Available',
      ],
    },
    {
      rule: 'a warning leaves the state as it is',
      steps:
        '- fault: { connector: 0, errorCode: WeakSignal, blocking: false, hold: 1m }',
      expected: [
        'DataLink Problem true Alerting',
        'DataLink Problem false Alerting cleared',
      ],
    },
    {
      rule: 'symptoms name their cause, and end before it',
      steps:
        '- fault: { connector: 3, errorCode: HighTemperature, component: LiquidCoolingSystem, level: evse, symptoms: [{ component: EVSE }, { component: Connector }], blocking: false, hold: 1m }',
      expected: [
        'LiquidCoolingSystem@2 Problem true Alerting; EVSE@2 Problem true Alerting because of 2; Connector@2/1 Problem true Alerting because of 3',
        'Connector@2/1 Problem false Alerting cleared; EVSE@2 Problem false Alerting cleared; LiquidCoolingSystem@2 Problem false Alerting cleared',
      ],
    },
    {
      rule: 'a fault of the station itself is its AvailabilityState',
      steps: '- fault: { connector: 0, errorCode: OtherError, hold: 1m }',
      expected: [
        'ChargingStation Problem true Alerting; ChargingStation AvailabilityState Faulted Delta because of 2',
        'ChargingStation Problem false Alerting cleared; ChargingStation AvailabilityState Available Delta',
      ],
    },
    {
      rule: 'old errors come with their old times and both edges, then the present',
      steps:
        '- replayOldErrors: { errors: [{ connector: 1, errorCode: UnderVoltage, ago: 38m, lasted: 2m }] }',
      expected: [
        'ElectricalFeed@1/1 Problem true Alerting; ElectricalFeed@1/1 Problem false Alerting cleared',
        '1/1 Available',
      ],
    },
    {
      rule: 'an update goes through all stages and boots with its reason',
      steps: "- firmwareUpdate: { to: '2.0' }",
      expected: [
        'firmware Downloading',
        'firmware Downloaded',
        'ChargingStation AvailabilityState Unavailable Delta',
        '1/1 Unavailable',
        '1/2 Unavailable',
        '2/1 Unavailable',
        'firmware Installing',
        'close 1001',
        'open',
        'boot 2.0 FirmwareUpdate',
        '1/1 Available',
        '1/2 Available',
        '2/1 Available',
        'ChargingStation AvailabilityState Available Delta',
        'firmware Installed',
      ],
    },
    {
      rule: 'a boot tells again what is still wrong, and counts events anew',
      steps:
        '- fault: { connector: 1, errorCode: ReaderFailure, clear: never }\n- reconnect: { boot: true }',
      expected: [
        'TokenReader@1/1 Problem true Alerting; Connector@1/1 AvailabilityState Faulted Delta because of 2',
        '1/1 Faulted',
        'boot 1.0.0 PowerUp',
        '1/1 Faulted',
        '1/2 Available',
        '2/1 Available',
        'ChargingStation AvailabilityState Available Delta; TokenReader@1/1 Problem true Alerting',
      ],
    },
    {
      rule: 'a log is uploaded',
      steps: '- logUpload: { outcome: UploadFailure }',
      expected: ['LogStatusNotification', 'LogStatusNotification'],
    },
  ])('$rule', ({ steps, expected }) => {
    expect(sent(steps)).toEqual(expected);
  });

  it('sends many events in numbered parts', () => {
    const errors = Array.from(
      { length: 4 },
      (_, index) =>
        `{ connector: 1, errorCode: UnderVoltage, ago: ${
          index + 2
        }m, lasted: 30s }`,
    );
    const lines = playSteps(
      `- boot\n- replayOldErrors: { errors: [${errors.join(', ')}] }`,
      OF_201,
    );
    const parts = callsOf(lines, 'NotifyEvent')
      .slice(1)
      .map(({ payload }) => [
        payload.seqNo,
        payload.tbc,
        payload.eventData.length,
      ]);
    expect(parts).toEqual([
      [0, true, 6],
      [1, false, 2],
    ]);
  });

  it('never says how severe an event is: 2.0.1 has no field for it', () => {
    const lines = playSteps(
      '- boot\n- fault: { connector: 1, errorCode: OtherError, severity: 2 }',
      OF_201,
    );
    expect(eventsOf(lines).map(({ severity }) => severity)).toEqual(
      eventsOf(lines).map(() => undefined),
    );
  });
});

describe('play, OCPP 2.1', () => {
  const steps = '- boot\n- charge: { connector: 1, duration: 5m }';

  it('tells states by AvailabilityState instead of StatusNotification', () => {
    const lines = playSteps(steps, OF_21);
    expect(callsOf(lines, 'StatusNotification')).toHaveLength(1);
    expect(eventsOf(lines).map(describeEvent)).toEqual([
      'ChargingStation AvailabilityState Available Delta',
      'Connector@1/1 AvailabilityState Occupied Delta',
      'Connector@1/1 AvailabilityState Available Delta',
    ]);
  });

  it.each([
    ['the severity of a step', 'severity: 2', 2],
    ['the usual one of the error', 'blocking: true', 1],
  ])('tells %s', (_, field, severity) => {
    const lines = playSteps(
      `- boot\n- fault: { connector: 1, errorCode: GroundFailure, ${field} }`,
      OF_21,
    );
    const alerts = eventsOf(lines).filter(
      ({ trigger }) => trigger === 'Alerting',
    );
    expect(alerts.map(one => one.severity)).toEqual([severity, severity]);
  });

  it.each([
    ['UpperThreshold', 75, ['77 Alerting', '72 Alerting cleared']],
    ['LowerThreshold', 50, ['48 Alerting', '66 Alerting cleared']],
    ['Delta', 16, ['48 Delta', '66 Delta']],
    ['Periodic', 600, ['77 Periodic', '51 Periodic']],
  ])('plays a monitor of type %s', (type, value, expected) => {
    const lines = playSteps(
      [
        '- boot',
        '- vary: { connector: 1, component: TemperatureSensor, variable: Temperature, level: evse, values: [48, 66, 77, 72, 51], every: 5m }',
      ].join('\n'),
      `${OF_21}, monitors: [{ component: TemperatureSensor, variable: Temperature, type: ${type}, value: ${value}, severity: 4 }]`,
    );
    const fired = eventsOf(lines).filter(
      ({ variableMonitoringId }) => variableMonitoringId === 1,
    );
    expect(
      fired.map(({ actualValue, trigger, cleared }) =>
        [actualValue, trigger, cleared ? 'cleared' : '']
          .filter(Boolean)
          .join(' '),
      ),
    ).toEqual(expected);
    expect(new Set(fired.map(({ severity }) => severity))).toEqual(
      new Set([4]),
    );
  });
});
