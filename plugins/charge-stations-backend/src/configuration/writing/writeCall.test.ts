import { readWriteAnswer, writeCall } from './writeCall';

describe('writeCall', () => {
  it('1.6 changes a key', () => {
    expect(
      writeCall({ key: 'HeartbeatInterval', to: '300' }, 'ocpp1.6'),
    ).toEqual({
      action: 'ChangeConfiguration',
      payload: { key: 'HeartbeatInterval', value: '300' },
    });
  });

  it.each([
    [
      'OCPPCommCtrlr/HeartbeatInterval',
      { name: 'OCPPCommCtrlr' },
      { name: 'HeartbeatInterval' },
    ],
    [
      'Connector[left]@2.1/Limit[high]',
      { name: 'Connector', instance: 'left', evse: { id: 2, connectorId: 1 } },
      { name: 'Limit', instance: 'high' },
    ],
  ])('2.x sets the variable %s', (key, component, variable) => {
    expect(
      writeCall({ key, attribute: 'Target', to: '7' }, 'ocpp2.0.1'),
    ).toEqual({
      action: 'SetVariables',
      payload: {
        setVariableData: [
          { component, variable, attributeType: 'Target', attributeValue: '7' },
        ],
      },
    });
  });

  it('2.x refuses a key of 1.6', () => {
    expect(() =>
      writeCall({ key: 'HeartbeatInterval', to: '1' }, 'ocpp2.1'),
    ).toThrow('is not written as Component/Variable');
  });
});

describe('readWriteAnswer', () => {
  const ok = (payload: unknown) => ({ result: 'ok', payload } as const);
  const set = (result: Record<string, unknown>) =>
    ok({ setVariableResult: [result] });

  it.each([
    [ok({ status: 'Accepted' }), { outcome: 'accepted' }],
    [ok({ status: 'RebootRequired' }), { outcome: 'rebootRequired' }],
    [
      ok({ status: 'NotSupported' }),
      { outcome: 'rejected', status: 'NotSupported' },
    ],
    [set({ attributeStatus: 'Accepted' }), { outcome: 'accepted' }],
    [
      set({
        attributeStatus: 'Rejected',
        attributeStatusInfo: {
          reasonCode: 'OutOfRange',
          additionalInfo: 'at most 900',
        },
      }),
      {
        outcome: 'rejected',
        status: 'Rejected',
        info: 'OutOfRange: at most 900',
      },
    ],
    [ok({}), { outcome: 'unclear' }],
    [ok(null), { outcome: 'unclear' }],
    [set({}), { outcome: 'unclear' }],
    [
      { result: 'error', code: 'NotImplemented' } as const,
      { outcome: 'rejected', status: 'NotImplemented' },
    ],
  ])('%j', (answer, expected) => {
    expect(readWriteAnswer(answer)).toEqual(expected);
  });
});
