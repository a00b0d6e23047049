import type {
  ApiSession,
  ApiTimelineSession,
} from '@forecourt/plugin-charge-stations-common';
import { ChargingSession } from '../../model';
import { stoppedAbnormally } from '../../sessions';
import { isoOrNull, present, refOf, toIso } from '../present';
import { DrawnSession } from './mergeSessions';

/** A session of a timeline. */
export function presentTimelineSession(
  drawn: DrawnSession,
): ApiTimelineSession {
  const { session, ongoing, abnormal, merged } = drawn;
  return {
    from: toIso(drawn.from),
    to: toIso(drawn.to),
    ...presentFacts(session),
    ...present({
      ongoing: ongoing || null,
      uncertainFrom: isoOrNull(drawn.uncertainFrom),
      abnormal: abnormal || null,
      merged: merged > 1 ? merged : null,
    }),
  };
}

/** A session of a list: its own times, whatever the range. */
export function presentSession(session: ChargingSession): ApiSession {
  return {
    from: toIso(session.from),
    end: session.end,
    ...presentFacts(session),
    ...present({
      scope: session.scope,
      to: isoOrNull(session.to),
      abnormal: stoppedAbnormally(session.reason) || null,
      endedBy: session.endedBy && refOf(session.endedBy),
    }),
  };
}

function presentFacts(session: ChargingSession) {
  const { transactionId, reason, energy, startedBy } = session;
  return present({
    startUnknown: session.startIsKnown ? null : (true as const),
    transactionId: transactionId === null ? null : String(transactionId),
    reason,
    energyKilowattHours: energy === null ? null : energy / 1000,
    startedBy: startedBy && refOf(startedBy),
  });
}
