import { createTransactionIds } from './transactionIds';

describe('createTransactionIds', () => {
  it('never gives an id twice, however fast transactions start', () => {
    const create = createTransactionIds();
    const at = Date.UTC(2026, 0, 1);
    const ids = [0, 0, 0, 999, 1000, 1000, 5000, 4000].map(ms =>
      create(at + ms),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('goes on above the ids of before a restart', () => {
    const at = Date.UTC(2026, 0, 1);
    const before = createTransactionIds()(at);
    expect(createTransactionIds()(at + 1000)).toBeGreaterThan(before);
  });

  it.each(['1970-01-01', '2020-01-01', '2088-01-01'])(
    'is a positive 32-bit integer in %s',
    date => {
      const id = createTransactionIds()(Date.parse(date));
      expect(id).toBeGreaterThan(0);
      expect(id).toBeLessThan(2 ** 31);
    },
  );
});
