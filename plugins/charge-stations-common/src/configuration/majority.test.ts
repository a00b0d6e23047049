import fc from 'fast-check';
import { someContent, someMeanings } from './__testUtils__/arbitraries';
import { diffFromMajority, majorityOf } from './majority';
import { lookUpMeanings } from './lookUpMeanings';
import { ConfigurationContent } from './types';

const meanings = lookUpMeanings([
  { key: 'Interval', aliases: ['Pulse'], type: 'integer', class: 'setting' },
]);

function station(
  values: Record<string, string>,
  completeness: ConfigurationContent['completeness'] = 'complete',
): ConfigurationContent {
  const entries = Object.entries(values).map(([key, value]) => ({
    key,
    value,
  }));
  return { entries, completeness };
}

describe('majorityOf', () => {
  it('finds what most have, compared by type and name, written as most of them write it', () => {
    const { keys, snapshots } = majorityOf({
      meanings,
      snapshots: [
        station({ Interval: '60' }),
        station({ Interval: '60' }),
        station({ Pulse: '060' }),
        station({ Interval: '300' }),
      ],
    });
    expect(snapshots).toBe(4);
    expect(keys).toEqual([
      expect.objectContaining({
        key: 'Interval',
        have: 3,
        of: 4,
        different: 2,
        majority: {
          is: 'present',
          entries: [{ key: 'Interval', value: '60' }],
        },
      }),
    ]);
  });

  it.each([
    ['half of them', ['1', '1', '2', '3'], 'none', 2],
    ['more than half', ['1', '1', '1', '2', '3'], 'present', 3],
    ['each another', ['1', '2'], 'none', 1],
    ['one station', ['1'], 'present', 1],
  ])('a majority is more than half: %s', (_, values, is, have) => {
    const snapshots = values.map(value => station({ A: value }));
    const [key] = majorityOf({ snapshots, meanings }).keys;
    expect(key).toMatchObject({ have, of: values.length, majority: { is } });
  });

  it('a complete snapshot without the key tells that it is absent, another tells nothing', () => {
    const { keys } = majorityOf({
      meanings,
      snapshots: [
        station({ A: '1' }),
        station({}),
        station({}),
        station({}, 'partial'),
        station({}, 'failed'),
      ],
    });
    expect(keys).toEqual([
      expect.objectContaining({
        key: 'A',
        have: 2,
        of: 3,
        majority: { is: 'absent' },
      }),
    ]);
  });
});

describe('diffFromMajority', () => {
  it('tells what differs from most, and where there is no majority', () => {
    const majority = majorityOf({
      meanings,
      snapshots: [
        station({ A: '1', B: '1', C: '1', D: '1' }),
        station({ A: '1', B: '2', C: '1' }),
        station({ A: '1', B: '3', C: '1' }),
      ],
    });
    const { changes, counts } = diffFromMajority({
      majority,
      meanings,
      snapshot: station({ A: '1', B: '2', D: '4' }),
    });
    expect(
      changes.map(({ key, verdict, notKnown }) => [key, verdict, notKnown]),
    ).toEqual([
      ['A', 'same', undefined],
      ['B', 'notKnown', 'noMajority'],
      ['C', 'removed', undefined],
      ['D', 'added', undefined],
    ]);
    expect(counts.differences).toBe(2);
  });

  it('where no snapshot is complete, nobody knows whether most have a key', () => {
    const majority = majorityOf({
      meanings,
      snapshots: [station({ A: '1' }, 'partial')],
    });
    const snapshot = station({ A: '1', B: '1' });
    const { changes } = diffFromMajority({ majority, snapshot, meanings });
    expect(changes.map(({ verdict }) => verdict)).toEqual(['same', 'notKnown']);
  });

  it('a station does not differ from the majority of itself', () => {
    fc.assert(
      fc.property(someContent, snapshot => {
        const majority = majorityOf({
          snapshots: [snapshot, snapshot],
          meanings: someMeanings,
        });
        const { counts } = diffFromMajority({
          majority,
          snapshot,
          meanings: someMeanings,
        });
        expect(counts.differences).toBe(0);
      }),
      { numRuns: 300, seed: 16 },
    );
  });
});
