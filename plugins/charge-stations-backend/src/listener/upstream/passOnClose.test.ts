import { passOnClose } from './passOnClose';

describe('a close is passed on', () => {
  it.each([
    [1000, 1000],
    [1003, 1003],
    [1014, 1014],
    [3000, 3000],
    [4999, 4999],
    // Reserved: must not be sent (RFC 6455 §7.4.1).
    [1004, 1001],
    [1006, 1001],
    [1015, 1001],
    // Belong to nobody (§7.4.2).
    [999, 1001],
    [1016, 1001],
    [2999, 1001],
    [5000, 1001],
  ])('with %d as %d', (code, passed) => {
    expect(passOnClose({ code, reason: 'why' })).toEqual({
      code: passed,
      reason: 'why',
    });
  });

  it('without a code as an empty close frame', () => {
    expect(passOnClose({ code: 1005, reason: '' })).toEqual({});
  });

  it('with as much of the reason as a close frame holds, in whole characters', () => {
    const { reason = '' } = passOnClose({ code: 1000, reason: 'ü'.repeat(90) });
    expect(reason).toBe('ü'.repeat(61));
  });
});
