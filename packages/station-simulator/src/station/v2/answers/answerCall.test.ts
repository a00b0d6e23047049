import { answerFindings } from '../../../__testUtils__/schemaFindings';
import { createRandom } from '../../../random';
import { profileSchema } from '../../../scenario/profile';
import { Action, Payload, Script } from '../../script';
import { Station } from '../../Station';
import { answerCall } from './answerCall';

function createStation(ocpp = '2.0.1') {
  const station = new Station({
    identity: 'CP1',
    profile: profileSchema.parse({
      ocpp,
      connectors: 3,
      evses: [2, 1],
      monitors: [
        {
          component: 'TemperatureSensor',
          variable: 'Temperature',
          type: 'UpperThreshold',
          value: 75,
        },
      ],
    }),
    random: createRandom(1),
    now: () => 0,
  });
  station.online = true;
  station.accepted = true;
  return station;
}

/** What a follow-up calls when every call is answered. */
function calls(script: Script | undefined) {
  const done: Array<Extract<Action, { type: 'call' }>> = [];
  let next = script?.next({ type: 'done' });
  while (next && !next.done) {
    if (next.value.type === 'call') {
      done.push(next.value);
    }
    next = script?.next({ type: 'answered', payload: { status: 'Accepted' } });
  }
  return done;
}

/** The answer, which must fit the schema, and what the station calls afterwards. */
function ask(station: Station, action: string, payload: Payload) {
  const reply = answerCall(station, { action, payload });
  if (reply.type !== 'result') {
    throw new Error(`${action} had no result: ${JSON.stringify(reply)}`);
  }
  expect(answerFindings(station.profile.ocpp, action, reply.payload)).toEqual(
    [],
  );
  return { says: reply.payload, calls: calls(reply.then) };
}

const interval = {
  component: { name: 'OCPPCommCtrlr' },
  variable: { name: 'HeartbeatInterval' },
};
const of = (component: string, variable: string, evse?: object) => ({
  component: { name: component, evse },
  variable: { name: variable },
});

describe('GetVariables', () => {
  it.each([
    [
      'a value',
      interval,
      { attributeStatus: 'Accepted', attributeValue: '300' },
    ],
    [
      'names without regard to case',
      of('ocppcommctrlr', 'heartbeatinterval'),
      { attributeStatus: 'Accepted' },
    ],
    [
      'an unknown component',
      of('Nonsense', 'X'),
      { attributeStatus: 'UnknownComponent' },
    ],
    [
      'an unknown variable',
      of('OCPPCommCtrlr', 'X'),
      { attributeStatus: 'UnknownVariable' },
    ],
    [
      'another EVSE than there are',
      of('EVSE', 'Power', { id: 3 }),
      { attributeStatus: 'UnknownComponent' },
    ],
    [
      'an attribute that is not played',
      { ...interval, attributeType: 'Target' },
      { attributeStatus: 'NotSupportedAttributeType' },
    ],
    [
      'what can only be written',
      of('SecurityCtrlr', 'BasicAuthPassword'),
      { attributeStatus: 'Rejected' },
    ],
  ])('answers %s', (_, asked, expected) => {
    const { says } = ask(createStation(), 'GetVariables', {
      getVariableData: [asked],
    });
    expect(says).toMatchObject({ getVariableResult: [expected] });
    expect(JSON.stringify(says).includes('attributeValue')).toBe(
      expected.attributeStatus === 'Accepted',
    );
  });
});

describe('SetVariables', () => {
  it.each([
    ['a fitting value', interval, '60', 'Accepted'],
    ['no number', interval, 'often', 'Rejected'],
    ['too small a number', interval, '0', 'Rejected'],
    ['what cannot be written', of('ChargingStation', 'Model'), 'X', 'Rejected'],
    [
      'a list with an unknown member',
      of('TxCtrlr', 'TxStartPoint'),
      'Now',
      'Rejected',
    ],
    [
      'what counts after a boot',
      of('OCPPCommCtrlr', 'WebSocketPingInterval'),
      '30',
      'RebootRequired',
    ],
    ['an unknown component', of('Nonsense', 'X'), '1', 'UnknownComponent'],
    ['an unknown variable', of('OCPPCommCtrlr', 'X'), '1', 'UnknownVariable'],
    [
      'a password of 15 characters',
      of('SecurityCtrlr', 'BasicAuthPassword'),
      'x'.repeat(15),
      'Rejected',
    ],
    [
      'a password of 16 characters',
      of('SecurityCtrlr', 'BasicAuthPassword'),
      'x'.repeat(16),
      'Accepted',
    ],
  ])('answers %s', (_, asked, attributeValue, attributeStatus) => {
    const { says } = ask(createStation(), 'SetVariables', {
      setVariableData: [{ ...asked, attributeValue }],
    });
    expect(says).toMatchObject({ setVariableResult: [{ attributeStatus }] });
  });

  it('keeps a value that waits for a boot out of sight until then', () => {
    const station = createStation();
    const ping = of('OCPPCommCtrlr', 'WebSocketPingInterval');
    ask(station, 'SetVariables', {
      setVariableData: [{ ...ping, attributeValue: '30' }],
    });
    const value = () =>
      ask(station, 'GetVariables', { getVariableData: [ping] }).says;
    expect(value()).toMatchObject({
      getVariableResult: [{ attributeValue: '60' }],
    });
    ask(station, 'Reset', { type: 'Immediate' });
    expect(value()).toMatchObject({
      getVariableResult: [{ attributeValue: '30' }],
    });
  });
});

describe('reports', () => {
  const entries = (station: Station, action: string, payload: Payload) => {
    const { says, calls: parts } = ask(station, action, {
      requestId: 5,
      ...payload,
    });
    expect(parts.map(({ payload: part }) => part.seqNo)).toEqual(
      parts.map((_, index) => index),
    );
    expect(parts.map(({ payload: part }) => part.tbc)).toEqual(
      parts.map((_, index) => index < parts.length - 1),
    );
    const list = parts.flatMap(
      ({ payload: part }) => part.reportData as Array<ReturnType<typeof of>>,
    );
    return {
      status: says.status,
      names: list.map(
        ({ component, variable }) => `${component.name}.${variable.name}`,
      ),
    };
  };

  it('has everything in a full inventory, in parts', () => {
    const station = createStation();
    const { status, names } = entries(station, 'GetBaseReport', {
      reportBase: 'FullInventory',
    });
    expect(status).toBe('Accepted');
    expect(names).toHaveLength(station.device.variables.length);
  });

  it('has what can be written in an inventory of the configuration', () => {
    const { names } = entries(createStation(), 'GetBaseReport', {
      reportBase: 'ConfigurationInventory',
    });
    expect(names).toContain('OCPPCommCtrlr.HeartbeatInterval');
    expect(names).not.toContain('ChargingStation.Model');
  });

  it('has states and what is wrong in a summary', () => {
    const station = createStation();
    const lock = station.device.find(
      {
        name: 'ConnectorPlugRetentionLock',
        evse: { id: 1, connectorId: 2 },
      },
      { name: 'Problem' },
    );
    if (lock) {
      lock.value = 'true';
    }
    const { names } = entries(station, 'GetBaseReport', {
      reportBase: 'SummaryInventory',
    });
    expect([...new Set(names)].sort()).toEqual([
      'ChargingStation.AvailabilityState',
      'Connector.AvailabilityState',
      'ConnectorPlugRetentionLock.Problem',
      'EVSE.AvailabilityState',
    ]);
  });

  it.each([
    ['a whole component', { component: { name: 'TxCtrlr' } }, 5],
    ['one variable', interval, 1],
    [
      'a component of one connector',
      { component: { name: 'Connector', evse: { id: 1, connectorId: 2 } } },
      5,
    ],
  ])('has %s where the CSMS names it', (_, named, count) => {
    const { names } = entries(createStation(), 'GetReport', {
      componentVariable: [named],
    });
    expect(names).toHaveLength(count);
  });

  it('says when there is nothing to report', () => {
    expect(
      entries(createStation(), 'GetReport', {
        componentCriteria: ['Problem'],
      }),
    ).toEqual({ status: 'EmptyResultSet', names: [] });
  });
});

describe('monitoring', () => {
  const temperature = of('TemperatureSensor', 'Temperature', { id: 1 });
  const monitor = {
    ...temperature,
    type: 'UpperThreshold',
    value: 90,
    severity: 3,
  };

  it.each([
    ['a threshold', monitor, 'Accepted'],
    ['the same again', { ...monitor, severity: 5 }, 'Duplicate'],
    [
      'an unknown component',
      { ...monitor, ...of('Nonsense', 'X') },
      'UnknownComponent',
    ],
    [
      'an unknown variable',
      { ...monitor, variable: { name: 'X' } },
      'UnknownVariable',
    ],
    [
      'a threshold of a text',
      { ...monitor, ...of('ChargingStation', 'Model') },
      'UnsupportedMonitorType',
    ],
    [
      'a type that is not played',
      { ...monitor, type: 'PeriodicClockAligned' },
      'UnsupportedMonitorType',
    ],
    ['an id that nobody has', { ...monitor, id: 77 }, 'Rejected'],
    ['a severity beyond the scale', { ...monitor, severity: 10 }, 'Rejected'],
  ])('SetVariableMonitoring answers %s', (_, asked, status) => {
    const { says } = ask(createStation(), 'SetVariableMonitoring', {
      setMonitoringData: [asked],
    });
    expect(says).toMatchObject({ setMonitoringResult: [{ status }] });
  });

  it.each([
    ['2.0.1', undefined],
    ['2.1', 'PreconfiguredMonitor'],
  ])('a report of %s tells of its kind: %s', (version, kind) => {
    const station = createStation(version);
    const { calls: parts } = ask(station, 'GetMonitoringReport', {
      requestId: 4,
      monitoringCriteria: ['ThresholdMonitoring'],
    });
    const list = parts.flatMap(
      ({ payload }) =>
        payload.monitor as Array<{ variableMonitoring: Payload[] }>,
    );
    expect(
      list.flatMap(({ variableMonitoring }) =>
        variableMonitoring.map(one => [one.id, one.eventNotificationType]),
      ),
    ).toEqual([
      [1, kind],
      [2, kind],
    ]);
  });

  it('says when no monitor meets the criteria', () => {
    const { says } = ask(createStation(), 'GetMonitoringReport', {
      requestId: 4,
      monitoringCriteria: ['DeltaMonitoring'],
    });
    expect(says).toEqual({ status: 'EmptyResultSet' });
  });

  it('goes back to what the maker set', () => {
    const station = createStation();
    ask(station, 'SetVariableMonitoring', { setMonitoringData: [monitor] });
    expect(station.device.monitors).toHaveLength(3);
    ask(station, 'SetMonitoringBase', { monitoringBase: 'FactoryDefault' });
    expect(station.device.monitors).toHaveLength(2);
    ask(station, 'SetMonitoringBase', { monitoringBase: 'HardWiredOnly' });
    expect(station.device.monitors).toEqual([]);
  });
});

describe('control', () => {
  const evse = { id: 1, connectorId: 2 };

  it.each([
    [
      'a status of one connector',
      { requestedMessage: 'StatusNotification', evse },
      'Accepted',
    ],
    [
      'a status of none',
      { requestedMessage: 'StatusNotification' },
      'Rejected',
    ],
    [
      'a status of one that is not there',
      {
        requestedMessage: 'StatusNotification',
        evse: { id: 9, connectorId: 1 },
      },
      'Rejected',
    ],
    [
      'a transaction where there is none',
      { requestedMessage: 'TransactionEvent' },
      'Rejected',
    ],
    [
      'a message that it does not send',
      { requestedMessage: 'SignV2GCertificate' },
      'NotImplemented',
    ],
  ])('TriggerMessage answers %s', (_, payload, status) => {
    const result = ask(createStation(), 'TriggerMessage', payload);
    expect(result.says).toEqual({ status });
    expect(result.calls).toHaveLength(status === 'Accepted' ? 1 : 0);
  });

  it.each([
    ['the station', {}, ['ChargingStation', '1/1', '1/2', '2/1']],
    ['an EVSE', { evse: { id: 1 } }, ['1/1', '1/2']],
    ['a connector', { evse }, ['1/2']],
  ])('ChangeAvailability takes %s out of service', (_, payload, places) => {
    const station = createStation();
    const result = ask(station, 'ChangeAvailability', {
      operationalStatus: 'Inoperative',
      ...payload,
    });
    expect(result.says).toEqual({ status: 'Accepted' });
    expect(
      result.calls.map(({ payload: { evseId, connectorId } }) =>
        evseId === undefined ? 'ChargingStation' : `${evseId}/${connectorId}`,
      ),
    ).toEqual(places);
  });

  it('waits with a reset until the last car is gone', () => {
    const station = createStation();
    const connector = station.connector(1);
    connector.session = {
      idTag: 'A',
      transactionId: 'T',
      begun: true,
      seqNo: 3,
    };
    const reply = answerCall(station, {
      action: 'Reset',
      payload: { type: 'OnIdle' },
    });
    expect(reply).toMatchObject({ payload: { status: 'Scheduled' } });
    const script = reply.type === 'result' ? reply.then : undefined;
    expect(script?.next({ type: 'done' }).value).toMatchObject({
      type: 'wait',
    });
    connector.session = null;
    expect(script?.next({ type: 'done' }).value).toMatchObject({
      type: 'disconnect',
    });
  });

  it('says that a log is uploaded, by the number of the request', () => {
    const { says, calls: told } = ask(createStation(), 'GetLog', {
      logType: 'DiagnosticsLog',
      requestId: 12,
      log: { remoteLocation: 'https://csms.example/logs' },
    });
    expect(says).toEqual({ status: 'Accepted', filename: 'SN-CP1.log' });
    expect(told.map(({ payload }) => payload)).toEqual([
      { status: 'Uploading', requestId: 12 },
      { status: 'Uploaded', requestId: 12 },
    ]);
  });

  it('says NotImplemented to what it does not know', () => {
    expect(
      answerCall(createStation(), { action: 'ClearCache', payload: {} }),
    ).toEqual({ type: 'error', code: 'NotImplemented' });
  });

  it.each([
    ['GetVariables', {}],
    ['GetVariables', { getVariableData: [{ component: 1 }] }],
    ['GetBaseReport', { reportBase: 'FullInventory' }],
    ['Reset', { type: 7 }],
    ['ClearVariableMonitoring', { id: 1 }],
  ])('says FormatViolation to a broken %s', (action, payload) => {
    expect(answerCall(createStation(), { action, payload })).toEqual({
      type: 'error',
      code: 'FormatViolation',
    });
  });
});
