import type { ApiConfigurationChange } from '@forecourt/plugin-charge-stations-common';
import { changeGroups, changeId } from './changeGroups';
import { DEFAULT_DIFF_VIEW, type ConfigurationDiffView } from './view';

const change = (
  key: string,
  differences: Partial<ApiConfigurationChange> = {},
): ApiConfigurationChange => ({ key, verdict: 'changed', ...differences });

const known = (key: string, group: string, position: number) =>
  change(key, {
    meaning: { key, group: { id: group, title: group }, position },
  });

/** "title: keys" */
const told = (
  changes: ApiConfigurationChange[],
  view: Partial<ConfigurationDiffView> = {},
) =>
  changeGroups(changes, { ...DEFAULT_DIFF_VIEW, ...view }).map(
    group => `${group.title ?? '–'}: ${group.changes.map(changeId).join(' ')}`,
  );

describe('changeGroups', () => {
  it('has groups and keys in the order of their source, unknown ones last', () => {
    expect(
      told([
        change('Zeta'),
        known('B', 'second', 5),
        known('C', 'first', 3),
        known('A', 'first', 2),
      ]),
    ).toEqual(['first: A C', 'second: B', '–: Zeta']);
  });

  it('has unknown variables of OCPP 2.x with their component, numbers in their order', () => {
    expect(
      told([
        change('EVSE@10/Power'),
        change('EVSE@2/Power', { attribute: 'MaxSet' }),
        change('ClockCtrlr/TimeZone'),
      ]),
    ).toEqual([
      'ClockCtrlr: ClockCtrlr/TimeZone',
      'EVSE: EVSE@2/Power (MaxSet) EVSE@10/Power',
    ]);
  });

  it.each<[string, Partial<ConfigurationDiffView>, string[]]>([
    ['only differences, without volatile ones', {}, ['–: changed']],
    ['all', { shown: 'all' }, ['–: changed same unknown']],
    ['volatile ones too', { volatile: true }, ['–: changed counter']],
    ['part of a key', { shown: 'all', search: ' SAM ' }, ['–: same']],
    ['part of a value', { search: 'sixteen' }, ['–: changed']],
    [
      'part of what it means',
      { volatile: true, search: 'plugs' },
      ['–: counter'],
    ],
    ['what is nowhere', { search: 'nowhere' }, []],
  ])('shows %s', (_, view, expected) => {
    const changes = [
      change('changed', { after: { key: 'changed', value: 'Sixteen' } }),
      change('counter', {
        folded: true,
        meaning: { key: 'counter', meaning: 'How many plugs were put in' },
      }),
      change('same', { verdict: 'same' }),
      change('unknown', { verdict: 'notKnown' }),
    ];
    expect(told(changes, view)).toEqual(expected);
  });

  it('does not find a secret by its hash', () => {
    const secret = change('Password', {
      hidden: true,
      after: { key: 'Password', value: 'masked:77cd' },
    });
    expect(told([secret], { search: '77cd' })).toEqual([]);
  });
});
