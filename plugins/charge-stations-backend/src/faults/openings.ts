import {
  Condition,
  EventRef,
  Millis,
  Scope,
  Severity,
  TimeBasis,
} from '../model';
import { ConditionTexts } from './conditions';
import { Draft } from './draft';
import { sameOrigin } from './origins';
import { Origin, TrackedCondition } from './state';

/** A fault that begins, or begins again. */
export interface Opening {
  scope: Scope;
  code: string;
  blocking: boolean;
  severity: Severity;
  openedAt: Millis;
  basis: TimeBasis;
  /** When we learned of it. */
  seenAt: Millis;
  evidence: EventRef;
  texts: ConditionTexts;
  /** The variable that reported it, on 2.x. */
  origin?: Origin | null;
  needsSiteVisit?: boolean;
}

/** Opened longer than this before it was reported wears the badge: less is the way of every frame. */
const BACKDATED = 60_000;

/** Bounds the state of a station that names a new code in every report. */
const MOST_CLOSED = 32;

/** Opens a condition, or reopens it when it closed within five minutes ("Merge, reopen, flap"). */
export function openCondition(draft: Draft, opening: Opening): void {
  const { evidence, origin = null } = opening;
  const earlier = findClosed(draft, opening);
  const earlierEnd = earlier?.condition.closedAt ?? null;
  const openedAt = Math.max(opening.openedAt, earlierEnd ?? opening.openedAt);
  const openings = newest(draft, [...(earlier?.openings ?? []), openedAt]);
  const flapping = openings.length >= draft.rules.flapping.openings;
  const returns =
    earlier !== undefined &&
    earlierEnd !== null &&
    openedAt - earlierEnd <= draft.rules.reopenWindow;
  const condition: Condition = returns
    ? reopened(earlier.condition, opening, flapping)
    : {
        ...newCondition(draft, { ...opening, openedAt }),
        openedBasis: openedAt > opening.openedAt ? 'bounded' : opening.basis,
        flapping,
      };
  if (returns) {
    draft.state.closed = draft.state.closed.filter(
      tracked => tracked !== earlier,
    );
  }
  draft.state.open = [
    ...draft.state.open,
    { condition, origin, openings, rebooted: false },
  ];
  draft.putCondition(condition);
  draft.link(condition.number, evidence, returns ? 'reopened' : 'opened');
  if (isBackdated({ ...opening, openedAt })) {
    draft.flag(evidence, 'backdated');
  }
}

/** A condition as it looks when it has just opened. */
export function newCondition(draft: Draft, opening: Opening): Condition {
  const { scope, code, blocking, severity, openedAt, seenAt } = opening;
  const { identity, source } = draft.state;
  return {
    identity,
    number: draft.nextNumber('condition'),
    scope,
    code,
    blocking,
    blockedUntil: null,
    severity,
    openedAt,
    openedBasis: opening.basis,
    openedBy: opening.evidence,
    firstSeenAt: seenAt,
    lastSeenAt: seenAt,
    closedAt: null,
    closedBy: null,
    closeReason: null,
    closePrecision: null,
    count: 1,
    occurrences: 1,
    ...opening.texts,
    causedBy: null,
    needsSiteVisit: opening.needsSiteVisit ?? false,
    unconfirmed: false,
    unverified: false,
    late: false,
    backdated: isBackdated(opening),
    flapping: false,
    source,
  };
}

/** What we infer ourselves is never back-dated: its times are all ours. */
function isBackdated({ basis, openedAt, seenAt }: Opening): boolean {
  return basis !== 'receiveTime' && seenAt - openedAt > BACKDATED;
}

function reopened(
  earlier: Condition,
  opening: Opening,
  flapping: boolean,
): Condition {
  const { blocking, severity, seenAt, texts } = opening;
  const blockedUntil =
    earlier.blockedUntil ?? (earlier.blocking ? earlier.closedAt : null);
  return {
    ...earlier,
    ...texts,
    blocking,
    blockedUntil: blocking ? null : blockedUntil,
    severity:
      blocking === earlier.blocking && earlier.severity < severity
        ? earlier.severity
        : severity,
    lastSeenAt: seenAt,
    closedAt: null,
    closedBy: null,
    closeReason: null,
    closePrecision: null,
    count: earlier.count + 1,
    occurrences: earlier.occurrences + 1,
    unconfirmed: false,
    unverified: false,
    flapping: earlier.flapping || flapping,
  };
}

function newest(draft: Draft, openings: Millis[]): Millis[] {
  const { openings: most, within } = draft.rules.flapping;
  const last = Math.max(...openings);
  return openings.filter(at => last - at <= within).slice(-most);
}

/** The newest closed condition of the same fingerprint that a return may continue. */
function findClosed(
  draft: Draft,
  { scope, code, origin = null }: Opening,
): TrackedCondition | undefined {
  return draft.state.closed
    .filter(
      tracked =>
        tracked.condition.scope === scope &&
        tracked.condition.code === code &&
        sameOrigin(tracked.origin, origin) &&
        !tracked.condition.late,
    )
    .at(-1);
}

/** Forgets closed conditions that can neither reopen nor flap any more. */
export function forgetClosed(draft: Draft): void {
  const { closed, now } = draft.state;
  const { flapping, reopenWindow } = draft.rules;
  const keepFor = Math.max(flapping.within, reopenWindow);
  const isKept = ({ condition }: TrackedCondition) =>
    now - Math.max(condition.closedAt ?? now, condition.lastSeenAt) <= keepFor;
  if (closed.length > MOST_CLOSED || !closed.every(isKept)) {
    draft.state.closed = closed.filter(isKept).slice(-MOST_CLOSED);
  }
}
