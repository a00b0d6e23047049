import fc from 'fast-check';
import { inOrder } from './entryId';
import { overlay } from './overlay';

const entries = fc
  .uniqueArray(fc.constantFrom('A', 'B', 'C', 'D', 'E'))
  .chain(keys =>
    fc.tuple(
      ...keys.map(key =>
        fc.record({
          key: fc.constant(key),
          value: fc.string({ maxLength: 2 }),
        }),
      ),
    ),
  );

const complete = (list: Array<{ key: string; value: string }>) => ({
  completeness: 'complete' as const,
  entries: list,
  unknownKeys: [],
});

it('after a complete reading nothing else is known', () => {
  fc.assert(
    fc.property(entries, entries, (before, after) => {
      const known = overlay(overlay(null, complete(before)), complete(after));
      expect(known).toEqual({ entries: inOrder(after), isComplete: true });
    }),
    { seed: 5 },
  );
});

it('a partial one keeps what it does not tell, and tells the same twice as once', () => {
  fc.assert(
    fc.property(entries, entries, (before, told) => {
      const base = overlay(null, complete(before));
      const partial = {
        ...complete(told),
        completeness: 'partial' as const,
      };
      const once = overlay(base, partial);
      expect(overlay(once, partial)).toEqual(once);
      const keys = new Set<string>(told.map(({ key }) => key));
      expect(once.entries.filter(({ key }) => !keys.has(key))).toEqual(
        base.entries.filter(({ key }) => !keys.has(key)),
      );
      expect(once.isComplete).toBe(true);
    }),
    { seed: 5 },
  );
});
