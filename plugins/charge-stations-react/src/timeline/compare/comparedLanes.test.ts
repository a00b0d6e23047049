import type {
  ApiTimelineLane,
  ApiTimelineSpan,
} from '@forecourt/plugin-charge-stations-common';
import { englishTranslate } from '../../__testUtils__/translate';
import { timeline } from '../../__testUtils__/fixtures';
import { comparedLanes, laneLabel, worstSpans } from './comparedLanes';

const at = (hour: number) =>
  new Date(Date.UTC(2026, 10, 17, hour)).toISOString();

/** A lane from "from-to state" texts. */
const lane = (...spans: string[]): ApiTimelineLane => ({
  id: 'connector:1',
  faults: [],
  spans: spans.map(text => {
    const [, from, to, state] = /^(\d+)-(\d+) (\w+)$/.exec(text) ?? [];
    return {
      from: at(Number(from)),
      to: at(Number(to)),
      state: state as ApiTimelineSpan['state'],
    };
  }),
});

const told = (spans: ApiTimelineSpan[]) =>
  spans.map(
    ({ from, to, state }) =>
      `${new Date(from).getUTCHours()}-${new Date(to).getUTCHours()} ${state}`,
  );

describe('worstSpans', () => {
  it.each([
    ['no lane', [], []],
    [
      'one lane',
      [lane('0-6 available', '6-9 faulted')],
      ['0-6 available', '6-9 faulted'],
    ],
    [
      'the worse of two at each moment',
      [
        lane('0-6 available', '6-9 faulted', '9-12 available'),
        lane('0-8 charging', '8-12 unavailable'),
      ],
      ['0-6 charging', '6-9 faulted', '9-12 unavailable'],
    ],
    [
      'neighbours of one state are one',
      [
        lane('0-3 faulted', '3-6 available'),
        lane('0-3 available', '3-6 faulted'),
      ],
      ['0-6 faulted'],
    ],
    [
      'where nothing is said there is nothing',
      [lane('0-2 available', '5-6 available')],
      ['0-2 available', '5-6 available'],
    ],
  ])('%s', (_rule, lanes, expected) => {
    expect(told(worstSpans(lanes))).toEqual(expected);
  });
});

describe('comparedLanes', () => {
  const t = englishTranslate();

  it('are the station and the worst of its connectors, named after it', () => {
    const lanes = comparedLanes({ identity: 'CP2', timeline: timeline() });
    expect(lanes.map(({ id }) => laneLabel(id, t))).toEqual([
      'CP2',
      'worst of CP2',
    ]);
    // Their numbers are another station's.
    expect(lanes.flatMap(({ faults }) => faults)).toEqual([]);
  });

  it('a lane of the station itself keeps its name', () => {
    expect(laneLabel('connector:2', t)).toBe('connector 2');
  });
});
