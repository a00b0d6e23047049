import { formatShare } from './formatShare';

describe('formatShare', () => {
  it.each([
    [1, '100 %'],
    [0.99999, '99.99 %'],
    [0.991, '99.1 %'],
    [0.98996, '98.99 %'],
    [0.58, '58 %'],
    [0, '0 %'],
  ])('%d is %s', (share, text) => {
    expect(formatShare(share, { locale: 'en' })).toBe(
      text.replace(' ', '\u00a0'),
    );
  });

  it('aligns where told to', () => {
    expect(formatShare(1, { locale: 'en', digits: 2 })).toBe('100.00\u00a0%');
  });
});
