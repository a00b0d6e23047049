import { configurationOf, conversation } from './__testUtils__/messages';
import { seenReadings } from './seen';

const GET = 'GetConfiguration';
const SOON = 60_000;
const LATE = 24 * 3_600_000;

const read = (frames: Parameters<typeof conversation>[0], now: number = SOON) =>
  seenReadings(conversation(frames), now);

const keyOf = (key: string, value: string) => ({
  key,
  value,
  access: 'readOnly',
});

describe('what passes tells of configuration', () => {
  it.each<[string, Parameters<typeof conversation>[0], object[]]>([
    [
      'all keys were asked for: complete',
      [
        ['<', [2, 'a', GET, {}]],
        ['>', [3, 'a', configurationOf({ A: '1' }, ['B'])], GET],
      ],
      [
        {
          completeness: 'complete',
          entries: [keyOf('A', '1')],
          unknownKeys: ['B'],
          isWrite: false,
          takenAt: 1000,
          evidence: { connectionId: 'c', seq: 1 },
        },
      ],
    ],
    [
      'an empty list of keys asks for all',
      [
        ['<', [2, 'a', GET, { key: [] }]],
        ['>', [3, 'a', configurationOf({ A: '1' })], GET],
      ],
      [{ completeness: 'complete' }],
    ],
    [
      'some keys were asked for: partial',
      [
        ['<', [2, 'a', GET, { key: ['A'] }]],
        ['>', [3, 'a', configurationOf({ A: '1' })], GET],
      ],
      [{ completeness: 'partial', problem: 'Only some keys were asked for' }],
    ],
    [
      'as many as the station gives at once: there may be more',
      [
        ['<', [2, 'a', GET, {}]],
        [
          '>',
          [3, 'a', configurationOf({ A: '1', GetConfigurationMaxKeys: '2' })],
          GET,
        ],
      ],
      [{ completeness: 'partial', problem: expect.stringMatching(/gives 2/) }],
    ],
    [
      'the call was not seen',
      [['>', [3, 'a', configurationOf({ A: '1' })], GET]],
      [{ completeness: 'partial' }],
    ],
    [
      'an error tells nothing',
      [
        ['<', [2, 'a', GET, {}]],
        ['>', [4, 'a', 'NotSupported', '', {}], GET],
      ],
      [],
    ],
    [
      'an accepted write',
      [
        ['<', [2, 'a', 'ChangeConfiguration', { key: 'A', value: '2' }]],
        ['>', [3, 'a', { status: 'Accepted' }], 'ChangeConfiguration'],
      ],
      [
        {
          completeness: 'partial',
          entries: [{ key: 'A', value: '2' }],
          isWrite: true,
          problem: null,
        },
      ],
    ],
    [
      'a write that waits for a reboot',
      [
        ['<', [2, 'a', 'ChangeConfiguration', { key: 'A', value: '2' }]],
        ['>', [3, 'a', { status: 'RebootRequired' }], 'ChangeConfiguration'],
      ],
      [{ problem: 'Takes effect after a reboot' }],
    ],
    [
      'a rejected write',
      [
        ['<', [2, 'a', 'ChangeConfiguration', { key: 'A', value: '2' }]],
        ['>', [3, 'a', { status: 'Rejected' }], 'ChangeConfiguration'],
      ],
      [],
    ],
  ])('%s', (_, frames, expected) => {
    expect(read(frames).readings).toMatchObject(expected);
    expect(read(frames).readings).toHaveLength(expected.length);
  });

  it('of SetVariables only what was accepted', () => {
    const variable = (name: string) => ({
      component: { name: 'C', evse: { id: 1, connectorId: 2 } },
      variable: { name, instance: 'I' },
    });
    const { readings } = read([
      [
        '<',
        [
          2,
          'a',
          'SetVariables',
          {
            setVariableData: [
              {
                ...variable('V'),
                attributeValue: '5',
                attributeType: 'Target',
              },
              { ...variable('W'), attributeValue: '6' },
            ],
          },
        ],
      ],
      [
        '>',
        [
          3,
          'a',
          {
            setVariableResult: [
              {
                ...variable('V'),
                attributeType: 'Target',
                attributeStatus: 'Accepted',
              },
              { ...variable('W'), attributeStatus: 'Rejected' },
            ],
          },
        ],
        'SetVariables',
      ],
    ]);
    expect(readings).toMatchObject([
      { entries: [{ key: 'C@1.2/V[I]', attribute: 'Target', value: '5' }] },
    ]);
  });
});

describe('a report in parts', () => {
  const part = (seqNo: number, tbc: boolean, value = String(seqNo)) => [
    2,
    `p${seqNo}`,
    'NotifyReport',
    {
      requestId: 7,
      seqNo,
      tbc,
      reportData: [
        {
          component: { name: 'C' },
          variable: { name: `V${seqNo}` },
          variableAttribute: [{ value, mutability: 'ReadOnly' }],
          variableCharacteristics: { dataType: 'integer', unit: 's' },
        },
      ],
    },
  ];
  const asked = (reportBase: string): Parameters<typeof conversation>[0][0] => [
    '<',
    [2, 'a', 'GetBaseReport', { requestId: 7, reportBase }],
  ];

  it('is complete when all parts of a full inventory are there, in whatever order', () => {
    const { readings, settled } = read([
      asked('FullInventory'),
      ['>', part(1, false)],
      ['>', part(0, true)],
    ]);
    expect(readings).toMatchObject([
      {
        completeness: 'complete',
        entries: [
          { key: 'C/V1', value: '1', dataType: 'integer', unit: 's' },
          { key: 'C/V0', value: '0', access: 'readOnly' },
        ],
      },
    ]);
    expect(settled).toEqual(expect.arrayContaining([2, 3]));
  });

  it('waits for parts that may still come, and is partial when they do not', () => {
    const frames: Parameters<typeof conversation>[0] = [
      asked('FullInventory'),
      ['>', part(0, true)],
    ];
    expect(read(frames)).toEqual({ readings: [], settled: [] });
    const late = read(frames, LATE);
    expect(late.readings).toMatchObject([{ completeness: 'partial' }]);
    expect(late.settled.sort()).toEqual([1, 2]);
  });

  it.each(['ConfigurationInventory', null])(
    'of another kind, or unasked, is partial: %s',
    base => {
      const { readings } = read([
        ...(base ? [asked(base)] : []),
        ['>', part(0, false)],
      ]);
      expect(readings).toMatchObject([{ completeness: 'partial' }]);
    },
  );
});

it('a call without an answer waits, and is forgotten when none comes', () => {
  const frames: Parameters<typeof conversation>[0] = [['<', [2, 'a', GET, {}]]];
  expect(read(frames)).toEqual({ readings: [], settled: [] });
  expect(read(frames, LATE)).toEqual({ readings: [], settled: [1] });
});

it('bad messages tell nothing and stop nothing', () => {
  const [call, answer] = conversation([
    ['<', [2, 'a', GET, {}]],
    ['>', [3, 'a', { configurationKey: ['x', { key: 5 }, null] }], GET],
  ]);
  const broken = { ...answer, id: 3, messageId: 'b', raw: '[3,"b",{"conf' };
  expect(seenReadings([call, answer, broken], SOON)).toEqual({
    readings: [],
    settled: [2, 1, 3],
  });
});
