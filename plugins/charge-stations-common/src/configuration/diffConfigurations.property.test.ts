import fc from 'fast-check';
import { applyDiff } from './applyDiff';
import {
  someContent,
  someEntries,
  someMeanings,
} from './__testUtils__/arbitraries';
import { countChanges, isDifference } from './countChanges';
import { diffConfigurations } from './diffConfigurations';
import { entryText } from './pairEntries';
import { ConfigurationContent, ConfigurationEntry } from './types';

const options = { numRuns: 500, seed: 16 };

function diff(before: ConfigurationContent, after: ConfigurationContent) {
  return diffConfigurations({ before, after, meanings: someMeanings });
}

function complete(entries: ConfigurationEntry[]): ConfigurationContent {
  return { entries, completeness: 'complete' };
}

function bag(entries: readonly ConfigurationEntry[]): string[] {
  return entries.map(entryText).sort();
}

describe('any two configurations', () => {
  it('the earlier one and the difference give the later one', () => {
    fc.assert(
      fc.property(someEntries, someEntries, (before, after) => {
        const { changes } = diff(complete(before), complete(after));
        expect(bag(applyDiff({ entries: before, changes }))).toEqual(
          bag(after),
        );
      }),
      options,
    );
  });

  it('of an incomplete later one, they give all that it has, and what it may have left out', () => {
    fc.assert(
      fc.property(someContent, someContent, (before, after) => {
        const { changes } = diff(before, after);
        const kept = changes.flatMap(change =>
          change.notKnown === 'incompleteAfter' ? [change.before!] : [],
        );
        const made = applyDiff({ entries: before.entries, changes });
        expect(bag(made)).toEqual(bag([...after.entries, ...kept]));
      }),
      options,
    );
  });

  it('a configuration does not differ from itself', () => {
    fc.assert(
      fc.property(someContent, content => {
        const { changes, counts } = diff(content, content);
        expect(changes).toHaveLength(content.entries.length);
        expect(
          changes.filter(
            ({ verdict, notKnown, rewritten }) =>
              isDifference(verdict) ||
              rewritten ||
              (notKnown && notKnown !== 'writeOnly'),
          ),
        ).toEqual([]);
        expect(counts).toMatchObject({ differences: 0, raised: 0 });
      }),
      options,
    );
  });

  it('the other way round counts the same, with added for removed and set for unset', () => {
    fc.assert(
      fc.property(someContent, someContent, (before, after) => {
        const there = diff(before, after).counts;
        const { verdicts, ...back } = diff(after, before).counts;
        expect(there).toEqual({
          ...back,
          verdicts: {
            ...verdicts,
            added: verdicts.removed,
            removed: verdicts.added,
            becameSet: verdicts.becameUnset,
            becameUnset: verdicts.becameSet,
          },
        });
      }),
      options,
    );
  });

  it('the order of entries does not matter', () => {
    const shuffled = someEntries.chain(entries =>
      fc.tuple(
        fc.constant(entries),
        fc.shuffledSubarray(entries, { minLength: entries.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, shuffled, ([a, mixedA], [b, mixedB]) => {
        expect(diff(complete(mixedA), complete(mixedB))).toEqual(
          diff(complete(a), complete(b)),
        );
      }),
      options,
    );
  });

  it('each entry of both sides is in just one change', () => {
    fc.assert(
      fc.property(someContent, someContent, (before, after) => {
        const { changes } = diff(before, after);
        const sides = (side: 'before' | 'after') =>
          changes.flatMap(change => change[side] ?? []);
        expect(bag(sides('before'))).toEqual(bag(before.entries));
        expect(bag(sides('after'))).toEqual(bag(after.entries));
      }),
      options,
    );
  });

  it('counts of parts add up to those of the whole', () => {
    fc.assert(
      fc.property(someContent, someContent, (before, after) => {
        const { changes, counts } = diff(before, after);
        const parts = changes.map(change => countChanges([change]));
        const sum = parts.reduce((total, part) => total + part.differences, 0);
        expect(sum).toBe(counts.differences);
      }),
      options,
    );
  });
});
