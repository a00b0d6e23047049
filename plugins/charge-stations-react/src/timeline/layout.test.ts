import type { ApiTimelineSpan } from '@forecourt/plugin-charge-stations-common';
import { fault, timeline } from '../__testUtils__/fixtures';
import { layoutTimeline, MAX_DRAWN } from './layout';

const from = Date.parse('2026-11-17T00:00:00Z');
const HOUR = 3_600_000;
const iso = (millis: number) => new Date(millis).toISOString();

// 24 hours on 960 pixels beside a label of 96: 40 pixels an hour.
const options = {
  timeline: timeline(),
  window: { from, to: from + 24 * HOUR },
  width: 1_056,
  variant: 'full' as const,
};

/** A timeline of one lane. */
function lane(
  spans: ApiTimelineSpan[],
  faults: ReturnType<typeof fault>[] = [],
) {
  return timeline({ lanes: [{ id: 'connector:1', spans, faults }], marks: [] });
}

describe('layoutTimeline', () => {
  it('places spans by their times', () => {
    const [station] = layoutTimeline(options).lanes;
    expect(station.spans.map(({ x, width }) => [x, width])).toEqual([
      [0, 240],
      [240, 80],
      [320, 640],
    ]);
  });

  it('draws blocking faults on the band and others above it', () => {
    const [station, connector] = layoutTimeline(options).lanes;
    expect(station.blocking).toEqual([]);
    expect(station.warnings).toMatchObject([
      { x: 400, width: 240, numbers: [2] },
    ]);
    expect(connector.blocking).toMatchObject([
      { x: 560, width: 40, numbers: [1] },
    ]);
  });

  it('stacks the lanes below the marks', () => {
    const { lanes, axisY, geometry } = layoutTimeline(options);
    expect(lanes.map(({ y }) => y)).toEqual([
      geometry.marksHeight,
      geometry.marksHeight + geometry.laneHeight,
    ]);
    expect(axisY).toBe(geometry.marksHeight + 2 * geometry.laneHeight);
  });

  it('has more room for names that say an EVSE and a connector', () => {
    const widths = ['connector:1', 'evse:1', 'evse:1/connector:2'].map(
      id =>
        layoutTimeline({
          ...options,
          timeline: timeline({ lanes: [{ id, spans: [], faults: [] }] }),
        }).geometry.labelWidth,
    );
    expect(widths).toEqual([96, 96, 150]);
  });

  it('cuts off what begins before and leaves out what is not in view', () => {
    const window = { from: from + 7 * HOUR, to: from + 9 * HOUR };
    const [station, connector] = layoutTimeline({ ...options, window }).lanes;
    expect(station.spans.map(({ x, width }) => [x, width])).toEqual([
      [0, 480],
      [480, 480],
    ]);
    expect(connector.blocking).toEqual([]);
  });

  it('keeps a moment at least one pixel wide', () => {
    const brief = fault({ from: iso(from + HOUR), to: iso(from + HOUR) });
    const { lanes } = layoutTimeline({
      ...options,
      timeline: lane([], [brief]),
    });
    expect(lanes[0].blocking).toMatchObject([{ x: 40, width: 1 }]);
  });

  it('merges what shares a pixel: the worst state, counted', () => {
    const spans = (['available', 'unknown', 'charging'] as const).map(
      (state, index) => ({
        from: iso(from + index * 10_000),
        to: iso(from + (index + 1) * 10_000),
        state,
      }),
    );
    const { lanes } = layoutTimeline({ ...options, timeline: lane(spans) });
    expect(lanes[0].spans).toMatchObject([
      { x: 0, width: 1, span: { state: 'unknown', merged: 3 } },
    ]);
  });

  it('merges faults that share a pixel and keeps the number of each', () => {
    const faults = [3, 1, 2].map((severity, index) =>
      fault({
        number: index + 1,
        severity,
        from: iso(from + HOUR + index * 1_000),
        to: iso(from + HOUR + index * 1_000 + 500),
      }),
    );
    const { lanes } = layoutTimeline({
      ...options,
      timeline: lane([], faults),
    });
    expect(lanes[0].blocking).toMatchObject([
      { numbers: [1, 2, 3], fault: { number: 2, severity: 1 } },
    ]);
  });

  it('never draws more than the limit, and loses no fault', () => {
    const lanes = Array.from({ length: 10 }, (_, index) => ({
      id: `connector:${index}`,
      spans: [],
      faults: Array.from({ length: 400 }, (_unused, number) =>
        fault({
          number: index * 400 + number,
          from: iso(from + number * 200_000),
          to: iso(from + number * 200_000 + 1_000),
        }),
      ),
    }));
    const layout = layoutTimeline({
      ...options,
      timeline: timeline({ lanes, marks: [] }),
    });
    const drawn = layout.lanes.flatMap(({ blocking }) => blocking);
    expect(drawn.length).toBeLessThanOrEqual(MAX_DRAWN);
    expect(drawn.flatMap(({ numbers }) => numbers)).toHaveLength(4_000);
  });

  it('shows one symbol for marks that are close together', () => {
    const marks = [5, 8, 12].map(minutes => ({
      at: iso(from + HOUR + minutes * 60_000),
      kind: 'boot' as const,
      count: 1,
    }));
    const { marks: drawn } = layoutTimeline({
      ...options,
      timeline: timeline({ marks }),
    });
    expect(drawn).toMatchObject([{ kind: 'boot', count: 3 }]);
  });

  it('gives a brief fault room to be hit, and its sign room to be seen', () => {
    const atTheEnd = fault({
      from: iso(from + 24 * HOUR - 60_000),
      to: iso(from + 24 * HOUR),
    });
    const [{ blocking }] = layoutTimeline({
      ...options,
      timeline: lane([], [atTheEnd]),
    }).lanes;
    const [{ hit, sign }] = blocking;
    expect(hit.width).toBe(10);
    expect(sign).toBe(960 - 4);
  });

  it('leaves marks out of the compact picture', () => {
    expect(layoutTimeline(options).marks).toMatchObject([{ x: 320 }]);
    expect(layoutTimeline({ ...options, variant: 'compact' }).marks).toEqual(
      [],
    );
  });
});
