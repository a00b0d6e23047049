import { ClassifiedSpan } from '../model';
import {
  CONNECTOR_1,
  HOUR,
  START,
  at,
  fault,
  historyOf,
  lane,
} from './__testUtils__/history';
import { PortHistory, classifyPort } from './classifyPort';

/** `hours class why`, one text a span. */
function spans(given: Partial<PortHistory>): string[] {
  return classifyPort(historyOf(given)).map(text);
}

function text({
  from,
  to,
  timeClass,
  cause,
  reason,
  windowId,
}: ClassifiedSpan) {
  const hours = `${(from - START) / HOUR}-${(to - START) / HOUR}`;
  return [hours, timeClass, cause, reason, windowId].filter(Boolean).join(' ');
}

const online = lane('station', [0, 'online']);

const UP_DOWN_UP = [
  ...online,
  ...lane('connector:1', [0, 'available'], [6, 'faulted'], [9, 'charging']),
];

describe('the classes of a port’s time', () => {
  it('follow its lane; an open interval lasts until the window’s end', () => {
    expect(spans({ intervals: UP_DOWN_UP })).toEqual([
      '0-6 up',
      '6-9 down',
      '9-24 up',
    ]);
  });

  it('what went on before the window counts in it', () => {
    expect(
      spans({ intervals: UP_DOWN_UP, window: { from: at(7), to: at(12) } }),
    ).toEqual(['7-9 down', '9-12 up']);
  });

  it('are unknown before the first report', () => {
    expect(spans({ intervals: lane('connector:1', [5, 'available']) })).toEqual(
      ['0-5 unknown notReported', '5-24 up'],
    );
    expect(spans({})).toEqual(['0-24 unknown notReported']);
  });

  it('a window without length has none', () => {
    expect(spans({ window: { from: at(3), to: at(3) } })).toEqual([]);
  });

  it('tell the station’s absence from ours', () => {
    const intervals = [
      ...lane(
        'station',
        [0, 'online'],
        [2, 'offline'],
        [4, 'online'],
        [6, 'unknown', 'ours'],
        [7, 'online'],
      ),
      ...lane(
        'connector:1',
        [0, 'available'],
        [2, 'unknown', 'offline'],
        [4, 'unknown', 'notReported'],
        [5, 'available'],
        [6, 'unknown', 'ours'],
        [7, 'available'],
      ),
    ];
    expect(spans({ intervals })).toEqual([
      '0-2 up',
      '2-4 unknown offline',
      '4-5 unknown notReported',
      '5-6 up',
      '6-7 unknownOurs ours',
      '7-24 up',
    ]);
  });

  it('a port of two connectors is down while both are', () => {
    const port = { ...CONNECTOR_1, lanes: ['connector:1', 'connector:2'] };
    const intervals = [
      ...lane(
        'connector:1',
        [0, 'available'],
        [4, 'faulted'],
        [12, 'available'],
      ),
      ...lane(
        'connector:2',
        [0, 'available'],
        [8, 'unavailable'],
        [16, 'available'],
      ),
    ];
    expect(spans({ port, intervals })).toEqual([
      '0-8 up',
      '8-12 down',
      '12-24 up',
    ]);
  });

  it('other ports’ lanes are not its own', () => {
    const intervals = [...UP_DOWN_UP, ...lane('connector:2', [0, 'faulted'])];
    expect(spans({ intervals })).toHaveLength(3);
  });
});

describe('degraded', () => {
  const intervals = [...online, ...lane('connector:1', [0, 'available'])];
  const warning = { blocking: false, openedAt: at(3), closedAt: at(5) };

  it.each`
    open                               | condition                                 | expected
    ${'a defect, S3'}                  | ${{ severity: 3 }}                        | ${'degraded'}
    ${'a warning, S4'}                 | ${{ severity: 4 }}                        | ${'up'}
    ${'a derating, whatever it is'}    | ${{ severity: 5, code: 'chargex:CX018' }} | ${'degraded'}
    ${'a defect of the station'}       | ${{ severity: 3, scope: 'station' }}      | ${'degraded'}
    ${'a defect of another connector'} | ${{ severity: 1, scope: 'connector:2' }}  | ${'up'}
  `('with $open: $expected', ({ condition, expected }) => {
    const conditions = [fault({ ...warning, ...condition })];
    expect(spans({ intervals, conditions })).toEqual(
      expected === 'up' ? ['0-24 up'] : ['0-3 up', '3-5 degraded', '5-24 up'],
    );
  });

  it('is never what is down', () => {
    const conditions = [fault({ openedAt: at(5), closedAt: at(10) })];
    expect(spans({ intervals: UP_DOWN_UP, conditions })).toEqual([
      '0-5 up',
      '5-6 degraded',
      '6-9 down',
      '9-10 degraded',
      '10-24 up',
    ]);
  });
});

describe('windows', () => {
  const planned = {
    id: 'w1',
    kind: 'planned',
    from: at(5),
    to: at(8),
  } as const;
  const excluded = {
    id: 'w2',
    kind: 'excluded',
    reason: 'vandalism',
    from: at(7),
    to: at(10),
  } as const;

  it('a planned one turns down into planned, and leaves up as it is', () => {
    expect(spans({ intervals: UP_DOWN_UP, windows: [planned] })).toEqual([
      '0-6 up',
      '6-8 planned w1',
      '8-9 down',
      '9-24 up',
    ]);
  });

  it('an excluded one has a reason, and goes before a planned one', () => {
    expect(
      spans({ intervals: UP_DOWN_UP, windows: [planned, excluded] }),
    ).toEqual([
      '0-6 up',
      '6-7 planned w1',
      '7-9 excluded vandalism w2',
      '9-24 up',
    ]);
  });

  it('a station that is cut off for the work is planned too, our own absence is not', () => {
    const intervals = [
      ...lane('station', [0, 'offline'], [6, 'unknown', 'ours']),
      ...lane('connector:1', [0, 'unknown', 'offline'], [6, 'unknown', 'ours']),
    ];
    expect(spans({ intervals, windows: [planned] })).toEqual([
      '0-5 unknown offline',
      '5-6 planned w1',
      '6-24 unknownOurs ours',
    ]);
  });
});

describe('outside', () => {
  it('is before the first day of service and after the last one', () => {
    expect(
      spans({
        intervals: UP_DOWN_UP,
        service: {
          commissionedAt: '2026-03-02',
          decommissionedAt: '2026-03-02',
          timeZone: 'Europe/Berlin',
        },
        window: { from: at(0), to: at(72) },
      }),
      // 2026-03-02 in Berlin is 23:00Z to 23:00Z.
    ).toEqual(['0-23 outside', '23-47 up', '47-72 outside']);
  });

  it('moments bound the service to the second', () => {
    expect(
      spans({
        intervals: UP_DOWN_UP,
        service: {
          commissionedAt: '2026-03-01T07:00:00Z',
          decommissionedAt: '2026-03-01T11:00:00+01:00',
          timeZone: 'UTC',
        },
      }),
    ).toEqual(['0-7 outside', '7-9 down', '9-10 up', '10-24 outside']);
  });

  it('is while it is closed, whatever it is then', () => {
    expect(
      spans({
        intervals: UP_DOWN_UP,
        service: { openingHours: 'Su 08:00-20:00', timeZone: 'UTC' },
      }),
    ).toEqual(['0-8 outside', '8-9 down', '9-20 up', '20-24 outside']);
  });

  it('is all of a window before the service', () => {
    expect(
      spans({ service: { commissionedAt: '2027-01-01', timeZone: 'UTC' } }),
    ).toEqual(['0-24 outside']);
  });
});
