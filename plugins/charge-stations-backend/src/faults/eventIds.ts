import { EventRef, Millis, VariableEvent } from '../model';
import { blame } from './causes';
import { Draft } from './draft';

/** Newest events whose conditions are remembered. */
const MOST_KNOWN = 64;

/**
 * Follows `cause`, the `eventId` of what caused an event (OCPP 2.0.1 Part 2, N07), within one boot. A
 * cause may come later than its symptom, in another part of the message: it is awaited for 30 s.
 */
export function followCause(
  draft: Draft,
  report: {
    event: VariableEvent;
    /** The condition that the event reported. */
    condition: number;
    at: Millis;
    evidence: EventRef;
  },
): void {
  const { event, condition, at, evidence } = report;
  const { known, awaited } = draft.state.eventIds;
  const waiting = awaited.filter(
    other => at - other.at <= draft.rules.namingWindow,
  );
  const { eventId, cause } = event;
  const told = known.find(other => other.eventId === cause);
  const awaitsCause = cause !== null && cause !== eventId && !told;
  draft.state.eventIds = {
    known:
      eventId === null
        ? known
        : [
            ...known.filter(other => other.eventId !== eventId),
            { eventId, condition },
          ].slice(-MOST_KNOWN),
    awaited: [
      ...waiting.filter(other => other.cause !== eventId),
      ...(awaitsCause ? [{ cause, condition, at }] : []),
    ].slice(-MOST_KNOWN),
  };
  if (told) {
    blameOpen(draft, { condition, cause: told.condition });
  }
  for (const other of waiting) {
    if (other.cause === eventId) {
      blameOpen(draft, {
        condition: other.condition,
        cause: condition,
        evidence,
      });
    }
  }
}

function blameOpen(
  draft: Draft,
  link: { condition: number; cause: number; evidence?: EventRef },
): void {
  const symptom = draft.state.open.find(
    ({ condition }) => condition.number === link.condition,
  );
  if (symptom && link.cause !== link.condition) {
    blame(draft, { symptom, cause: link.cause, evidence: link.evidence });
  }
}
