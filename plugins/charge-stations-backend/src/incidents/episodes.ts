import { ALARMING_SECURITY_EVENTS, Condition, Episode, Mark } from '../model';

/** A fault as part of an incident. */
export function episodeOfCondition(condition: Condition): Episode {
  const { identity, scope, code, severity, blocking } = condition;
  const { openedAt, lastSeenAt, closedAt, occurrences } = condition;
  const { flapping, unverified, causedBy } = condition;
  return {
    origin: { type: 'condition', number: condition.number },
    identity,
    scope,
    code,
    severity,
    blocking,
    openedAt,
    lastSeenAt,
    closedAt,
    occurrences,
    flapping,
    unverified,
    causedBy,
  };
}

/** A security event as part of an incident; undefined where it is only a mark. */
export function episodeOfMark(mark: Mark): Episode | undefined {
  const { identity, number, at, detail } = mark;
  if (
    mark.kind !== 'security' ||
    detail === null ||
    !ALARMING_SECURITY_EVENTS.includes(detail)
  ) {
    return undefined;
  }
  return {
    origin: { type: 'securityEvent', number, evidence: mark.evidence },
    identity,
    scope: 'station',
    code: `security:${detail}`,
    severity: detail === 'TamperDetectionActivated' ? 1 : 3,
    blocking: false,
    openedAt: at,
    lastSeenAt: at,
    closedAt: null,
    occurrences: 1,
    flapping: false,
    unverified: false,
    causedBy: null,
  };
}
