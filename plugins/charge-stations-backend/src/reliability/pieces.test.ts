import { openedAt, recordOf } from './__testUtils__/records';
import { connectedTime, countPorts, firmwareSpans, piecesOf } from './pieces';

const WINDOW = { from: 100, to: 200 };

describe('the ports of a station', () => {
  it.each([
    [['station'], 0],
    [['station', 'connector:1', 'connector:2'], 2],
    [['station', 'evse:1', 'evse:1/connector:1', 'evse:1/connector:2'], 1],
    [['evse:1/connector:1', 'evse:2/connector:1'], 2],
  ])('of %j are %i', (lanes, ports) => {
    expect(countPorts(lanes)).toBe(ports);
  });
});

describe('the time in which a station was connected', () => {
  it.each<[string, Parameters<typeof connectedTime>[0], number]>([
    ['all of the range', [{ from: 0, to: null, state: 'online' }], 100],
    ['since it first came', [{ from: 170, to: null, state: 'online' }], 30],
    [
      'not while it was offline, or we were away',
      [
        { from: 0, to: 120, state: 'available' },
        { from: 120, to: 130, state: 'offline' },
        { from: 130, to: 140, state: 'online' },
        { from: 140, to: 190, state: 'unknown' },
        { from: 190, to: 300, state: 'faulted' },
      ],
      40,
    ],
    ['none where it never came', [], 0],
    ['none where it came later', [{ from: 250, to: null, state: 'online' }], 0],
  ])('is %s', (_, presence, expected) => {
    expect(connectedTime(presence, WINDOW)).toBe(expected);
  });
});

describe('the firmware of a station', () => {
  const change = (at: number, detail: string | null) => ({ at, detail });

  it.each([
    ['never changed', [], ['100-200 C']],
    ['changed once', [change(150, 'B → C')], ['100-150 B', '150-200 C']],
    [
      'changed twice',
      [change(120, 'A → B'), change(150, 'B → C')],
      ['100-120 A', '120-150 B', '150-200 C'],
    ],
    ['changed as the range began', [change(100, 'B → C')], ['100-200 C']],
    ['changed as it ended', [change(200, 'B → C')], ['100-200 B']],
    ['changed after it', [change(900, 'B → C')], ['100-200 B']],
    ['changed in words we cannot read', [change(150, null)], ['100-200 C']],
  ])('that %s', (_, firmwareChanges, expected) => {
    const spans = firmwareSpans({ firmware: 'C', firmwareChanges }, WINDOW);
    expect(
      spans.map(({ from, to, firmware }) => `${from}-${to} ${firmware}`),
    ).toEqual(expected);
  });
});

describe('piecesOf', () => {
  it('has of each firmware the time of all ports, and what opened in it', () => {
    const record = recordOf({
      firmwareChanges: [{ at: 150, detail: '5.32 → 5.33' }],
      opened: [
        openedAt(149),
        openedAt(150),
        openedAt(151, { code: 'ocpp16:HighTemperature', blocking: false }),
      ],
    });
    expect(piecesOf(record, WINDOW)).toEqual([
      {
        identity: 'CP1',
        model: 'component:default/cc612',
        firmware: '5.32',
        portTime: 100,
        openings: ['ocpp16:GroundFailure'],
      },
      {
        identity: 'CP1',
        model: 'component:default/cc612',
        firmware: '5.33',
        portTime: 100,
        openings: ['ocpp16:GroundFailure'],
      },
    ]);
  });

  it('counts a blocking symptom under the code of its cause, as far as that is known', () => {
    const symptom = { code: 'ocpp2:UnspecifiedFault', number: 9 };
    const cause = openedAt(110, {
      number: 8,
      code: 'ocpp2:LiquidCoolingSystem.Problem',
      blocking: false,
    });
    const codes = (opened: (typeof cause)[]) =>
      piecesOf(recordOf({ opened }), WINDOW).flatMap(it => it.openings);
    expect(codes([cause, openedAt(111, { ...symptom, causedBy: 8 })])).toEqual([
      'ocpp2:LiquidCoolingSystem.Problem',
    ]);
    expect(codes([openedAt(111, { ...symptom, causedBy: 7 })])).toEqual([
      'ocpp2:UnspecifiedFault',
    ]);
    expect(codes([openedAt(111, { ...symptom, causedBy: 9 })])).toEqual([
      'ocpp2:UnspecifiedFault',
    ]);
  });
});
