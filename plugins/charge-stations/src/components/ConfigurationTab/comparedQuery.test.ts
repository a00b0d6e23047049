import type { ConfigurationDiffQuery } from '@forecourt/plugin-charge-stations-common';
import { aSnapshot } from '@forecourt/plugin-charge-stations-react/testUtils';
import { comparedQuery } from './comparedQuery';
import type { Compared } from './useConfigurationUrl';

const newest = aSnapshot({ id: 's3', takenAt: '2026-11-19T03:00:00.000Z' });
const older = aSnapshot({ id: 's2', takenAt: '2026-11-17T03:00:00.000Z' });
const failed = aSnapshot({ id: 'f', completeness: 'failed' });

describe('comparedQuery', () => {
  it.each<[string, Compared, ConfigurationDiffQuery | undefined]>([
    ['the last change by default', { against: 'earlier' }, {}],
    [
      'what was picked',
      { against: 'earlier', before: 's2', after: 's3' },
      { from: 's2', to: 's3' },
    ],
    ['siblings with now', { against: 'siblings' }, { from: 'siblings' }],
    [
      'siblings with then, whatever else was picked',
      { against: 'siblings', before: 's2', after: 's3' },
      { from: 'siblings', to: 's3' },
    ],
    [
      'what is known now with another station',
      { against: 'station', station: 'CP2', after: 's2' },
      { from: '2026-11-19T03:00:00.000Z', toStation: 'CP2' },
    ],
    ['nothing before a station is chosen', { against: 'station' }, undefined],
  ])('compares %s', (_, compared, expected) => {
    expect(
      comparedQuery({
        compared,
        snapshots: [failed, newest, older],
        isAll: true,
      }),
    ).toEqual(expected);
  });

  it('compares the only one with itself, but not where there may be older ones', () => {
    const question = {
      compared: { against: 'earlier' } as const,
      snapshots: [failed, older],
    };
    expect(comparedQuery({ ...question, isAll: true })).toEqual({ from: 's2' });
    expect(comparedQuery({ ...question, isAll: false })).toEqual({});
  });
});
