import { faultProjector } from './__testUtils__/faultProjector';
import { HistoryChange, OCPP16_ERROR_CODES } from './model';
import {
  call,
  createTestSession,
  receive,
} from './protocol/__testUtils__/testSession';
import { errorCodes, RpcFault } from './rpc';

/** What one StatusNotification becomes, from the socket to the history. */
function report(payload: object) {
  const outcome = receive(
    createTestSession(),
    call('StatusNotification', { connectorId: 1, ...payload }),
  );
  const { changes } = faultProjector().apply(null, outcome.events);
  return { ...outcome, changes };
}

function codesOf(changes: HistoryChange[]): string[] {
  return changes.flatMap(change =>
    change.type === 'putCondition' ? change.condition.code : [],
  );
}

function statesOf(changes: HistoryChange[]): string[] {
  return changes.flatMap(change =>
    change.type === 'putInterval' && change.interval.lane === 'connector:1'
      ? change.interval.state
      : [],
  );
}

/** As 1.6 spells it, as 1.5 did, and as stations get it wrong. */
const spellings = (name: string) => [
  name,
  name[0].toLowerCase() + name.slice(1),
  name.toLowerCase(),
  name.toUpperCase(),
];

function inEverySpelling(names: readonly string[]) {
  return names.flatMap(name =>
    spellings(name).map((sent): [string, string] => [sent, name]),
  );
}

/** The name that 1.6 gave up. */
const OLD_NAMES: Array<[string, string]> = [
  ['Mode3Error', 'EVCommunicationError'],
  ['mode3Error', 'EVCommunicationError'],
];

describe('every error code of 1.6, in every spelling, is the same fault', () => {
  const codes = OCPP16_ERROR_CODES.filter(code => code !== 'NoError');

  it('there are sixteen, NoError among them', () => {
    expect(OCPP16_ERROR_CODES).toHaveLength(16);
    expect(codes).toHaveLength(15);
  });

  it.each([...inEverySpelling(codes), ...OLD_NAMES])(
    '%s is %s',
    (errorCode, code) => {
      const { answer, event, changes } = report({
        errorCode,
        status: 'Faulted',
      });
      expect(answer).toEqual([3, 'm1', {}]);
      expect(event).toMatchObject({ errorCode });
      expect(codesOf(changes)).toEqual([`ocpp16:${code}`]);
    },
  );

  it.each(spellings('NoError'))('%s is no fault', errorCode => {
    const { answer, changes } = report({ errorCode, status: 'Available' });
    expect(answer).toEqual([3, 'm1', {}]);
    expect(codesOf(changes)).toEqual([]);
  });

  it('a code that 1.6 does not have is a fault all the same', () => {
    const { changes } = report({ errorCode: 'Error', status: 'Faulted' });
    expect(codesOf(changes)).toEqual(['ocpp16:unknown(Error)']);
  });

  it.each(inEverySpelling(codes))(
    '%s is noted where 1.6 spells it otherwise',
    (errorCode, code) => {
      const { rules } = report({ errorCode, status: 'Faulted' });
      expect(rules).toEqual(errorCode === code ? [] : ['schema']);
    },
  );
});

describe('every status of 1.6, in every spelling, is the same state', () => {
  it.each(
    inEverySpelling([
      'Available',
      'Preparing',
      'Charging',
      'SuspendedEVSE',
      'SuspendedEV',
      'Finishing',
      'Reserved',
      'Unavailable',
      'Faulted',
    ]),
  )('%s is %s', (sent, status) => {
    const { answer, changes } = report({ errorCode: 'NoError', status: sent });
    expect(answer).toEqual([3, 'm1', {}]);
    expect(statesOf(changes)).toEqual(
      statesOf(report({ errorCode: 'NoError', status }).changes),
    );
    expect(statesOf(changes)).not.toContain('unrecognised');
  });
});

it.each(['Celcius', 'Celsius'])(
  'a temperature may be measured in %s: errata 2.1 allows both',
  unit => {
    const sampledValue = [{ value: '41', measurand: 'Temperature', unit }];
    const { rules } = receive(
      createTestSession(),
      call('MeterValues', {
        connectorId: 1,
        meterValue: [{ timestamp: '2026-11-22T11:59:58Z', sampledValue }],
      }),
    );
    expect(rules).toEqual([]);
  },
);

describe('errors of calls', () => {
  const spoken: Array<[RpcFault, string]> = [
    ['notImplemented', 'NotImplemented'],
    ['notSupported', 'NotSupported'],
    ['internalError', 'InternalError'],
    ['protocolError', 'ProtocolError'],
    ['securityError', 'SecurityError'],
    // Misspelt by the specification, and kept so (errata 2019-12 §5.1, §5.2).
    ['formation', 'FormationViolation'],
    ['property', 'PropertyConstraintViolation'],
    ['occurrence', 'OccurenceConstraintViolation'],
    ['type', 'TypeConstraintViolation'],
    ['generic', 'GenericError'],
  ];

  it.each(spoken)('we say %s as 1.6 spells it: %s', (fault, code) => {
    expect(errorCodes['ocpp1.6'][fault]).toBe(code);
  });

  it.each([
    ...spoken.map(([, code]) => code),
    // 2.x corrected them, and some stations mix the two up.
    'FormatViolation',
    'OccurrenceConstraintViolation',
  ])('a station may say %s', code => {
    const session = createTestSession();
    session.call({ seq: 0, at: 0, action: 'ClearCache', payload: {} });
    const error = JSON.stringify([4, 'own-1', code, '', {}]);
    const { handled, rules } = receive(session, error);
    expect(rules).toEqual([]);
    expect(handled).toMatchObject({
      settled: { outcome: { result: 'error', code } },
    });
  });
});
