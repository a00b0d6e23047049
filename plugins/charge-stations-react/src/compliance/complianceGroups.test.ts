import { aKeyCompliance, SOME_COMPLIANCE } from '../testUtils';
import { complianceGroups } from './complianceGroups';
import type { KeyCompliance } from './verdicts';

/** "title: keys" */
const told = (
  keys: KeyCompliance[],
  view: Partial<Parameters<typeof complianceGroups>[1]> = {},
) =>
  complianceGroups(keys, { shown: 'differences', search: '', ...view }).map(
    ({ title, shown }) =>
      `${title ?? '–'}: ${shown.map(({ key }) => key).join(' ')}`,
  );

const inGroup = (
  key: string,
  verdict: KeyCompliance['verdict'],
  [group, position]: [string, number],
) =>
  aKeyCompliance(key, {
    verdict,
    meaning: { key, group: { id: group, title: group }, position },
  });

describe('complianceGroups', () => {
  it('has the worst verdict first, of groups and in each; then the order of the sources', () => {
    expect(
      told([
        inGroup('A', 'notVerifiable', ['first', 1]),
        inGroup('B', 'missing', ['first', 2]),
        inGroup('C', 'missing', ['second', 3]),
        inGroup('D', 'drift', ['third', 4]),
        inGroup('E', 'drift', ['third', 5]),
      ]),
    ).toEqual(['third: D E', 'first: B A', 'second: C']);
  });

  it('leaves out what is as wanted, ignored or not asked for, unless all is shown', () => {
    const keys = (
      ['compliant', 'ignored', 'notAsked', 'extra', 'pendingReboot'] as const
    ).map(verdict => aKeyCompliance(verdict, { verdict, meaning: undefined }));
    expect(told(keys)).toEqual(['–: extra pendingReboot']);
    expect(told(keys, { shown: 'all' })).toEqual([
      '–: extra pendingReboot compliant ignored notAsked',
    ]);
  });

  it.each([
    ['samplei', 'MeterValueSampleInterval'],
    ['90', 'MeterValueSampleInterval'],
    ['harbour', 'OperatorCurrentLimit'],
    ['current that', 'OperatorCurrentLimit'],
    ['91ab', undefined],
  ])('"%s" finds %s', (search, found) => {
    const shown = complianceGroups(SOME_COMPLIANCE, {
      shown: 'differences',
      search,
    }).flatMap(group => group.shown);
    expect(shown.map(({ key }) => key)).toEqual(found ? [found] : []);
  });
});
