import fc from 'fast-check';
import {
  Interval,
  LaneState,
  PortWindow,
  Severity,
  TIME_CLASSES,
  TimeClass,
  UnknownCause,
} from '../model';
import { START, fault } from './__testUtils__/history';
import { PortHistory, classifyPort } from './classifyPort';
import { daysOf } from './daysOf';
import { sumMillis, totalOf } from './millis';

const MINUTE = 60_000;
/** Two weeks, over a change of the clocks in New York. */
const LENGTH = 14 * 24 * 60;

const moment = fc
  .integer({ min: -LENGTH, max: 2 * LENGTH })
  .map(minutes => START + minutes * MINUTE);

const span = fc.tuple(moment, moment).map(([one, other]) => ({
  from: Math.min(one, other),
  to: Math.max(one, other),
}));

const state = fc.constantFrom<[LaneState, UnknownCause | null]>(
  ['available', null],
  ['charging', null],
  ['faulted', null],
  ['unavailable', null],
  ['unrecognised', null],
  ['unknown', 'offline'],
  ['unknown', 'ours'],
  ['unknown', 'upstream'],
  ['unknown', 'notReported'],
);

function laneOf(scope: string): fc.Arbitrary<Interval[]> {
  return fc
    .uniqueArray(fc.tuple(moment, state), {
      maxLength: 12,
      selector: ([from]) => from,
    })
    .map(entries => entries.sort(([one], [other]) => one - other))
    .map(entries =>
      entries.map(([from, [laneState, cause]], index) => ({
        identity: 'CP1',
        number: index + 1,
        lane: scope,
        from,
        to: entries[index + 1]?.[0] ?? null,
        state: laneState,
        cause,
        status: null,
        source: 'live',
      })),
    );
}

const windows: fc.Arbitrary<PortWindow[]> = fc.array(
  fc
    .tuple(span, fc.constantFrom('planned', 'excluded'), fc.uuid())
    .map(
      ([{ from, to }, kind, id]): PortWindow =>
        kind === 'planned'
          ? { id, from, to, kind }
          : { id, from, to, kind: 'excluded', reason: 'utility' },
    ),
  { maxLength: 4 },
);

const conditions = fc.array(
  fc
    .tuple(
      span,
      fc.constantFrom<Severity>(1, 3, 4),
      fc.constantFrom('station', 'connector:1', 'connector:2'),
      fc.boolean(),
    )
    .map(([{ from, to }, severity, scope, open]) =>
      fault({ scope, severity, openedAt: from, closedAt: open ? null : to }),
    ),
  { maxLength: 4 },
);

const timeZone = fc.constantFrom('UTC', 'America/New_York', 'Asia/Kathmandu');

const history: fc.Arbitrary<PortHistory> = fc
  .record({
    lanes: fc.tuple(
      laneOf('station'),
      laneOf('connector:1'),
      laneOf('connector:2'),
    ),
    conditions,
    windows,
    service: fc.record(
      {
        commissionedAt: fc.constantFrom('2026-02-20', '2026-03-05'),
        decommissionedAt: fc.constantFrom('2026-03-10', '2026-04-01'),
        openingHours: fc.constantFrom(
          '24/7',
          'Mo-Fr 06:00-22:00; Sa 22:00-02:30',
        ),
        timeZone,
      },
      { requiredKeys: ['timeZone'] },
    ),
    window: span,
  })
  .map(({ lanes, ...rest }) => ({
    ...rest,
    intervals: lanes.flat(),
    port: {
      port: 'evse:1',
      lanes: ['connector:1', 'connector:2'],
      maxPowerKw: null,
    },
  }));

describe('every history', () => {
  it('has each moment of its window in exactly one class', () => {
    fc.assert(
      fc.property(history, given => {
        const spans = classifyPort(given);
        const { from, to } = given.window;
        const starts = spans.map(one => one.from);
        const ends = spans.map(one => one.to);
        expect([from, ...ends]).toEqual([...starts, to]);
        expect(spans.every(one => one.from < one.to)).toBe(true);
        expect(spans.every(one => TIME_CLASSES.includes(one.timeClass))).toBe(
          true,
        );
        expect(spans.length > 0).toBe(to > from);
      }),
    );
  });

  it('says why of what is unknown or left out, and of nothing else', () => {
    fc.assert(
      fc.property(history, given => {
        for (const { timeClass, cause, reason, windowId } of classifyPort(
          given,
        )) {
          expect(cause !== null).toBe(
            isOneOf(timeClass, 'unknown', 'unknownOurs'),
          );
          expect(reason !== null).toBe(timeClass === 'excluded');
          expect(windowId !== null).toBe(
            isOneOf(timeClass, 'planned', 'excluded'),
          );
        }
      }),
    );
  });

  it('has no more time up without its windows', () => {
    const upOf = (given: PortHistory) =>
      classifyPort(given)
        .filter(({ timeClass }) => isOneOf(timeClass, 'up', 'degraded'))
        .reduce((sum, { from, to }) => sum + to - from, 0);
    fc.assert(
      fc.property(history, given => {
        expect(upOf({ ...given, windows: [] })).toBe(upOf(given));
      }),
    );
  });

  it('is cut by days without loss', () => {
    fc.assert(
      fc.property(history, given => {
        const spans = classifyPort(given);
        const days = daysOf({
          identity: 'CP1',
          port: 'evse:1',
          timeZone: given.service.timeZone,
          spans,
          faults: [],
        });
        const sums = sumMillis(days.map(({ millis }) => millis));
        for (const timeClass of TIME_CLASSES) {
          const ofSpans = spans
            .filter(one => one.timeClass === timeClass)
            .reduce((sum, { from, to }) => sum + to - from, 0);
          expect(sums[timeClass]).toBe(ofSpans);
        }
        expect(totalOf(sums)).toBe(given.window.to - given.window.from);
        expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);
      }),
    );
  });
});

function isOneOf(timeClass: TimeClass, ...classes: TimeClass[]): boolean {
  return classes.includes(timeClass);
}
