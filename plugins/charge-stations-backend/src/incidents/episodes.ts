import { Condition, Episode, Mark } from '../model';

/**
 * Security events of which somebody has to know that a person looked: only a person ends their incident. The
 * specification calls more of them critical (1.6 security whitepaper, list of security events), among them
 * boots and new firmware, which are marks on the timeline and no incident.
 */
export const alarmingSecurityEvents: readonly string[] = [
  'SecurityLogWasCleared',
  'MemoryExhaustion',
  'TamperDetectionActivated',
];

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
    !alarmingSecurityEvents.includes(detail)
  ) {
    return undefined;
  }
  return {
    origin: { type: 'securityEvent', number },
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
