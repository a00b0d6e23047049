import { ChargingSession, Millis } from '../../model';
import { stoppedAbnormally } from '../../sessions';
import { Window } from './mergeSpans';

/** A session as a picture of limited width shows it; `session` is the first of those it stands for. */
export interface DrawnSession {
  session: ChargingSession;
  from: Millis;
  to: Millis;
  /** No end was told yet, wherever the window ends. */
  ongoing: boolean;
  /** From here on nobody knows whether it went on; null where all of it is known. */
  uncertainFrom: Millis | null;
  abnormal: boolean;
  merged: number;
}

/**
 * Sessions of one lane, oldest first, clipped to the window. Those narrower than a pixel are joined with
 * neighbours that are nearer than one, so there are at most two a pixel. `awaySince`: the station has not been
 * seen since then.
 */
export function mergeSessions(
  sessions: ChargingSession[],
  window: Window,
  awaySince: Millis | null,
): DrawnSession[] {
  const drawn: DrawnSession[] = [];
  for (const session of sessions) {
    const next = drawnOf(session, window, awaySince);
    const last = drawn[drawn.length - 1];
    const touches = last && next.from - last.to < window.resolution;
    const isNarrow = next.to - next.from < window.resolution;
    if (touches && (isNarrow || last.merged > 1)) {
      last.to = Math.max(last.to, next.to);
      last.ongoing ||= next.ongoing;
      last.uncertainFrom ??= next.uncertainFrom;
      last.abnormal ||= next.abnormal;
      last.merged += 1;
    } else {
      drawn.push(next);
    }
  }
  return drawn;
}

function drawnOf(
  session: ChargingSession,
  { from, to, now }: Window,
  awaySince: Millis | null,
): DrawnSession {
  const latest = Math.min(to, now);
  const begin = Math.max(session.from, from);
  const ongoing = session.end === 'open';
  return {
    session,
    from: begin,
    to: Math.max(begin, Math.min(session.to ?? latest, latest)),
    ongoing,
    uncertainFrom: uncertainFrom(session, awaySince, begin),
    abnormal: stoppedAbnormally(session.reason),
    merged: 1,
  };
}

function uncertainFrom(
  { end }: ChargingSession,
  awaySince: Millis | null,
  begin: Millis,
): Millis | null {
  switch (end) {
    case 'told':
      return null;
    case 'open':
      return awaySince === null ? null : Math.max(begin, awaySince);
    default:
      return begin;
  }
}
