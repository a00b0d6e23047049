import { formatVariableKey, parseVariableKey } from './variableKey';

describe('the key of a variable', () => {
  it.each([
    ['A/B', { component: 'A', variable: 'B' }],
    ['A@1/B', { component: 'A', evse: 1, variable: 'B' }],
    ['A@1.2/B', { component: 'A', evse: 1, connector: 2, variable: 'B' }],
    [
      'A[left/right]@0/B[x[1]]',
      {
        component: 'A',
        componentInstance: 'left/right',
        evse: 0,
        variable: 'B',
        variableInstance: 'x[1]',
      },
    ],
    ['A@home/B', { component: 'A@home', variable: 'B' }],
    ['A[]/B', { component: 'A', componentInstance: '', variable: 'B' }],
  ])('%s is read as it was written', (key, parts) => {
    expect(parseVariableKey(key)).toEqual(parts);
    expect(formatVariableKey(parts)).toBe(key);
  });

  it.each(['HeartbeatInterval', '/B', 'A/', '', 'A[B/C'])(
    'no key of a variable: %j',
    key => {
      expect(parseVariableKey(key)).toBeUndefined();
    },
  );
});
