import { diffConfigurations } from './diffConfigurations';
import { lookUpMeanings } from './lookUpMeanings';
import { ConfigurationEntry, ConfigurationMeaning } from './types';

const meanings = lookUpMeanings([
  {
    key: 'HeartbeatInterval',
    aliases: ['HeartBeatInterval', 'PulseInterval'],
    class: 'setting',
    type: 'integer',
    unit: 's',
  },
  { key: 'Ratio', class: 'setting', type: 'decimal' },
  { key: 'Enabled', class: 'setting', type: 'boolean' },
  { key: 'Mode', class: 'setting', type: 'enumeration' },
  { key: 'Name', class: 'setting', type: 'text' },
  { key: 'Data', class: 'setting', type: 'set' },
  { key: 'Priority', class: 'setting', type: 'sequence' },
  { key: 'Phases', class: 'setting', type: 'phaseMap' },
  { key: 'Password', class: 'secret', access: 'writeOnly' },
  { key: 'Vehicle', class: 'volatile', personal: true },
  { key: 'Counter', class: 'volatile', type: 'integer' },
  { key: 'Serial', class: 'identity' },
  { key: 'Law', class: 'volatile', calibrationLaw: true },
  { key: 'Door', class: 'setting', raised: true },
  { key: 'Rumour', type: 'integer', verified: false },
  { key: 'Limit', class: 'setting', type: 'decimal', unit: 'A' },
  { key: 'EVSE/Power', class: 'volatile', type: 'decimal' },
  { key: '*/Problem', class: 'volatile', type: 'boolean' },
] satisfies ConfigurationMeaning[]);

type Side = Array<ConfigurationEntry>;

function diff(
  before: Side,
  after: Side,
  completeness: {
    before?: 'partial' | 'failed';
    after?: 'partial' | 'failed';
  } = {},
) {
  return diffConfigurations({
    before: {
      entries: before,
      completeness: completeness.before ?? 'complete',
    },
    after: { entries: after, completeness: completeness.after ?? 'complete' },
    meanings,
  });
}

function only(before: Side, after: Side) {
  const { changes } = diff(before, after);
  expect(changes).toHaveLength(1);
  return changes[0];
}

describe('diffConfigurations', () => {
  it.each<[string, string, string, string, string]>([
    ['integers are numbers', 'HeartbeatInterval', '0300', ' 300', 'same'],
    ['integers differ', 'HeartbeatInterval', '300', '301', 'changed'],
    [
      'large integers are exact',
      'HeartbeatInterval',
      '9007199254740993',
      '9007199254740992',
      'changed',
    ],
    ['what is no number is a text', 'HeartbeatInterval', 'x', 'X', 'changed'],
    ['an empty integer is not zero', 'HeartbeatInterval', '', '0', 'changed'],
    ['decimals are numbers', 'Ratio', '0.50', '.5', 'changed'],
    ['decimals ignore zeros', 'Ratio', '00.50', '0.5', 'same'],
    ['zero has no sign', 'Ratio', '-0', '+0.0', 'same'],
    ['a sign counts', 'Ratio', '-1', '1', 'changed'],
    ['booleans have no case', 'Enabled', 'True', 'true', 'same'],
    ['booleans differ', 'Enabled', 'True', 'FALSE', 'changed'],
    ['1 is not guessed to be true', 'Enabled', '1', 'true', 'changed'],
    ['enumerations have no case', 'Mode', ' Auto', 'AUTO', 'same'],
    ['texts have case', 'Name', 'auto', 'Auto', 'changed'],
    ['texts have no members', 'Name', 'a,b', 'b,a', 'changed'],
    [
      'sets ignore space and case',
      'Data',
      'Voltage, Power',
      'voltage,power',
      'same',
    ],
    [
      'sets in another order',
      'Data',
      'Voltage, Power',
      'power,Voltage',
      'reordered',
    ],
    ['sets have each member once', 'Data', 'a,a,b', 'a,b', 'same'],
    ['sets differ', 'Data', 'a,b', 'a,c', 'changed'],
    ['an empty set has no members', 'Data', '', ' ', 'same'],
    ['sequences have order', 'Priority', '1,2', '2, 1', 'reordered'],
    ['sequences ignore space and case', 'Priority', 'a,b', 'A, B', 'same'],
    ['sequences differ', 'Priority', '1,2', '1,2,2', 'changed'],
    ['phases have no order', 'Phases', '0.RST,1.RTS', '1.rts, 0.RST', 'same'],
    ['phases differ', 'Phases', '0.RST,1.RTS', '0.RST,1.RST', 'changed'],
    ['what is no phase map is a text', 'Phases', 'RST', 'rst', 'changed'],
    [
      'a connector told twice is a text',
      'Phases',
      '1.RST,1.RTS',
      '1.RTS,1.RST',
      'changed',
    ],
    ['unknown keys are texts', 'Other', 'True', 'true', 'changed'],
    ['nobody knows whether order counts', 'Other', 'a,b', 'b,a', 'reordered'],
    ['space in an unknown list counts', 'Other', 'a,b', 'a, b', 'changed'],
    [
      'nothing follows from what is not verified',
      'Rumour',
      '07',
      '7',
      'changed',
    ],
  ])('%s: %s %j and %j', (_, key, before, after, verdict) => {
    const change = only([{ key, value: before }], [{ key, value: after }]);
    expect(change.verdict).toBe(verdict);
    expect(
      only([{ key, value: after }], [{ key, value: before }]).verdict,
    ).toBe(verdict);
  });

  it.each<[string, Side, Side, string]>([
    ['absent, then known without a value', [], [{ key: 'A' }], 'added'],
    ['absent, then empty', [], [{ key: 'A', value: '' }], 'added'],
    ['gone', [{ key: 'A' }], [], 'removed'],
    ['a value goes', [{ key: 'A', value: '' }], [{ key: 'A' }], 'becameUnset'],
    ['a value comes', [{ key: 'A' }], [{ key: 'A', value: '' }], 'becameSet'],
    [
      'emptied',
      [{ key: 'A', value: 'x' }],
      [{ key: 'A', value: '' }],
      'changed',
    ],
    ['without a value twice', [{ key: 'A' }], [{ key: 'A' }], 'same'],
  ])('absent, unset and empty are three: %s', (_, before, after, verdict) => {
    expect(only(before, after).verdict).toBe(verdict);
  });

  it('spellings and aliases of a key are one setting, shown as the station spells it', () => {
    const before = [{ key: 'HeartBeatInterval', value: '300' }];
    expect(only(before, [{ key: 'heartbeatINTERVAL', value: '300' }])).toEqual(
      expect.objectContaining({
        key: 'heartbeatINTERVAL',
        verdict: 'same',
        rewritten: true,
        meaning: expect.objectContaining({ key: 'HeartbeatInterval' }),
      }),
    );
    expect(only(before, [{ key: 'PulseInterval', value: '0300' }])).toEqual(
      expect.objectContaining({ verdict: 'same', rewritten: true }),
    );
  });

  it('a station with two spellings of a key has two entries, and each is compared with its like', () => {
    const before = [
      { key: 'HeartBeatInterval', value: '300' },
      { key: 'HeartbeatInterval', value: '60' },
    ];
    const after = [
      { key: 'HeartbeatInterval', value: '60' },
      { key: 'HeartBeatInterval', value: '600' },
    ];
    const { changes } = diff(before, after);
    expect(changes.map(({ key, verdict }) => [key, verdict])).toEqual([
      ['HeartbeatInterval', 'same'],
      ['HeartBeatInterval', 'changed'],
    ]);
    expect(
      diff(before, [after[0]]).changes.map(change => change.verdict),
    ).toEqual(['same', 'removed']);
  });

  it('each attribute of a variable is compared by itself', () => {
    const before: Side = [
      { key: 'EVSE@1/Power', attribute: 'MaxSet', value: '22' },
    ];
    const after: Side = [{ key: 'EVSE@1/Power', value: '22' }];
    expect(diff(before, after).changes).toEqual([
      expect.objectContaining({ verdict: 'added' }),
      expect.objectContaining({ verdict: 'removed', attribute: 'MaxSet' }),
    ]);
  });

  it('only a complete side shows that a key is missing on it', () => {
    const one = [{ key: 'A', value: '1' }];
    const two = [{ key: 'B', value: '2' }];
    expect(
      diff(one, two, { before: 'partial', after: 'failed' }).changes,
    ).toEqual([
      expect.objectContaining({
        key: 'A',
        verdict: 'notKnown',
        notKnown: 'incompleteAfter',
      }),
      expect.objectContaining({
        key: 'B',
        verdict: 'notKnown',
        notKnown: 'incompleteBefore',
      }),
    ]);
    expect(
      diff(one, two, { before: 'partial' }).changes.map(c => c.verdict),
    ).toEqual(['removed', 'notKnown']);
  });

  it.each<[string, string | undefined, string | undefined, string, string]>([
    ['other units of one dimension', 'mA', 'A', '16000', 'same'],
    [
      'the unit of the meaning where the station has none',
      'mA',
      undefined,
      '16000',
      'same',
    ],
    ['the same unit', 'A', 'A', '16.0', 'same'],
    ['another number in another unit', 'mA', 'A', '16', 'changed'],
    ['another dimension', 'W', 'A', '16', 'changed'],
    ['a unit that is not known here', 'furlong', 'A', '16', 'notKnown'],
    ['case counts in units', 'ma', 'A', '16', 'notKnown'],
  ])(
    'numbers are compared in one unit: %s',
    (_, unit, other, value, verdict) => {
      const key = 'Limit';
      expect(
        only([{ key, value, unit }], [{ key, value: '16', unit: other }])
          .verdict,
      ).toBe(verdict);
    },
  );

  it('without a unit on one side, numbers are compared as they are written', () => {
    const key = 'X/Y';
    const before = [{ key, value: '16', dataType: 'decimal', unit: 'A' }];
    const after = [{ key, value: '16.0', dataType: 'decimal' }];
    expect(only(before, after).verdict).toBe('same');
  });

  it.each([
    ['integer', '010', '10', 'same'],
    ['decimal', '1.0', '1', 'same'],
    ['boolean', 'TRUE', 'true', 'same'],
    ['OptionList', 'Auto', 'auto', 'same'],
    ['MemberList', 'a,b', 'b,a', 'reordered'],
    ['SequenceList', 'a,b', 'b,a', 'reordered'],
    ['string', 'a,b', 'b,a', 'changed'],
    ['Colour', 'a', 'A', 'changed'],
  ])(
    'a station says how its variables are compared: %s %j and %j',
    (dataType, before, after, verdict) => {
      const key = 'Vendor/Thing';
      expect(
        only(
          [{ key, dataType, value: before }],
          [{ key, dataType, value: after }],
        ).verdict,
      ).toBe(verdict);
    },
  );

  it('a station that says string leaves it to the meaning', () => {
    const key = 'Priority';
    const dataType = 'string';
    const before = [{ key, dataType, value: '1,2' }];
    expect(only(before, [{ key, dataType, value: '2,1' }]).verdict).toBe(
      'reordered',
    );
  });

  it('where the sides disagree about the type, the meaning decides', () => {
    const before = [{ key: 'Data', value: 'a,b', dataType: 'SequenceList' }];
    expect(only(before, [{ key: 'Data', value: 'b,a' }]).folded).toBe(true);
  });

  describe('masked values', () => {
    const key = 'Anything';
    it.each([
      ['equal hashes', 'masked:aa', 'masked:aa', 'same', undefined],
      ['other hashes', 'masked:aa', 'masked:ab', 'changed', undefined],
      ['masked on one side only', 'masked:aa', 'plain', 'notKnown', 'masked'],
    ])('%s', (_, before, after, verdict, notKnown) => {
      const change = only([{ key, value: before }], [{ key, value: after }]);
      expect(change).toMatchObject({ verdict, hidden: true });
      expect(change.notKnown).toBe(notKnown);
    });

    it('are never given by their members', () => {
      const change = only(
        [{ key: 'Data', value: 'masked:aa' }],
        [{ key: 'Data', value: 'masked:ab' }],
      );
      expect(change.members).toBeUndefined();
    });
  });

  it('a secret or personal value is hidden even where it came unmasked', () => {
    expect(
      only([{ key: 'Vehicle', value: 'a' }], [{ key: 'Vehicle', value: 'b' }]),
    ).toMatchObject({ hidden: true });
    expect(
      only(
        [{ key: 'Password', value: 'a' }],
        [{ key: 'Password', value: 'a' }],
      ),
    ).toMatchObject({ hidden: true, verdict: 'same' });
  });

  it('nobody knows whether a value changed that the station never tells', () => {
    expect(only([{ key: 'Password' }], [{ key: 'Password' }])).toMatchObject({
      verdict: 'notKnown',
      notKnown: 'writeOnly',
    });
    const own: Side = [{ key: 'V/W', access: 'writeOnly' }];
    expect(only(own, own)).toMatchObject({ notKnown: 'writeOnly' });
  });

  it('volatile values are folded and counted apart', () => {
    const { changes, counts } = diff(
      [
        { key: 'Counter', value: '1' },
        { key: 'Connector@1.1/Problem', value: 'false' },
        { key: 'Name', value: 'a' },
      ],
      [
        { key: 'Counter', value: '2' },
        { key: 'Connector@1.1/Problem', value: 'true' },
        { key: 'Name', value: 'b' },
        { key: 'New', value: 'c' },
      ],
    );
    expect(
      changes.filter(({ folded }) => folded).map(({ key }) => key),
    ).toEqual(['Connector@1.1/Problem', 'Counter']);
    expect(counts).toMatchObject({
      differences: 2,
      verdicts: { changed: 1, added: 1, same: 0 },
      classes: { setting: 1, volatile: 0, unknown: 1 },
      folded: 2,
    });
  });

  it('the order of a set is shown and does not count, that of a sequence does', () => {
    const { changes, counts } = diff(
      [
        { key: 'Data', value: 'a,b' },
        { key: 'Priority', value: 'a,b' },
      ],
      [
        { key: 'Data', value: 'b,a' },
        { key: 'Priority', value: 'b,a' },
      ],
    );
    expect(changes.map(({ verdict }) => verdict)).toEqual([
      'reordered',
      'reordered',
    ]);
    expect(counts).toMatchObject({ differences: 1, folded: 1 });
  });

  it.each([
    ['identity', 'Serial', true],
    ['calibration law, though volatile', 'Law', true],
    ['what a pack raises', 'Door', true],
    ['an ordinary setting', 'Name', undefined],
  ])('raised when it differs: %s', (_, key, raised) => {
    const before = [{ key, value: 'a' }];
    expect(only(before, [{ key, value: 'b' }]).raised).toBe(raised);
    expect(only(before, before).raised).toBeUndefined();
    expect(diff(before, []).counts.raised).toBe(raised ? 1 : 0);
  });

  it('tells that a key can no longer be written', () => {
    expect(
      only(
        [{ key: 'Name', value: 'a', access: 'readWrite' }],
        [{ key: 'Name', value: 'a', access: 'readOnly' }],
      ),
    ).toMatchObject({ verdict: 'same', accessChanged: true });
  });

  it('tells which members of a list and which connectors differ', () => {
    expect(
      only([{ key: 'Data', value: 'a,b' }], [{ key: 'Data', value: 'B,C' }])
        .members,
    ).toEqual({ removed: ['a'], added: ['C'] });
    expect(
      only(
        [{ key: 'Phases', value: '0.RST,1.RST' }],
        [{ key: 'Phases', value: '1.RTS,0.RST' }],
      ).members,
    ).toEqual({ removed: ['1.RST'], added: ['1.RTS'] });
  });
});
