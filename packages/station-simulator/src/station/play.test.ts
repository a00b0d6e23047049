import { HistoryLine } from '../transport/jsonl';
import { playSteps, summarise } from '../__testUtils__/playSteps';

const BOOT = [
  'open',
  'boot 1.0.0',
  '0 Available',
  '1 Available',
  '2 Available',
];

/** What a boot and the given steps send, the boot itself and the final close left out. */
function sent(steps: string): string[] {
  const lines = playSteps(`- boot\n${steps}`).map(summarise);
  expect(lines.slice(0, BOOT.length)).toEqual(BOOT);
  return lines.slice(BOOT.length, -1);
}

/** Since when a made-up CSMS counts the seconds that name its transactions. */
const EPOCH = Date.UTC(2020, 0, 1);

function payloads(lines: HistoryLine[], action: string) {
  return lines
    .flatMap(line => (line.event === 'frame' ? [JSON.parse(line.frame)] : []))
    .filter(frame => frame[2] === action)
    .map(frame => frame[3]);
}

describe('play', () => {
  it.each([
    {
      rule: 'a status is sent as written',
      steps: '- status: { connector: 1, status: Reserved }',
      expected: ['1 Reserved'],
    },
    {
      rule: 'a session walks from Preparing to Available',
      steps:
        '- charge: { connector: 1, duration: 30m, meterEvery: 15m, suspended: 5m }',
      expected: [
        '1 Preparing',
        'Authorize',
        'StartTransaction',
        '1 Charging',
        'MeterValues',
        '1 SuspendedEV',
        'StopTransaction Local',
        '1 Finishing',
        '1 Available',
      ],
    },
    {
      rule: 'a blocking fault ends the session before it is reported',
      steps:
        '- together: [[{ charge: { connector: 1, duration: 1h, meterEvery: 1h } }], [{ wait: 10m }, { fault: { connector: 1, errorCode: GroundFailure, hold: 1m } }]]',
      expected: [
        '1 Preparing',
        'Authorize',
        'StartTransaction',
        '1 Charging',
        'StopTransaction Other',
        '1 Faulted GroundFailure',
        '1 Available',
      ],
    },
    {
      rule: 'a warning leaves the status as it is',
      steps:
        '- fault: { connector: 0, errorCode: WeakSignal, blocking: false, hold: 1m }',
      expected: ['0 Available WeakSignal', '0 Available'],
    },
    {
      rule: 'a fault that never clears stays',
      steps: '- fault: { connector: 2, errorCode: OverVoltage, clear: never }',
      expected: ['2 Faulted OverVoltage'],
    },
    {
      rule: 'a fault may end with the vendor text of its resolution',
      steps:
        '- fault: { connector: 1, errorCode: GroundFailure, info: RCD triggered, clear: { resolvedText: RCD reconnected } }',
      expected: [
        '1 Faulted GroundFailure "RCD triggered"',
        '1 Available "RCD reconnected"',
      ],
    },
    {
      rule: 'a fault may end by leaving Faulted with another code',
      steps:
        '- fault: { connector: 1, errorCode: InternalError, clear: { leftFaulted: HighTemperature } }',
      expected: ['1 Faulted InternalError', '1 Available HighTemperature'],
    },
    {
      rule: 'of two faults the newest is told, and after it the one that remains',
      steps:
        '- together: [[{ fault: { connector: 1, errorCode: OverVoltage, hold: 10m } }], [{ wait: 1m }, { fault: { connector: 1, errorCode: InternalError, hold: 2m } }]]',
      expected: [
        '1 Faulted OverVoltage',
        '1 Faulted InternalError',
        '1 Faulted OverVoltage',
        '1 Available',
      ],
    },
    {
      rule: 'a flapping fault comes and goes as often as asked',
      steps:
        '- flap: { connector: 1, errorCode: ConnectorLockFailure, times: 2 }',
      expected: [
        '1 Faulted ConnectorLockFailure',
        '1 Available',
        '1 Faulted ConnectorLockFailure',
        '1 Available',
      ],
    },
    {
      rule: 'a faulted connector takes no car',
      steps:
        '- fault: { connector: 1, errorCode: OverVoltage, clear: never }\n- charge: { connector: 1, duration: 5m }',
      expected: ['1 Faulted OverVoltage'],
    },
    {
      rule: 'a disconnect without a close frame is 1006, and the way back needs no boot and says nothing old',
      steps:
        '- disconnect: { closeFrame: false }\n- wait: 1m\n- reconnect: { boot: false }',
      expected: ['close 1006', 'open'],
    },
    {
      rule: 'a disconnect with a close frame tells its code; a reconnect may boot',
      steps: '- disconnect: { code: 1001 }\n- reconnect: { boot: true }',
      expected: ['close 1001', ...BOOT],
    },
    {
      rule: 'a status that changed offline is told on the way back, lost ones are not',
      steps:
        '- disconnect\n- flap: { connector: 2, errorCode: OverVoltage, times: 3 }\n- fault: { connector: 1, errorCode: GroundFailure, clear: never }\n- reconnect',
      expected: ['close 1000', 'open', '1 Faulted GroundFailure'],
    },
    {
      rule: 'a session of the time offline is told afterwards by its transaction alone',
      steps:
        '- disconnect\n- charge: { connector: 1, duration: 30m }\n- reconnect',
      expected: [
        'close 1000',
        'open',
        'StartTransaction',
        'StopTransaction Local',
      ],
    },
    {
      rule: 'a silent station says nothing, and then what changed',
      steps:
        '- together: [[{ silence: { for: 10m } }], [{ wait: 1m }, { fault: { connector: 1, errorCode: OverVoltage, clear: never } }, { fault: { connector: 2, errorCode: OverVoltage, hold: 1m } }]]',
      expected: ['1 Faulted OverVoltage'],
    },
    {
      rule: 'old errors come in the order of their time, then the present',
      steps:
        '- replayOldErrors: { errors: [{ connector: 1, errorCode: HighTemperature, ago: 10m, lasted: 2m }, { connector: 2, errorCode: OverVoltage, ago: 30m }] }',
      expected: [
        '2 Faulted OverVoltage',
        '1 Faulted HighTemperature',
        '1 Available',
        '1 Available',
        '2 Available',
      ],
    },
    {
      rule: 'a firmware update walks through its stages and boots with the new version',
      steps: "- firmwareUpdate: { to: '2.0.0' }",
      expected: [
        'firmware Downloading',
        'firmware Downloaded',
        '0 Unavailable',
        '1 Unavailable',
        '2 Unavailable',
        'firmware Installing',
        'close 1001',
        'open',
        'boot 2.0.0',
        '0 Available',
        '1 Available',
        '2 Available',
        'firmware Installed',
      ],
    },
    {
      rule: 'a failed download changes nothing',
      steps: "- firmwareUpdate: { to: '2.0.0', outcome: DownloadFailed }",
      expected: ['firmware Downloading', 'firmware DownloadFailed'],
    },
    {
      rule: 'a failed installation gives the connectors back',
      steps: "- firmwareUpdate: { to: '2.0.0', outcome: InstallationFailed }",
      expected: [
        'firmware Downloading',
        'firmware Downloaded',
        '0 Unavailable',
        '1 Unavailable',
        '2 Unavailable',
        'firmware Installing',
        'firmware InstallationFailed',
        '0 Available',
        '1 Available',
        '2 Available',
      ],
    },
    {
      rule: 'a security event is sent',
      steps: '- securityEvent: { event: SettingSystemTime }',
      expected: ['SecurityEventNotification'],
    },
    {
      rule: 'a repeat plays its steps that often',
      steps:
        '- repeat: { times: 3, steps: [{ securityEvent: { event: ResetOrReboot } }] }',
      expected: [
        'SecurityEventNotification',
        'SecurityEventNotification',
        'SecurityEventNotification',
      ],
    },
    {
      rule: 'a choice plays one of its options',
      steps:
        '- choose: [{ weight: 1, steps: [{ status: { connector: 1, status: Reserved } }] }]',
      expected: ['1 Reserved'],
    },
  ])('$rule', ({ steps, expected }) => {
    expect(sent(steps)).toEqual(expected);
  });

  it.each([
    { mode: 'none', expected: undefined },
    { mode: 'now', expected: '2026-03-01T01:00:00Z' },
    { mode: '{ offset: -47h }', expected: '2026-02-27T02:00:00Z' },
    {
      mode: '{ fixed: "2022-01-31T14:44:28Z" }',
      expected: '2022-01-31T14:44:28Z',
    },
  ])('says its time in mode $mode', ({ mode, expected }) => {
    const lines = playSteps(
      `- boot\n- wait: 1h\n- status: { connector: 1, status: Reserved, timestamp: ${mode} }`,
    );
    const status = payloads(lines, 'StatusNotification').at(-1);
    expect(status.timestamp).toBe(expected);
  });

  it('gives a stop that waited offline the transaction id that its start was given', () => {
    const lines = playSteps(
      '- boot\n- charge: { connector: 2, duration: 5m }\n- disconnect\n- charge: { connector: 1, duration: 30m }\n- reconnect',
    );
    const seconds = lines.flatMap(line =>
      line.event === 'frame' && line.frame.includes('StartTransaction')
        ? [Math.floor((Date.parse(line.receivedAt) - EPOCH) / 1000)]
        : [],
    );
    expect(
      payloads(lines, 'StopTransaction').map(
        ({ transactionId }) => transactionId,
      ),
    ).toEqual(seconds);
    expect(seconds).toHaveLength(2);
  });

  it('picks options of a choice by weight', () => {
    const lines = playSteps(
      '- boot\n- repeat: { times: 400, steps: [{ choose: [{ weight: 3, steps: [{ status: { connector: 1, status: Reserved } }] }, { weight: 1, steps: [{ status: { connector: 2, status: Reserved } }] }] }] }',
    ).map(summarise);
    const often = lines.filter(line => line === '1 Reserved').length;
    const seldom = lines.filter(line => line === '2 Reserved').length;
    expect(often + seldom).toBe(400);
    expect(often / seldom).toBeGreaterThan(2);
    expect(often / seldom).toBeLessThan(4.5);
  });

  it('refuses a connector that the station does not have', () => {
    expect(() =>
      playSteps('- boot\n- status: { connector: 3, status: Available }'),
    ).toThrow('CP1 has 2 connectors, a step names connector 3');
  });
});
