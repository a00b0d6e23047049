import { Millis } from '../model';
import { quietDeadline } from './bootRules';
import { closeCondition } from './conditions';
import { offlineDeadline, outageDeadline } from './connectionRules';
import { Deadline, Draft } from './draft';
import { resyncDeadline } from './resyncRules';
import { FaultRules } from './rules';
import { FaultState, TrackedCondition } from './state';

/** All that time alone can change. They follow from the state: nothing is scheduled anywhere. */
const DEADLINES: Array<
  (state: FaultState, rules: FaultRules) => Deadline | null
> = [
  resyncDeadline,
  offlineDeadline,
  outageDeadline,
  staleDeadline,
  doubtedDeadline,
  quietDeadline,
];

/** The earliest deadline; of several at one time, the first in the list above. */
export function nextDeadline(
  state: FaultState,
  rules: FaultRules,
): Deadline | null {
  let next: Deadline | null = null;
  for (const deadlineOf of DEADLINES) {
    const deadline = deadlineOf(state, rules);
    if (deadline && (next === null || deadline.due < next.due)) {
      next = deadline;
    }
  }
  return next;
}

/** Lets time pass: fires every deadline that is due at `to` or earlier, in order. */
export function passTime(draft: Draft, to: Millis): void {
  let deadline = nextDeadline(draft.state, draft.rules);
  while (deadline && deadline.due <= to) {
    draft.state.now = Math.max(draft.state.now, deadline.due);
    deadline.fire(draft);
    deadline = nextDeadline(draft.state, draft.rules);
  }
}

/** C5: a warning that a newer code masks and that is not seen for 24 h has ended at some time. */
function staleDeadline(state: FaultState, rules: FaultRules): Deadline | null {
  return earliestStale(state, ({ condition }) => {
    const { unconfirmed, blocking, lastSeenAt } = condition;
    return unconfirmed && !blocking ? lastSeenAt + rules.staleAfter : null;
  });
}

/** X5: the same, for a component's fault whose clear may have been missed. */
function doubtedDeadline(
  state: FaultState,
  rules: FaultRules,
): Deadline | null {
  return earliestStale(state, ({ origin }) =>
    origin && origin.doubtedAt !== null
      ? origin.doubtedAt + rules.staleAfter
      : null,
  );
}

function earliestStale(
  state: FaultState,
  dueOf: (tracked: TrackedCondition) => Millis | null,
): Deadline | null {
  let next: Deadline | null = null;
  for (const tracked of state.open) {
    const due = dueOf(tracked);
    if (due !== null && (next === null || due < next.due)) {
      const closing = {
        at: due,
        by: null,
        reason: 'stale' as const,
        precision: 'gap' as const,
      };
      next = { due, fire: draft => closeCondition(draft, tracked, closing) };
    }
  }
  return next;
}
