import { EventRef } from '../model';
import { amendCondition } from './conditions';
import { Draft } from './draft';
import { isWithin } from '../model/scopes';
import { FaultRules } from './rules';
import { TrackedCondition } from './state';

/** How deep in the tree of a station a component stands; all others are parts of these. */
const DEPTHS: ReadonlyMap<string, number> = new Map([
  ['chargingstation', 0],
  ['evse', 1],
  ['connector', 2],
]);
const DEEPEST = 3;

/**
 * Marks what is a symptom of what, after the conditions that were not open `before` have opened (2.x,
 * "cause and symptom", X5, X6). Symptoms stay in the history as they are.
 */
export function explainNew(
  draft: Draft,
  before: readonly TrackedCondition[],
  evidence: EventRef,
): void {
  if (!draft.state.open.some(({ origin }) => origin !== null)) {
    return; // Causes are components' faults.
  }
  const known = new Set(before.map(({ condition }) => condition.number));
  const fresh = draft.state.open.filter(
    ({ condition }) => !known.has(condition.number),
  );
  for (const { condition } of fresh) {
    explain(draft, condition.number);
    explainOthers(draft, condition.number, evidence);
  }
}

/** Whether one condition is a symptom of the other, also by way of further ones. */
export function isSymptomOf(
  draft: Draft,
  symptom: number,
  cause: number,
): boolean {
  const all = [...draft.state.closed, ...draft.state.open];
  const seen = new Set<number>();
  let next: number | null = symptom;
  while (next !== null && next !== cause && !seen.has(next)) {
    seen.add(next);
    const number: number = next;
    next =
      all.find(({ condition }) => condition.number === number)?.condition
        .causedBy ?? null;
  }
  return next === cause;
}

/** Says of one condition what caused it. */
export function blame(
  draft: Draft,
  link: { symptom: TrackedCondition; cause: number; evidence?: EventRef },
): void {
  const { symptom, cause, evidence } = link;
  const { number, causedBy } = symptom.condition;
  if (causedBy !== cause && !isSymptomOf(draft, cause, number)) {
    amendCondition(draft, symptom, {
      patch: { causedBy: cause },
      evidence,
      effect: 'explained',
    });
  }
}

function find(draft: Draft, number: number): TrackedCondition | undefined {
  return draft.state.open.find(({ condition }) => condition.number === number);
}

/** The deepest, the worst, the oldest of its possible causes. */
function explain(draft: Draft, number: number): void {
  const symptom = find(draft, number);
  const [cause] = draft.state.open
    .filter(other => symptom && isCause(other, symptom, draft.rules))
    .sort(
      (a, b) =>
        depthOf(b) - depthOf(a) ||
        a.condition.severity - b.condition.severity ||
        a.condition.number - b.condition.number,
    );
  if (symptom && cause) {
    // It opened with this event, which says so already.
    blame(draft, { symptom, cause: cause.condition.number });
  }
}

/** What was open may be a symptom of what has opened now; a deeper cause is nearer to the root. */
function explainOthers(draft: Draft, number: number, evidence: EventRef): void {
  for (const symptom of draft.state.open) {
    const cause = find(draft, number);
    const { causedBy } = symptom.condition;
    const present = causedBy === null ? undefined : find(draft, causedBy);
    if (cause && isCause(cause, symptom, draft.rules)) {
      const isDeeper = present && depthOf(cause) > depthOf(present);
      if (causedBy === null || isDeeper) {
        blame(draft, { symptom, cause: number, evidence });
      }
    }
  }
}

function isCause(
  cause: TrackedCondition,
  symptom: TrackedCondition,
  rules: FaultRules,
): boolean {
  if (cause.origin === null || cause === symptom) {
    return false;
  }
  return symptom.origin === null
    ? explainsState(cause, symptom, rules)
    : isPropagated(cause, symptom, rules);
}

/**
 * A component's fault explains that its scope is Faulted when both began within 30 s, or when it was
 * known before a boot or a long absence (X5).
 */
function explainsState(
  cause: TrackedCondition,
  symptom: TrackedCondition,
  rules: FaultRules,
): boolean {
  return (
    symptom.condition.blocking &&
    cause.condition.scope === symptom.condition.scope &&
    (distance(cause, symptom) <= rules.namingWindow ||
      cause.origin?.doubtedAt !== null)
  );
}

/**
 * Problem includes the inability of a part (OCPP 2.0.1 Part 2, Appendices): with the same technical
 * code, or within 5 s, the deepest component is the root.
 */
function isPropagated(
  cause: TrackedCondition,
  symptom: TrackedCondition,
  rules: FaultRules,
): boolean {
  const { code, scope } = cause.condition;
  const sameTechCode =
    code === symptom.condition.code && !code.startsWith('ocpp2:');
  return (
    symptom.origin?.variable === 'problem' &&
    depthOf(cause) > depthOf(symptom) &&
    isWithin(scope, symptom.condition.scope) &&
    (sameTechCode || distance(cause, symptom) <= rules.propagationWindow)
  );
}

function depthOf({ origin }: TrackedCondition): number {
  const [name] = origin?.component.split('[') ?? [''];
  return DEPTHS.get(name) ?? DEEPEST;
}

/** Between their newest openings. */
function distance(a: TrackedCondition, b: TrackedCondition): number {
  const openedAt = ({ openings, condition }: TrackedCondition) =>
    openings.at(-1) ?? condition.openedAt;
  return Math.abs(openedAt(a) - openedAt(b));
}
