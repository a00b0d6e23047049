import { Condition } from '../model';
import {
  flaps,
  inShort,
  MINUTE,
  play,
  SECOND,
  Step,
} from './__testUtils__/play';

const WARNING = {
  blocking: false,
  severity: 3,
  code: 'ocpp16:ReaderFailure',
} as const;
const OFFLINE = {
  blocking: false,
  severity: 5,
  scope: 'station',
  code: 'conn:offline',
  openedBasis: 'receiveTime',
} as const;
const GROUND = 'Quay 1, connector 1: GroundFailure';
const READER = 'Quay 1, connector 1: ReaderFailure';

/** Told until ten minutes after the start. */
const tellTenMinutes = (
  steps: Step[],
  more: Partial<Parameters<typeof play>[0]> = {},
) => inShort(play({ steps, until: 10 * MINUTE, ...more }).told);

describe('how long something lasts until people are told', () => {
  const cases: Array<[string, Partial<Condition>, number]> = [
    ['what blocks: at once', {}, 0],
    ['a warning of danger: at once', { blocking: false, severity: 1 }, 0],
    ['a warning of an outage: at once', { blocking: false, severity: 2 }, 0],
    ['a defect: five minutes', WARNING, 300],
    ['offline: two minutes', { ...OFFLINE, identity: 'LONELY' }, 120],
  ];

  it.each(cases)('%s', (_what, condition, second) => {
    const told = tellTenMinutes([[0, { errorCode: null, ...condition }]]);
    expect(told).toEqual([[second, 'send', expect.any(String)]]);
  });

  it('counts from when we learned of it, not from when the station says it began', () => {
    const step: Step = [
      MINUTE,
      { ...WARNING, openedAt: -9 * MINUTE, lastSeenAt: MINUTE },
    ];
    expect(tellTenMinutes([step])).toEqual([[360, 'send', expect.anything()]]);
  });

  it('counts from the last opening: what comes back has to last again', () => {
    const steps = flaps([0, 4 * MINUTE, 4.5 * MINUTE], WARNING);
    expect(tellTenMinutes(steps)).toEqual([[570, 'send', expect.anything()]]);
  });

  it('does not start again with a sighting', () => {
    const steps: Step[] = [
      [0, WARNING],
      [4 * MINUTE, { ...WARNING, openedAt: 0, lastSeenAt: 4 * MINUTE }],
    ];
    expect(tellTenMinutes(steps)).toEqual([[300, 'send', expect.anything()]]);
  });

  it('is configured', () => {
    const rules = { delays: { fault: 7_000, connectivity: 1, warning: 1 } };
    expect(tellTenMinutes([[0, {}]], { rules })).toEqual([[7, 'send', GROUND]]);
  });

  it('tells nobody of what has ended before', () => {
    const steps = flaps([0, 5 * MINUTE - 1], WARNING);
    expect(inShort(play({ steps, until: 40 * MINUTE }).told)).toEqual([]);
  });
});

describe('nobody is told', () => {
  const cases: Array<[string, Step[]]> = [
    [
      'of what is less than the least severity',
      [[0, { severity: 4, blocking: false }]],
    ],
    ['of an import', [[0, { source: 'import' }]]],
    ['of the demo’s past', [[0, { source: 'demo' }]]],
    ['of an episode that came late', [[0, { late: true }]]],
    [
      'of what nobody confirmed since the connection was lost',
      [[0, { unverified: true }]],
    ],
    [
      'of a station that the catalog does not know',
      [[0, { identity: 'CP99' }]],
    ],
    [
      'of what could not be told for a day',
      [[0, { openedAt: -25 * 60 * MINUTE }]],
    ],
  ];

  it.each(cases)('%s', (_what, steps) => {
    expect(tellTenMinutes(steps)).toEqual([]);
  });

  it('of a station that nobody owns, or that two entities claim', () => {
    const station = {
      identity: 'CP1',
      entityRef: 'chargestation:default/cp1',
      title: null,
      owner: 'group:default/a',
      site: null,
    };
    const fleets = [[{ ...station, owner: null }], [station, station]];
    for (const fleet of fleets) {
      expect(tellTenMinutes([[0, {}]], { fleet })).toEqual([]);
    }
    expect(tellTenMinutes([[0, {}]], { fleet: [station] })).toHaveLength(1);
  });

  it.each(['acknowledged', 'suppressed'] as const)('of what is %s', muted => {
    expect(tellTenMinutes([[0, {}]], { isMuted: () => muted })).toEqual([]);
  });
});

describe('what was told', () => {
  const told = (steps: Step[], until: number, more = {}) =>
    inShort(play({ steps, until, ...more }).told);

  it('has ended when it was quiet for a quarter of an hour', () => {
    const steps = flaps([0, 18 * MINUTE]);
    expect(told(steps, 60 * MINUTE)).toEqual([
      [0, 'send', GROUND],
      [33 * 60, 'end', `Ended: ${GROUND}`],
    ]);
  });

  it('is the same notification when it comes back meanwhile, also with another number', () => {
    const steps: Step[] = [
      ...flaps([0, 1 * MINUTE]),
      [10 * MINUTE, { number: 2 }],
      [
        11 * MINUTE,
        { number: 2, openedAt: 10 * MINUTE, closedAt: 11 * MINUTE },
      ],
    ];
    const { told: messages } = play({ steps, until: 60 * MINUTE });
    expect(inShort(messages)).toEqual([
      [0, 'send', GROUND],
      [26 * 60, 'end', `Ended: ${GROUND}`],
    ]);
    expect(
      new Set(messages.map(({ message }) => message.notice.key)).size,
    ).toBe(1);
  });

  it('is another notification when it comes back later', () => {
    const steps: Step[] = [
      ...flaps([0, 1 * MINUTE]),
      [60 * MINUTE, { number: 2 }],
    ];
    const { told: messages } = play({ steps, until: 61 * MINUTE });
    expect(messages.map(({ type }) => type)).toEqual(['send', 'end', 'send']);
    expect(
      new Set(messages.map(({ message }) => message.notice.key)).size,
    ).toBe(2);
  });

  it('says when it has got worse, and not when it has got better', () => {
    const at = (minute: number, severity: Condition['severity']): Step => [
      minute * MINUTE,
      { blocking: false, severity, openedAt: 0, lastSeenAt: minute * MINUTE },
    ];
    expect(told([at(0, 2), at(1, 3), at(2, 1), at(3, 2)], 5 * MINUTE)).toEqual([
      [0, 'send', GROUND],
      [120, 'update', `Worse: ${GROUND}`],
    ]);
  });

  it('is not worse when an absence becomes an outage', () => {
    const offline = { ...OFFLINE, identity: 'LONELY', openedAt: 0 };
    const steps: Step[] = [
      [0, offline],
      [15 * MINUTE, { ...offline, severity: 2 }],
    ];
    expect(told(steps, 20 * MINUTE)).toEqual([
      [120, 'send', 'Quay LONELY is offline'],
    ]);
  });

  it('tells its end also after somebody has acknowledged it', () => {
    const steps = flaps([0, MINUTE, 2 * MINUTE, 3 * MINUTE]);
    const isMuted = ({ occurrences }: Condition) =>
      occurrences > 1 ? ('acknowledged' as const) : undefined;
    expect(told(steps, 60 * MINUTE, { isMuted })).toEqual([
      [0, 'send', GROUND],
      [18 * 60, 'end', `Ended: ${GROUND}`],
    ]);
  });

  it('says nothing more once it is suppressed', () => {
    const steps = flaps([0, MINUTE]);
    const isMuted = ({ closedAt }: Condition) =>
      closedAt === null ? undefined : ('suppressed' as const);
    const { told: messages, notices } = play({
      steps,
      until: 60 * MINUTE,
      isMuted,
    });
    expect(inShort(messages)).toEqual([[0, 'send', GROUND]]);
    expect(notices).toEqual([]);
  });
});

describe('flapping', () => {
  /** Each opening lasts ten seconds, one a minute. */
  const everyMinute = (openings: number, difference = {}) =>
    flaps(
      Array.from({ length: openings }, (_, n) => [
        n * MINUTE,
        n * MINUTE + 10 * SECOND,
      ]).flat(),
      difference,
    );

  it('turns the one notification into one that says so, then nothing until a quiet quarter of an hour', () => {
    const { told } = play({ steps: everyMinute(30), until: 90 * MINUTE });
    expect(inShort(told)).toEqual([
      [0, 'send', GROUND],
      [240, 'update', `Flapping: ${GROUND}`],
      [29 * 60 + 10 + 900, 'end', `Ended: ${GROUND}`],
    ]);
    expect(new Set(told.map(({ message }) => message.notice.key)).size).toBe(1);
  });

  it('tells of warnings that are each too short to be told', () => {
    const { told } = play({
      steps: everyMinute(30, WARNING),
      until: 90 * MINUTE,
    });
    expect(inShort(told)).toEqual([
      [240, 'send', `Flapping: ${READER}`],
      [29 * 60 + 10 + 900, 'end', `Ended: ${READER}`],
    ]);
  });

  it('does not get worse any more', () => {
    const steps: Step[] = [
      ...everyMinute(6, { severity: 2 }),
      [
        7 * MINUTE,
        { severity: 1, flapping: true, occurrences: 7, openedAt: 0 },
      ],
    ];
    expect(inShort(play({ steps, until: 8 * MINUTE }).told)).toHaveLength(2);
  });
});

describe('one fault says it for others', () => {
  const offline = { ...OFFLINE, number: 9 };

  it('a station that is offline mutes its others until it is back', () => {
    const steps: Step[] = [
      [0, { ...offline, openedAt: 0 }],
      [MINUTE, {}],
      [3 * MINUTE, { ...offline, openedAt: 0, closedAt: 3 * MINUTE }],
    ];
    expect(tellTenMinutes(steps)).toEqual([
      [120, 'send', 'Quay 1 is offline'],
      [180, 'send', GROUND],
    ]);
  });

  it.each([
    ['within ten seconds is muted', 10, 1],
    ['that came later is told', 11, 2],
    ['that came before is told', -1, 2],
  ])(
    'a connector with what the whole station has, %s',
    (_what, second, count) => {
      const steps: Step[] = [
        [MINUTE, { scope: 'station', number: 7 }],
        [MINUTE + second * SECOND, { number: 8 }],
      ];
      expect(tellTenMinutes(steps)).toHaveLength(count);
    },
  );

  it('another code of the connector is told beside that of the station', () => {
    const steps: Step[] = [
      [0, { scope: 'station', number: 7 }],
      [0, { number: 8, code: 'ocpp16:OverVoltage' }],
    ];
    expect(tellTenMinutes(steps)).toHaveLength(2);
  });

  it('a symptom is not told while its cause is open', () => {
    const steps: Step[] = [
      [0, { number: 1, code: 'ocpp2:RCD.Tripped' }],
      [
        0,
        { number: 2, code: 'ocpp2:Connector.AvailabilityState', causedBy: 1 },
      ],
      [
        MINUTE,
        { number: 1, code: 'ocpp2:RCD.Tripped', openedAt: 0, closedAt: MINUTE },
      ],
    ];
    expect(tellTenMinutes(steps).map(([at]) => at)).toEqual([0, 60]);
  });
});
