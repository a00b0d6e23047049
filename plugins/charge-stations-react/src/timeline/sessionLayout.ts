import type {
  ApiTimelineLane,
  ApiTimelineSession,
} from '@forecourt/plugin-charge-stations-common';
import type { Place } from './drawables';
import { mergeNarrow, type Extent } from './mergeNarrow';

/** Of one whose start is unknown so much is drawn before its end. */
const STUB_PX = 12;

export interface SessionLayout extends Extent {
  /** Its name among all that is drawn. */
  key: string;
  /** Of its width so much is known; the rest is hatched. */
  certain: number;
  session: ApiTimelineSession;
}

/** The sessions in view; those close together become one. */
export function layoutSessions(
  lane: ApiTimelineLane,
  place: Place,
  step: number,
): SessionLayout[] {
  const placed = (lane.sessions ?? []).flatMap(session => {
    const extent = place(session.from, session.to);
    return extent ? [{ ...extent, session }] : [];
  });
  return mergeNarrow(placed, step, (one, other) => ({
    ...one,
    session: mergeSessions(one.session, other.session),
  })).map(layout => withCertain(layout, lane.id, place));
}

function withCertain(
  layout: Extent & { session: ApiTimelineSession },
  lane: string,
  place: Place,
): SessionLayout {
  const { session } = layout;
  const key = `${lane} session ${session.from}`;
  if (session.startUnknown && !session.merged) {
    const x = Math.max(0, layout.x - STUB_PX);
    const width = Math.max(1, layout.x + layout.width - x);
    return { ...layout, x, width, key, certain: 0 };
  }
  if (session.uncertainFrom === undefined) {
    return { ...layout, key, certain: layout.width };
  }
  const known = place(session.from, session.uncertainFrom);
  const certain = Math.min(layout.width, known?.width ?? 0);
  return { ...layout, key, certain };
}

function mergeSessions(
  one: ApiTimelineSession,
  other: ApiTimelineSession,
): ApiTimelineSession {
  return {
    from: one.from,
    to: other.to,
    ongoing: other.ongoing,
    abnormal: one.abnormal || other.abnormal,
    merged: (one.merged ?? 1) + (other.merged ?? 1),
  };
}
