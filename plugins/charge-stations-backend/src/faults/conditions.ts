import {
  CloseReason,
  Condition,
  Effect,
  EventRef,
  Millis,
  Scope,
} from '../model';
import { Draft } from './draft';
import { sameOrigin } from './origins';
import { Origin, TrackedCondition } from './state';

/** The texts of a condition, as last sent. */
export type ConditionTexts = Pick<
  Condition,
  'errorCode' | 'info' | 'vendorId' | 'vendorErrorCode'
>;

export const NO_TEXTS: ConditionTexts = {
  errorCode: null,
  info: null,
  vendorId: null,
  vendorErrorCode: null,
};

/** Conditions that we infer; what connectors report never touches them. */
export function isInferred(condition: Condition): boolean {
  return /^(conn|station):/.test(condition.code);
}

/**
 * The open conditions that a scope's status speaks of: it disproves nothing that a component of it
 * reported (X5).
 */
export function reportedOn(draft: Draft, scope: Scope): TrackedCondition[] {
  return draft.state.open.filter(
    ({ condition, origin }) =>
      origin === null && condition.scope === scope && !isInferred(condition),
  );
}

export function findOpen(
  draft: Draft,
  scope: Scope,
  code: string,
  origin: Origin | null = null,
): TrackedCondition | undefined {
  return draft.state.open.find(
    tracked =>
      tracked.condition.scope === scope &&
      tracked.condition.code === code &&
      sameOrigin(tracked.origin, origin),
  );
}

/** Changes an open condition; `effect` says to the reader of the event what it did. */
export function amendCondition(
  draft: Draft,
  tracked: TrackedCondition,
  amendment: {
    patch: Partial<Condition>;
    evidence?: EventRef;
    effect?: Effect;
    rebooted?: boolean;
    origin?: Origin | null;
  },
): void {
  const { patch, evidence, effect } = amendment;
  const { rebooted = tracked.rebooted, origin = tracked.origin } = amendment;
  draft.replaceOpen({
    ...tracked,
    rebooted,
    origin,
    condition: { ...tracked.condition, ...patch },
  });
  if (evidence && effect) {
    draft.link(tracked.condition.number, evidence, effect);
  }
}

/** A condition was reported again: it is what it says, whatever was doubted before. */
export function sightCondition(
  draft: Draft,
  tracked: TrackedCondition,
  sighting: {
    at: Millis;
    evidence: EventRef;
    /** Outside resync windows, and not a duplicate. */
    counts: boolean;
    effect: Effect;
    patch?: Partial<Condition>;
    origin?: Origin;
  },
): void {
  const { at, evidence, counts, effect, patch, origin } = sighting;
  amendCondition(draft, tracked, {
    evidence,
    effect,
    rebooted: false,
    origin,
    patch: {
      lastSeenAt: at,
      count: tracked.condition.count + (counts ? 1 : 0),
      unconfirmed: false,
      unverified: false,
      ...patch,
    },
  });
}

/** Ends an open condition; never before it opened. */
export function closeCondition(
  draft: Draft,
  tracked: TrackedCondition,
  closing: {
    at: Millis;
    by: EventRef | null;
    reason: CloseReason;
    precision: 'exact' | 'gap';
  },
): void {
  const { at, by, reason, precision } = closing;
  amendCondition(draft, tracked, {
    evidence: by ?? undefined,
    effect: 'closed',
    patch: {
      closedAt: Math.max(at, tracked.condition.openedAt),
      closedBy: by,
      closeReason: reason,
      closePrecision: precision,
    },
  });
}
