import type {
  ApiTimeline,
  ApiTimelineFault,
  ApiTimelineSpan,
} from '@forecourt/plugin-charge-stations-common';
import { changesBefore, unseenMillis } from './changesBefore';

const at = (minute: number) =>
  new Date(Date.UTC(2026, 10, 19, 13, minute)).toISOString();

const span = (from: number, to: number, state: ApiTimelineSpan['state']) => ({
  from: at(from),
  to: at(to),
  state,
});

const fault = (
  number: number,
  from: number,
  to: number,
  ongoing = false,
): ApiTimelineFault => ({
  number,
  code: `ocpp16:Code${number}`,
  severity: 3,
  blocking: true,
  badges: [],
  from: at(from),
  to: at(to),
  ongoing,
});

function hour(
  lanes: ApiTimeline['lanes'],
  marks: ApiTimeline['marks'] = [],
): ApiTimeline {
  return { from: at(0), to: at(60), resolution: 1, lanes, marks };
}

/** "minute what" */
const told = (timeline: ApiTimeline) =>
  changesBefore(timeline, 9).map(change => {
    const minute = new Date(change.at).getUTCMinutes();
    switch (change.kind) {
      case 'mark':
        return `${minute} ${change.mark.kind}`;
      case 'state':
        return `${minute} ${change.scope} ${change.before} → ${change.after}`;
      default:
        return `${minute} ${change.kind} ${change.fault.number}`;
    }
  });

describe('changesBefore', () => {
  it('tells marks, faults and states, the last first', () => {
    expect(
      told(
        hour(
          [
            {
              id: 'connector:1',
              spans: [span(0, 20, 'available'), span(20, 60, 'charging')],
              faults: [fault(4, 30, 35)],
            },
          ],
          [{ at: at(10), kind: 'boot', count: 1 }],
        ),
      ),
    ).toEqual([
      '35 faultClosed 4',
      '30 faultOpened 4',
      '20 connector:1 available → charging',
      '10 boot',
    ]);
  });

  it.each([
    ['a fault that was open before and still is', fault(1, 0, 60, true), []],
    [
      'one that was open before and ended',
      fault(1, 0, 12),
      ['12 faultClosed 1'],
    ],
    [
      'one that began and outlives the hour',
      fault(1, 12, 60),
      ['12 faultOpened 1'],
    ],
    ['the fault that is asked about', fault(9, 12, 13), []],
  ])('%s', (_rule, one, expected) => {
    expect(
      told(hour([{ id: 'connector:1', spans: [], faults: [one] }])),
    ).toEqual(expected);
  });

  it('tells once that nothing was seen: of the station', () => {
    const spans = [
      span(0, 20, 'available'),
      span(20, 30, 'unknown'),
      span(30, 60, 'available'),
    ];
    const station = [
      span(0, 20, 'online'),
      span(20, 30, 'offline'),
      span(30, 60, 'online'),
    ];
    expect(
      told(
        hour([
          { id: 'station', spans: station, faults: [] },
          { id: 'connector:1', spans, faults: [] },
        ]),
      ),
    ).toEqual(['30 station offline → online', '20 station online → offline']);
  });

  it('a repeated status is no change', () => {
    const spans = [span(0, 20, 'available'), span(20, 60, 'available')];
    expect(told(hour([{ id: 'connector:1', spans, faults: [] }]))).toEqual([]);
  });
});

describe('unseenMillis', () => {
  it.each([
    ['all was seen', [span(0, 60, 'online')], 0],
    [
      'it was away',
      [span(0, 40, 'online'), span(40, 45, 'offline'), span(45, 60, 'unknown')],
      20,
    ],
    ['it connected for the first time', [span(48, 60, 'online')], 48],
    ['nothing is known of it', [], 60],
  ])('%s', (_rule, spans, minutes) => {
    expect(unseenMillis(hour([{ id: 'station', spans, faults: [] }]))).toBe(
      minutes * 60_000,
    );
  });
});
