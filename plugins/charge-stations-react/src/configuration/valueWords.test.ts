import type { ApiConfigurationChange } from '@forecourt/plugin-charge-stations-common';
import { englishTranslate } from '../__testUtils__/translate';
import { phasesOf, valueWords } from './valueWords';

type Entry = NonNullable<ApiConfigurationChange['after']>;

const words = (
  entry: Omit<Entry, 'key'> | undefined,
  differences: Partial<ApiConfigurationChange> = {},
) =>
  valueWords(
    {
      key: 'Key',
      verdict: 'changed',
      ...(entry && { after: { key: 'Key', ...entry } }),
      ...differences,
    },
    'after',
    englishTranslate(),
  ).text;

describe('valueWords', () => {
  const amperes = { key: 'Key', unit: 'A' };
  it.each<[string, string, string]>([
    ['a value as it is', words({ value: 'x' }), 'x'],
    ['no key', words(undefined), 'not there'],
    ['a key without a value', words({}), 'no value'],
    ['an empty text', words({ value: '' }), 'empty'],
    ['a secret', words({ value: 'masked:1' }, { hidden: true }), '••••'],
    [
      'what a station never tells',
      words({ access: 'writeOnly' }, { hidden: true }),
      'never told',
    ],
    ['a unit', words({ value: '16' }, { meaning: amperes }), '16 A'],
    [
      "the station's own unit",
      words({ value: '16', unit: 'mA' }, { meaning: amperes }),
      '16 mA',
    ],
    [
      'no unit that nobody confirmed',
      words({ value: '16' }, { meaning: { ...amperes, verified: false } }),
      '16',
    ],
  ])('says %s', (_, said, expected) => {
    expect(said).toBe(expected);
  });
});

describe('phasesOf', () => {
  it.each<[string | undefined, Array<[string, string]> | undefined]>([
    [
      '0.RST, 1.TSR',
      [
        ['0', 'RST'],
        ['1', 'TSR'],
      ],
    ],
    ['1.RST,1.TSR', undefined],
    ['RST', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('reads %s', (value, expected) => {
    const phases = phasesOf(value);
    expect(phases && [...phases]).toEqual(expected);
  });
});
