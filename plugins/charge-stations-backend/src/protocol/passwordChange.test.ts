import { Protocol } from '../model';
import { createPasswordChange, readPasswordAnswer } from './passwordChange';
import { createTestSession, NOON } from './__testUtils__/testSession';
import { SettledCall } from './types';

const counting = (bytes: number) =>
  Uint8Array.from({ length: bytes }, (_, index) => index * 7);

describe('a new password', () => {
  it.each<[Protocol, string, RegExp]>([
    ['ocpp1.6', 'ChangeConfiguration', /^[0-9a-f]{40}$/],
    ['ocpp2.0.1', 'SetVariables', /^[A-Za-z0-9_-]{40}$/],
    ['ocpp2.1', 'SetVariables', /^[A-Za-z0-9_-]{40}$/],
  ])(
    '%s: %s, its schema kept and its value masked',
    (protocol, action, form) => {
      const { password, call } = createPasswordChange({
        protocol,
        random: counting,
      });
      expect(password).toMatch(form);
      expect(call.action).toBe(action);
      const { frame, record } = createTestSession({ protocol }).call({
        seq: 0,
        at: NOON,
        ...call,
      });
      expect(frame).toContain(`"${password}"`);
      expect(JSON.stringify(record)).not.toContain(password);
      expect(JSON.stringify(record)).toContain('masked:40');
    },
  );
});

describe('what a station says of a new password', () => {
  const ok = (payload: unknown): SettledCall['outcome'] => ({
    result: 'ok',
    payload,
  });
  const variable = (attributeStatus: unknown) =>
    ok({ setVariableResult: [{ attributeStatus }] });

  it.each<[SettledCall['outcome'], string, string | null]>([
    [ok({ status: 'Accepted' }), 'accepted', 'Accepted'],
    [ok({ status: 'RebootRequired' }), 'rebootRequired', 'RebootRequired'],
    [ok({ status: 'Rejected' }), 'rejected', 'Rejected'],
    [ok({ status: 'NotSupported' }), 'rejected', 'NotSupported'],
    [variable('Accepted'), 'accepted', 'Accepted'],
    [variable('RebootRequired'), 'rebootRequired', 'RebootRequired'],
    [variable('Rejected'), 'rejected', 'Rejected'],
    [variable('UnknownComponent'), 'rejected', 'UnknownComponent'],
    [variable('UnknownVariable'), 'rejected', 'UnknownVariable'],
    [
      variable('NotSupportedAttributeType'),
      'rejected',
      'NotSupportedAttributeType',
    ],
    [{ result: 'error', code: 'InternalError' }, 'rejected', 'InternalError'],
    // Whatever says nothing: either may be the one it has.
    [ok({ status: 'accepted?' }), 'unclear', null],
    [ok({ status: 'constructor' }), 'unclear', null],
    [ok({ setVariableResult: [] }), 'unclear', null],
    [variable(7), 'unclear', null],
    [ok({}), 'unclear', null],
    [ok(null), 'unclear', null],
  ])('%j: %s', (outcome, answer, word) => {
    expect(readPasswordAnswer({ outcome })).toEqual({ answer, word });
  });
});
