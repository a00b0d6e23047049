import { ClassifiedSpan, PortDay } from '../model';
import { startOfDay } from '../model/zonedTime';
import { DAY, HOUR, START, at, fault } from './__testUtils__/history';
import { daysOf } from './daysOf';
import { totalOf } from './millis';
import { portFaults } from './portFaults';
import { CONNECTOR_1 } from './__testUtils__/history';

const NOTHING = { cause: null, reason: null, windowId: null };

function days(
  spans: readonly Pick<ClassifiedSpan, 'from' | 'to' | 'timeClass'>[],
  options: { timeZone?: string; faults?: Parameters<typeof fault>[0][] } = {},
): PortDay[] {
  const { timeZone = 'UTC', faults = [] } = options;
  return daysOf({
    identity: 'CP1',
    port: 'connector:1',
    timeZone,
    spans: spans.map(span => ({ ...NOTHING, ...span })),
    faults: portFaults(
      CONNECTOR_1,
      faults.map((given, index) => fault({ number: index + 1, ...given })),
    ),
  });
}

function up(from: number, to: number) {
  return { from, to, timeClass: 'up' as const };
}

it('a span over midnight is cut there', () => {
  const spans = [
    up(at(0), at(20)),
    { from: at(20), to: at(30), timeClass: 'down' as const },
    up(at(30), at(48)),
  ];
  expect(
    days(spans).map(({ day, millis }) => [
      day,
      millis.up / HOUR,
      millis.down / HOUR,
    ]),
  ).toEqual([
    ['2026-03-01', 20, 4],
    ['2026-03-02', 18, 6],
  ]);
});

it('a day of which the window has a part is as long as that part', () => {
  const [first, second] = days([up(at(6), at(25))]);
  expect([totalOf(first.millis), totalOf(second.millis)]).toEqual([
    18 * HOUR,
    HOUR,
  ]);
});

it.each([
  ['Europe/Berlin', '2026-03-29', 23],
  ['Europe/Berlin', '2026-10-25', 25],
  ['America/New_York', '2026-03-08', 23],
  ['America/New_York', '2026-11-01', 25],
  ['America/New_York', '2026-11-02', 24],
  // Its clocks skip midnight: the day begins at 01:00.
  ['Africa/Cairo', '2026-04-24', 23],
])('in %s, %s has %i hours', (timeZone, day, hours) => {
  const from = startOfDay(day, timeZone);
  const all = days([up(from - DAY, from + 3 * DAY)], { timeZone });
  const found = all.find(other => other.day === day)!;
  expect(found.millis.up).toBe(hours * HOUR);
});

it.each([
  [2026, 365],
  [2028, 366],
])('%i has %i days in Berlin, which are all of it', (year, expected) => {
  const timeZone = 'Europe/Berlin';
  const from = startOfDay(`${year}-01-01`, timeZone);
  const to = startOfDay(`${year + 1}-01-01`, timeZone);
  const all = days([up(from, to)], { timeZone });
  expect(all).toHaveLength(expected);
  expect(all.reduce((sum, { millis }) => sum + millis.up, 0)).toBe(to - from);
});

describe('faults of a day', () => {
  const window = [up(START, at(72))];

  it('open on one day and are repaired on another', () => {
    const faults = [
      { openedAt: at(20), closedAt: at(30), closePrecision: 'exact' as const },
    ];
    expect(
      days(window, { faults }).map(({ openings, repairs }) => [
        openings,
        repairs.map(repair => repair / HOUR),
      ]),
    ).toEqual([
      [1, []],
      [0, [10]],
      [0, []],
    ]);
  });

  it('one that ended unseen is counted and has no duration', () => {
    const faults = [
      { openedAt: at(1), closedAt: at(3), closePrecision: 'gap' as const },
    ];
    const [day] = days(window, { faults });
    expect([day.openings, day.repairs, day.gapRepairs]).toEqual([1, [], 1]);
  });

  it('one that goes on is no repair', () => {
    const all = days(window, { faults: [{ openedAt: at(1) }] });
    expect(all.flatMap(({ repairs }) => repairs)).toEqual([]);
  });
});

it('no spans, no days', () => {
  expect(days([])).toEqual([]);
});
