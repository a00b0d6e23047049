import { problemLine } from '@forecourt/plugin-charge-stations-common';
import { parseBaseline } from './parseBaseline';

function parse(...lines: string[]) {
  return parseBaseline({ id: 'depot', text: lines.join('\n') });
}

const HEAD = [
  'author: Ada',
  'reason: Contract 7',
  'appliesTo: { vendor: ABB }',
];

describe('parseBaseline', () => {
  it('takes each demand, with values as they are written', () => {
    const baseline = parse(
      ...HEAD,
      'otherKeys: extra',
      'keys:',
      '  Interval: 0300',
      '  Enabled: True',
      '  Version: { value: 1.10, reason: As delivered }',
      '  Ping: { anyOf: [30, 60] }',
      '  Empty: ""',
      '  Unset: { unset: true }',
      '  Gone: { absent: true }',
      '  Free: { ignore: true, reason: The site decides }',
      'ignore:',
      '  - { keys: Dlm*, reason: The installer decides }',
    );
    expect(baseline).toEqual({
      id: 'depot',
      author: 'Ada',
      reason: 'Contract 7',
      scope: { layer: 'vendor', vendor: 'ABB' },
      isExhaustive: true,
      rules: [
        { key: 'Interval', demand: { is: 'value', value: '0300' } },
        { key: 'Enabled', demand: { is: 'value', value: 'True' } },
        {
          key: 'Version',
          demand: { is: 'value', value: '1.10' },
          reason: 'As delivered',
        },
        { key: 'Ping', demand: { is: 'anyOf', values: ['30', '60'] } },
        { key: 'Empty', demand: { is: 'value', value: '' } },
        { key: 'Unset', demand: { is: 'unset' } },
        { key: 'Gone', demand: { is: 'absent' } },
        {
          key: 'Free',
          demand: { is: 'ignored' },
          reason: 'The site decides',
        },
      ],
      ignore: [{ pattern: 'Dlm*', reason: 'The installer decides' }],
    });
  });

  it.each([
    ['{ vendor: A }', { layer: 'vendor', vendor: 'A' }],
    ['{ vendor: A, model: M }', { layer: 'model', vendor: 'A', model: 'M' }],
    [
      '{ vendor: A, model: M, firmware: ">=1 <2" }',
      { layer: 'firmware', vendor: 'A', model: 'M', firmware: '>=1 <2' },
    ],
    [
      '{ vendor: A, firmware: 1.10 }',
      { layer: 'firmware', vendor: 'A', firmware: '1.10' },
    ],
    ['{ site: s }', { layer: 'site', site: 's' }],
    ['{ station: 007 }', { layer: 'station', station: '007' }],
  ])('%s is its layer', (appliesTo, scope) => {
    const text = `author: A\nreason: R\nappliesTo: ${appliesTo}`;
    expect(parseBaseline({ id: 'x', text }).scope).toEqual(scope);
  });

  it.each<[string, string[], string]>([
    ['no YAML', ['author: ['], 'depot:1 has an error, '],
    ['an empty file', [''], 'depot:1 has an error, the file: '],
    [
      'nobody who answers for it',
      ['reason: R', 'appliesTo: { vendor: A }'],
      'author: ',
    ],
    [
      'a word that nobody reads',
      [...HEAD, 'rules: {}'],
      'depot:4 has an error, rules: Unrecognized key',
    ],
    [
      'nobody whom it is for',
      ['author: A', 'reason: R', 'appliesTo: {}'],
      'depot:3 has an error, appliesTo: names one of vendor, site and station',
    ],
    [
      'a site and a station',
      ['author: A', 'reason: R', 'appliesTo: { site: s, station: t }'],
      'depot:3 has an error, appliesTo: names one of vendor, site and station',
    ],
    [
      'a firmware of nobody',
      ['author: A', 'reason: R', 'appliesTo: { site: s, firmware: 1 }'],
      'depot:3 has an error, appliesTo: a model and a firmware are those of a vendor, which is missing',
    ],
    [
      'a range that has no order',
      [
        'author: A',
        'reason: R',
        'appliesTo:',
        '  vendor: A',
        '  firmware: ">=5-rc1"',
      ],
      'depot:5 has an error, appliesTo.firmware: ">=5-rc1" has no order',
    ],
    [
      'leaving alone without a reason',
      [...HEAD, 'keys:', '  A: 1', '  B: { ignore: true }'],
      'depot:6 has an error, keys.B: must be a value, or one of',
    ],
    [
      'a list in place of a value',
      [...HEAD, 'keys:', '  A: [1, 2]'],
      'depot:5 has an error, keys.A: must be a value, or one of',
    ],
    [
      'a key twice, in another case',
      [...HEAD, 'keys:', '  Aa: 1', '  AA: 1'],
      'depot:6 has an error, keys.AA: is the same key as Aa',
    ],
    [
      'a pattern without a reason',
      [...HEAD, 'ignore:', '  - { keys: A* }'],
      'depot:5 has an error, ignore.0.reason: ',
    ],
  ])('%s is refused, with its line', (_, lines, message) => {
    expect(() => parse(...lines)).toThrow(message);
    expect(() => parse(...lines)).toThrow('The baseline depot:');
  });

  it.each([
    ['one that looks like it', 'WLANPassword: hunter2', []],
    ['one of several', 'WLANPassword: { anyOf: [masked:aa, hunter2] }', []],
    ['one that a pack names', 'APNUsername: fleet', ['apnusername']],
  ])('the value of a secret is refused: %s', (_, line, keysToMask) => {
    const text = [...HEAD, 'keys:', `  ${line}`].join('\n');
    expect(() => parseBaseline({ id: 'depot', text, keysToMask })).toThrow(
      'is secret: a baseline cannot say its value',
    );
  });

  it('a secret may be wanted by its hash, unset or left alone', () => {
    const { rules } = parse(
      ...HEAD,
      'keys:',
      '  WLANPassword: masked:aa',
      '  SIMPIN: { unset: true }',
      '  AuthorizationKey: { ignore: true, reason: Each its own }',
    );
    expect(rules).toHaveLength(3);
  });

  it('the page finds the line in the sentence of the error', () => {
    const text = [...HEAD, 'keys:', '  A: { anyOf: 3 }'].join('\n');
    const messageOf = (): string => {
      try {
        return parseBaseline({ id: 'depot.v1', text }).id;
      } catch (error) {
        return String(error);
      }
    };
    expect(
      problemLine({ id: 'depot.v1', message: messageOf(), text }),
    ).toMatchObject({ line: 5, text: '  A: { anyOf: 3 }' });
  });
});
