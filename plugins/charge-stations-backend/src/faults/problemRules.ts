import { Condition } from '../model';
import { ResolvedCode } from './codes';
import { closeCondition, findOpen, sightCondition } from './conditions';
import { Draft } from './draft';
import { openCondition } from './openings';
import { sameOrigin, sameVariable } from './origins';
import { Problem, ownCode, severityIn, textsOf } from './problem';
import { TrackedCondition } from './state';
import { fold } from './text';

/** Open faults of components of one station; a sound device model has a handful. */
const MOST_OPEN = 64;

/** A component reports a fault: opens its condition, or sights the open one. */
export function raise(draft: Draft, problem: Problem): void {
  const open = ofMonitor(draft, problem);
  if (problem.named.length === 0 && open.length > 0) {
    // Without a code it says nothing else than what is known of the variable.
    open.forEach(tracked => sight(draft, problem, tracked));
    return;
  }
  const renamed = nameCondition(draft, problem, open);
  const codes = problem.named.length > 0 ? problem.named : [ownCode(problem)];
  for (const code of codes) {
    const known = findOpen(draft, problem.scope, code.code, problem.origin);
    if (!known) {
      openProblem(draft, problem, code);
    } else if (code !== renamed) {
      sight(draft, problem, known, { patch: textsOf(code) });
    }
  }
}

/** A periodic report of what is open confirms it; it opens nothing. */
export function goOn(draft: Draft, problem: Problem): void {
  for (const tracked of ofVariable(draft, problem)) {
    sight(draft, problem, tracked, { counts: false });
  }
}

/**
 * X2: ends the fault of the same technical code; without a match the only one of that monitor, or all
 * when no code is named. Of a clear with a foreign code nobody knows what it means.
 */
export function clear(draft: Draft, problem: Problem): void {
  const open = ofMonitor(draft, problem);
  const matching = open.filter(({ condition }) =>
    problem.named.some(({ code }) => code === condition.code),
  );
  if (matching.length > 0) {
    matching.forEach(tracked => end(draft, problem, tracked));
  } else if (open.length === 1 || problem.named.length === 0) {
    open.forEach(tracked => end(draft, problem, tracked));
  } else if (open.length > 1) {
    draft.flag(problem.evidence, 'unmatchedClear');
  }
}

/** X2: false is a clear with any trigger, also from another monitor than the one that raised it. */
export function lower(draft: Draft, problem: Problem): void {
  if (ofMonitor(draft, problem).length > 0) {
    clear(draft, problem);
    return;
  }
  ofVariable(draft, problem).forEach(tracked => end(draft, problem, tracked));
}

function openProblem(draft: Draft, problem: Problem, code: ResolvedCode): void {
  const { scope, at, basis, receivedAt, evidence, origin } = problem;
  makeRoom(draft, problem);
  openCondition(draft, {
    scope,
    code: code.code,
    // Whether charging is possible is told by the state of the scope.
    blocking: false,
    severity: severityIn(draft, problem, code),
    openedAt: at,
    basis,
    seenAt: receivedAt,
    evidence,
    texts: textsOf(code),
    origin,
    needsSiteVisit: needsSiteVisit(draft, problem),
  });
}

function needsSiteVisit(draft: Draft, { event }: Problem): boolean {
  const { siteVisits } = draft.rules.knowledge;
  return siteVisits.has(fold(event.variable.name));
}

function sight(
  draft: Draft,
  problem: Problem,
  tracked: TrackedCondition,
  options: { patch?: Partial<Condition>; counts?: boolean } = {},
): void {
  const { receivedAt, evidence, at, origin } = problem;
  const { patch, counts = !problem.inResync } = options;
  const repeated = isRepeated(draft, problem, tracked);
  const observedAt = Math.max(at, tracked.origin?.observedAt ?? at);
  if (repeated) {
    draft.flag(evidence, 'duplicate');
  }
  sightCondition(draft, tracked, {
    at: receivedAt,
    evidence,
    counts: counts && !repeated,
    effect: repeated ? 'duplicate' : 'sighted',
    patch,
    origin: {
      ...origin,
      monitorId: tracked.origin?.monitorId ?? null,
      observedAt,
    },
  });
}

/** The same event of the same boot, with the same time. */
function isRepeated(
  draft: Draft,
  { event, at }: Problem,
  { condition, origin }: TrackedCondition,
): boolean {
  return (
    origin?.observedAt === at &&
    draft.state.eventIds.known.some(
      ({ eventId, condition: number }) =>
        eventId === event.eventId && number === condition.number,
    )
  );
}

/** X6: a code that follows within 30 s names the fault that was reported without one. */
function nameCondition(
  draft: Draft,
  problem: Problem,
  open: TrackedCondition[],
): ResolvedCode | undefined {
  const { receivedAt, evidence, origin, named } = problem;
  const own = ownCode(problem).code;
  const nameless = open.find(({ condition }) => condition.code === own);
  const [code] = named;
  const isNews =
    nameless !== undefined &&
    code !== undefined &&
    !open.some(({ condition }) => condition.code === code.code) &&
    receivedAt - nameless.condition.firstSeenAt <= draft.rules.namingWindow;
  if (!isNews) {
    return undefined;
  }
  sightCondition(draft, nameless, {
    at: receivedAt,
    evidence,
    counts: false,
    effect: 'renamed',
    patch: {
      ...textsOf(code),
      code: code.code,
      severity: severityIn(draft, problem, code),
    },
    origin,
  });
  return code;
}

function end(draft: Draft, problem: Problem, tracked: TrackedCondition): void {
  const { condition, origin } = tracked;
  const at = Math.max(problem.at, origin?.observedAt ?? problem.at);
  closeCondition(draft, tracked, {
    at: at > condition.openedAt ? at : problem.receivedAt,
    by: problem.evidence,
    reason: 'cleared',
    precision: condition.unverified ? 'gap' : 'exact',
  });
}

function ofMonitor(draft: Draft, problem: Problem): TrackedCondition[] {
  return ofVariable(draft, problem).filter(({ origin }) =>
    sameOrigin(origin, problem.origin),
  );
}

function ofVariable(draft: Draft, problem: Problem): TrackedCondition[] {
  return draft.state.open.filter(
    ({ condition, origin }) =>
      condition.scope === problem.scope && sameVariable(origin, problem.origin),
  );
}

/** A station that names a new component in every report must not grow its state for ever. */
function makeRoom(draft: Draft, problem: Problem): void {
  const open = draft.state.open.filter(({ origin }) => origin !== null);
  if (open.length < MOST_OPEN) {
    return;
  }
  const oldest = open.reduce((a, b) =>
    b.condition.lastSeenAt < a.condition.lastSeenAt ? b : a,
  );
  closeCondition(draft, oldest, {
    at: problem.receivedAt,
    by: problem.evidence,
    reason: 'stale',
    precision: 'gap',
  });
}
