import { closeCause } from './closeCause';

describe('closeCause', () => {
  it.each([
    ['station', 1000, 'normal'],
    ['station', 1005, 'normal'],
    ['station', 1001, 'goingAway'],
    ['station', 1006, 'vanished'],
    ['protocol', 1006, 'vanished'],
    ['protocol', 1002, 'protocolError'],
    ['protocol', 1007, 'protocolError'],
    ['protocol', 1009, 'protocolError'],
    ['protocol', 1008, 'policy'],
    ['protocol', 1011, 'serverError'],
    ['station', 1012, 'restart'],
    ['station', 4711, 'other'],
    ['liveness', 1006, 'noLife'],
    ['superseded', 1000, 'superseded'],
    ['shutdown', 1012, 'shutdown'],
    ['upstream', 1000, 'upstream'],
    ['upstream', 1006, 'upstream'],
  ] as const)('%s %i: %s', (by, code, cause) => {
    expect(closeCause({ by, code })).toBe(cause);
  });
});
