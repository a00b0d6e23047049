import type { ApiTimelineSession } from '@forecourt/plugin-charge-stations-common';
import type { Extent } from './mergeNarrow';
import { layoutSessions } from './sessionLayout';

const START = Date.parse('2026-11-17T00:00:00Z');
const minute = (minutes: number) =>
  new Date(START + minutes * 60_000).toISOString();

/** A pixel a minute, 1,000 of them. */
function place(from: string, to: string): Extent | undefined {
  const x = (Date.parse(from) - START) / 60_000;
  const end = (Date.parse(to) - START) / 60_000;
  return x < 1_000 && end >= 0
    ? { x: Math.max(0, x), width: Math.min(end, 1_000) - Math.max(0, x) }
    : undefined;
}

function session(
  from: number,
  to: number,
  fields: Partial<ApiTimelineSession> = {},
): ApiTimelineSession {
  return { from: minute(from), to: minute(to), ...fields };
}

const layout = (...sessions: ApiTimelineSession[]) =>
  layoutSessions({ id: 'a', spans: [], faults: [], sessions }, place, 1);

describe('layoutSessions', () => {
  it.each<[rule: string, session: ApiTimelineSession, drawn: object[]]>([
    [
      'all of it is certain',
      session(10, 60),
      [{ x: 10, width: 50, certain: 50 }],
    ],
    [
      'hatched from where nobody knows',
      session(10, 60, { uncertainFrom: minute(40) }),
      [{ x: 10, width: 50, certain: 30 }],
    ],
    [
      'hatched throughout',
      session(10, 60, { uncertainFrom: minute(10) }),
      [{ x: 10, width: 50, certain: 0 }],
    ],
    [
      'a stub before an end without a start',
      session(60, 60, { startUnknown: true }),
      [{ x: 48, width: 13, certain: 0 }],
    ],
    ['nothing out of view', session(2_000, 2_100), []],
  ])('%s', (_, one, drawn) => {
    expect(layout(one)).toMatchObject(drawn);
  });

  it('makes one of those that share a pixel, and keeps that one went wrong', () => {
    const [drawn, ...others] = layout(
      session(10, 10.2),
      session(10.3, 10.5, { abnormal: true }),
      session(10.6, 10.8),
    );
    expect(others).toEqual([]);
    expect(drawn.session).toMatchObject({ merged: 3, abnormal: true });
  });

  it('draws none where none were asked for', () => {
    expect(
      layoutSessions({ id: 'a', spans: [], faults: [] }, place, 1),
    ).toEqual([]);
  });
});
