import { Condition } from '../model';
import {
  inShort,
  MINUTE,
  play,
  SECOND,
  stations,
  Step,
} from './__testUtils__/play';

const OFFLINE = {
  number: 9,
  blocking: false,
  severity: 5,
  scope: 'station',
  code: 'conn:offline',
} as const;

/** CP1, CP2 ... go out at these seconds. */
const out = (seconds: number[], what: Partial<Condition> = OFFLINE): Step[] =>
  seconds.map((second, index) => [
    second * SECOND,
    { ...what, identity: `CP${index + 1}` },
  ]);

const back = (number: number, minute: number): Step => [
  minute * MINUTE,
  {
    ...OFFLINE,
    identity: `CP${number}`,
    openedAt: (number - 1) * SECOND,
    closedAt: minute * MINUTE,
  },
];

const tell = (steps: Step[], minutes: number, fleet = stations) =>
  inShort(play({ steps, until: minutes * MINUTE, fleet }).told);

describe('stations of a site that go out together', () => {
  it('are one notification of the site, as soon as the first would be told', () => {
    expect(tell(out([0, 1, 2, 30]), 20)).toEqual([
      [120, 'send', 'harbour: 4 of 10 stations went out together'],
    ]);
  });

  it('are those whose power is too low, or gone, as well', () => {
    const steps: Step[] = [
      ...out([0]),
      [
        SECOND,
        { identity: 'CP2', number: 1, code: 'chargex:CX015', severity: 2 },
      ],
      [
        2 * SECOND,
        {
          identity: 'CP3',
          number: 1,
          code: 'ocpp16:UnderVoltage',
          severity: 2,
        },
      ],
    ];
    expect(tell(steps, 20)).toEqual([
      [61, 'send', 'harbour: 3 of 10 stations went out together'],
    ]);
  });

  it.each<[string, Step[], typeof stations, number]>([
    ['two are too few', out([0, 1]), stations, 2],
    ['three of ten are enough', out([0, 1, 2]), stations, 1],
    [
      'three of eleven are not: less than 30 %',
      out([0, 1, 2]),
      [...stations, { ...stations[0], identity: 'CP11' }],
      3,
    ],
    ['within 60 s', out([0, 1, 60]), stations, 1],
    ['later than 60 s they are told one by one', out([0, 1, 61]), stations, 3],
    [
      'another fault is no common cause',
      out([0, 1, 2], { severity: 2, code: 'ocpp16:ReaderFailure' }),
      stations,
      3,
    ],
  ])('%s', (_what, steps, fleet, count) => {
    expect(tell(steps, 20, fleet)).toHaveLength(count);
  });

  it('count a station once, however many of its connectors report', () => {
    const steps: Step[] = [1, 2, 3].map(number => [
      0,
      {
        number,
        scope: `connector:${number}`,
        code: 'ocpp16:UnderVoltage',
        severity: 2,
      },
    ]);
    expect(tell(steps, 5).map(([, , title]) => title)).toEqual(
      [1, 2, 3].map(number => `Quay 1, connector ${number}: UnderVoltage`),
    );
  });

  it('take those along that follow within 60 s', () => {
    const { told, notices } = play({
      steps: out([0, 20, 40, 95]),
      until: 20 * MINUTE,
    });
    expect(told).toHaveLength(1);
    expect(notices).toEqual([
      expect.objectContaining({
        type: 'site',
        faults: [1, 2, 3, 4].map(number =>
          expect.objectContaining({ identity: `CP${number}` }),
        ),
      }),
    ]);
  });

  it('end when fewer than three have been out for a quarter of an hour; who is still out is told then', () => {
    const steps = [...out([0, 1, 2, 3]), back(1, 10), back(2, 11), back(3, 12)];
    expect(tell(steps, 60)).toEqual([
      [120, 'send', 'harbour: 4 of 10 stations went out together'],
      [26 * 60, 'end', 'Ended: harbour: 4 of 10 stations went out together'],
      [26 * 60, 'send', 'Quay 4 is offline'],
    ]);
  });

  it('are not told again for a single station that follows much later', () => {
    const steps: Step[] = [
      ...out([0, 1, 2]),
      [5 * MINUTE, { ...OFFLINE, identity: 'CP9' }],
    ];
    expect(tell(steps, 30)).toEqual([
      [120, 'send', 'harbour: 3 of 10 stations went out together'],
      [420, 'send', 'Quay 9 is offline'],
    ]);
  });
});
