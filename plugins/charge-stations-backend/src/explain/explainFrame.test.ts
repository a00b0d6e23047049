import { loadKnowledge } from '@forecourt/plugin-charge-stations-knowledge';
import { FrameEvidence } from '../model';
import { explainFrame, FrameToExplain } from './explainFrame';

const knowledge = loadKnowledge();

function explain(
  frame: Partial<FrameEvidence>,
  more: Partial<FrameToExplain> = {},
) {
  return explainFrame({
    frame: {
      kind: 'frame',
      identity: 'CP1',
      connectionId: 'c1',
      seq: 7,
      source: 'live',
      protocol: 'ocpp1.6',
      direction: 'fromStation',
      receivedAt: 0,
      messageKind: 'call',
      messageId: 'm',
      action: null,
      raw: '',
      encoding: 'text',
      answer: null,
      violations: [],
      ...frame,
    },
    answer: '[3,"m",{}]',
    answerDelay: null,
    isRecent: false,
    isRetransmission: false,
    sightings: [],
    knowledge,
    ...more,
  });
}

const status = (payload: object): Partial<FrameEvidence> => ({
  action: 'StatusNotification',
  raw: JSON.stringify([2, 'm', 'StatusNotification', payload]),
});

/** Each field as `name = value unit: meaning`, indented by its depth. */
function lines(explanation: ReturnType<typeof explain>, part = 0): string[] {
  return explanation.parts[part].fields.map(
    ({ name, depth, value, unit, meaning }) =>
      `${'  '.repeat(depth)}${name}${value === null ? '' : ` = ${value}`}${
        unit ? ` ${unit}` : ''
      }: ${meaning}`,
  );
}

describe('explainFrame', () => {
  it.each<[string, Partial<FrameEvidence>, string]>([
    [
      'a call of a station',
      status({}),
      'The station sent StatusNotification: tells the state of a connector, and what is wrong with it.',
    ],
    [
      'a call of ours',
      {
        direction: 'toStation',
        action: 'GetConfiguration',
        raw: '[2,"m","GetConfiguration",{}]',
      },
      'The central system sent GetConfiguration: reads configuration keys, or all of them.',
    ],
    [
      "a station's answer",
      {
        messageKind: 'callResult',
        action: 'GetConfiguration',
        raw: '[3,"m",{}]',
      },
      "The station's answer to GetConfiguration: reads configuration keys, or all of them.",
    ],
    [
      'an answer to nothing',
      { messageKind: 'callResult', raw: '[3,"m",{}]' },
      "The station's answer to a call that is not on record.",
    ],
    [
      'a refusal',
      {
        messageKind: 'callError',
        action: 'Reset',
        raw: '[4,"m","NotSupported","",{}]',
      },
      'The station refused Reset: has the station restart.',
    ],
    [
      'a message without an answer',
      {
        protocol: 'ocpp2.1',
        messageKind: 'send',
        action: 'NotifyPeriodicEventStream',
        raw: '[6,"m","NotifyPeriodicEventStream",{}]',
      },
      'The station sent NotifyPeriodicEventStream, which nobody answers: carries values of a stream; nobody answers it.',
    ],
    [
      'an action that there is not',
      { action: 'Frobnicate', raw: '[2,"m","Frobnicate",{}]' },
      'The station sent Frobnicate, which OCPP 1.6 does not have.',
    ],
    [
      'an action of another version',
      { action: 'NotifyEvent', raw: '[2,"m","NotifyEvent",{}]' },
      'The station sent NotifyEvent, which OCPP 1.6 does not have.',
    ],
    [
      'a text that is no message',
      {
        messageKind: 'unknown',
        raw: 'hello',
        violations: [{ rule: 'json', message: 'The text is not JSON.' }],
      },
      'The station sent what is no message of OCPP 1.6: the text is not JSON.',
    ],
    [
      'bytes',
      {
        messageKind: 'unknown',
        raw: 'AAEC',
        encoding: 'base64',
        violations: [
          { rule: 'encoding', message: 'A binary frame; OCPP-J sends text.' },
        ],
      },
      'The station sent what is no message of OCPP 1.6: a binary frame; OCPP-J sends text.',
    ],
  ])('says what it is: %s', (_, frame, sentence) => {
    expect(explain(frame).sentence).toBe(sentence);
  });

  it('names the message, who may send it and where it is specified', () => {
    expect(explain(status({})).message).toEqual({
      name: 'StatusNotification',
      api: 'ocpp-1.6',
      specification: 'OCPP 1.6',
      senders: ['Charge Point'],
      group: 'Core',
      line: 'Tells the state of a connector, and what is wrong with it',
      source: expect.objectContaining({
        specification: 'ocpp-1.6',
        words: 'OCPP 1.6 edition 2 §4.9',
        url: expect.stringMatching(/^https:/),
      }),
    });
  });

  it('explains field by field, nested ones and lists in their order, readings with their unit', () => {
    const explanation = explain({
      action: 'MeterValues',
      raw: JSON.stringify([
        2,
        'm',
        'MeterValues',
        {
          connectorId: 1,
          meterValue: [
            {
              timestamp: '2026-11-22T12:00:00Z',
              sampledValue: [
                { value: '21.5', measurand: 'Temperature', unit: 'Celsius' },
                { value: '1200', context: 'Sample.Periodic' },
              ],
            },
          ],
        },
      ]),
    });
    expect(lines(explanation)).toEqual([
      'connectorId = 1: Which connector; 0 is the station itself',
      'meterValue: Readings that were taken at one moment',
      '  1: null',
      '    timestamp = 2026-11-22T12:00:00Z: When it was, by the clock of the station',
      '    sampledValue: One reading',
      '      1: null',
      '        value = 21.5 Celsius: The reading; its unit stands beside it',
      '        measurand = Temperature: What was measured; absent is the register of imported energy',
      '        unit = Celsius: The unit of the value; absent is watt-hours where energy is measured',
      '      2: null',
      '        value = 1200 Wh: The reading; its unit stands beside it',
      '        context = Sample.Periodic: Why it was read then; absent is a regular sample',
    ]);
  });

  it.each<[string, Partial<FrameEvidence>, string, object]>([
    [
      'an error code',
      status({ errorCode: 'GroundFailure' }),
      'errorCode',
      {
        code: 'ocpp16:GroundFailure',
        names: 'errorCode',
        text: 'The residual-current device tripped',
        isVerified: true,
      },
    ],
    [
      'an error code by its old name',
      status({ errorCode: 'mode3Error' }),
      'errorCode',
      {
        code: 'ocpp16:EVCommunicationError',
        names: 'errorCode',
        text: 'The vehicle cannot be talked to',
        isVerified: true,
      },
    ],
    [
      'a configuration key',
      {
        direction: 'toStation',
        action: 'ChangeConfiguration',
        raw: '[2,"m","ChangeConfiguration",{"key":"heartbeatinterval","value":"60"}]',
      },
      'key',
      expect.objectContaining({ names: 'configurationKey', isVerified: true }),
    ],
    [
      'an action',
      {
        direction: 'toStation',
        action: 'TriggerMessage',
        raw: '[2,"m","TriggerMessage",{"requestedMessage":"Heartbeat"}]',
      },
      'requestedMessage',
      expect.objectContaining({ names: 'action' }),
    ],
  ])('says what a name means: %s', (_, frame, name, meaning) => {
    const field = explain(frame).parts[0].fields.find(it => it.name === name);
    expect(field?.valueMeaning).toEqual(meaning);
  });

  it('says of masked values that they are, and looks nothing up for them', () => {
    const [field] = explain({
      action: 'Authorize',
      raw: '[2,"m","Authorize",{"idTag":"masked:0f3a"}]',
    }).parts[0].fields;
    expect(field).toMatchObject({ isMasked: true, valueMeaning: null });
  });

  it('puts what is wrong at the field that it is about', () => {
    const violations = [
      { rule: 'schema', path: '/status', message: 'is not one of the nine' },
    ];
    const { parts, unusual } = explain({
      ...status({ connectorId: 1, status: 'Broken' }),
      violations,
    });
    expect(
      parts[0].fields.map(({ name, problems }) => [name, problems]),
    ).toEqual([
      ['connectorId', []],
      ['status', ['is not one of the nine']],
    ]);
    expect(unusual).toEqual([
      expect.objectContaining({
        kind: 'schema',
        severity: 'breach',
        path: '/status',
        detail: 'is not one of the nine',
        reference: { specification: 'ocpp-1.6', section: '6' },
      }),
    ]);
  });

  it('explains the answer, and why something was refused', () => {
    const { parts, unusual } = explain(status({}), {
      answer: '[4,"m","FormationViolation","no status",{}]',
    });
    expect(parts[1]).toMatchObject({
      kind: 'error',
      fields: [
        {
          name: 'errorCode',
          value: 'FormationViolation',
          valueMeaning: {
            text: 'The message is not built as its action wants it',
          },
        },
        { name: 'errorDescription', value: 'no status' },
        { name: 'errorDetails', value: '{}' },
      ],
    });
    expect(unusual.map(({ kind }) => kind)).toEqual(['refused']);
  });

  it.each<[string, Partial<FrameEvidence>, Partial<FrameToExplain>, string[]]>([
    ['nothing', status({}), {}, []],
    [
      'a breach comes before what is worth knowing',
      { ...status({}), violations: [{ rule: 'schema', message: 'm' }] },
      {
        sightings: [
          { kind: 'late', protocol: null, at: 0, evidence: null },
          { kind: 'stationStatus', protocol: 'ocpp1.6', at: 0, evidence: null },
        ],
      },
      ['schema', 'stationStatus', 'late'],
    ],
    ['no answer', status({}), { answer: null }, ['noAnswer']],
    [
      'an answer that may still come',
      status({}),
      { answer: null, isRecent: true },
      [],
    ],
    ['an answer after 9.9 s', status({}), { answerDelay: 9_900 }, []],
    [
      'an answer after 10 s',
      status({}),
      { answerDelay: 10_000 },
      ['slowAnswer'],
    ],
    [
      'the same again',
      status({}),
      { isRetransmission: true },
      ['retransmission'],
    ],
    [
      'the same again where that is not allowed',
      {
        ...status({}),
        violations: [
          {
            rule: 'messageId',
            message: 'The message id was used before, for the same message.',
          },
        ],
      },
      { isRetransmission: true },
      ['messageIdRepeated'],
    ],
    [
      "another version's spelling of an error code",
      {
        messageKind: 'callError',
        action: 'Reset',
        raw: '[4,"m","FormatViolation","",{}]',
      },
      {},
      ['refused', 'errorCodeOfOtherVersion'],
    ],
    [
      'the same spelling in its version',
      {
        protocol: 'ocpp2.0.1',
        messageKind: 'callError',
        action: 'Reset',
        raw: '[4,"m","FormatViolation","",{}]',
      },
      {},
      ['refused'],
    ],
    [
      'more than we look into',
      {
        messageKind: 'unknown',
        violations: [{ rule: 'depth', message: 'deep' }],
      },
      {},
      ['limit'],
    ],
  ])('says what is unusual: %s', (_, frame, more, kinds) => {
    expect(explain(frame, more).unusual.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('reads a signed message of 2.x for what it carries', () => {
    const payload = Buffer.from('{"connectorStatus":"Faulted"}').toString(
      'base64url',
    );
    const { message, parts } = explain({
      protocol: 'ocpp2.0.1',
      action: 'StatusNotification-Signed',
      raw: JSON.stringify([
        2,
        'm',
        'StatusNotification-Signed',
        { payload, signatures: [] },
      ]),
    });
    expect(message?.name).toBe('StatusNotification');
    expect(parts[0].fields.map(({ name }) => name)).toEqual([
      'connectorStatus',
    ]);
  });

  it('leaves out what is too much, and says how much', () => {
    const list = Array.from({ length: 1000 }, (_, index) => index);
    const { parts } = explain({
      action: 'DataTransfer',
      raw: JSON.stringify([2, 'm', 'DataTransfer', { list }]),
    });
    expect(parts[0].fields).toHaveLength(400);
    expect(parts[0].omitted).toBe(601);
  });

  it('takes names that every object has for unknown', () => {
    const { parts, message } = explain({
      action: 'constructor',
      raw: '[2,"m","constructor",{"__proto__":1,"toString":"valueOf"}]',
    });
    expect(message).toBeUndefined();
    expect(parts[0].fields.map(({ meaning }) => meaning)).toEqual([null, null]);
  });
});
