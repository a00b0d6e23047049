import { createMask } from './maskValue';

describe('createMask', () => {
  const mask = createMask({ key: 'one' });

  it('keeps equal values recognisable as equal', () => {
    expect(mask('04A1B2')).toBe(mask('04A1B2'));
    expect(mask('04A1B2')).not.toBe(mask('04A1B3'));
  });

  it('does not contain the value, and depends on the key', () => {
    expect(mask('04A1B2')).toMatch(/^masked:[0-9a-f]{16}$/);
    expect(createMask({ key: 'two' })('04A1B2')).not.toBe(mask('04A1B2'));
  });
});
