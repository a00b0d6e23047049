import { Millis, VariableEvent, eventRefOf } from '../model';
import { toStateEvent } from './availability';
import { explainNew } from './causes';
import { Draft } from './draft';
import { followCause } from './eventIds';
import { addLateEpisode } from './lateRules';
import { Problem, readProblem } from './problem';
import { clear, goOn, lower, raise } from './problemRules';
import { readPastReport } from './report';
import { applyStatus } from './status';
import { TrackedCondition } from './state';
import { readVariable } from './variables';

/** One `eventData` of NotifyEvent on the present connection (OCPP 2.0.1 Part 2, N07). */
export function applyVariable(
  draft: Draft,
  event: VariableEvent,
  at: Millis,
): void {
  const evidence = eventRefOf(event);
  const before = draft.state.open;
  switch (readVariable(event, draft.rules.knowledge)) {
    case 'state':
      applyStatus(draft, toStateEvent(event, draft.state.monitors), at);
      noteCause(draft, { event, before, at });
      break;
    case 'raised': {
      const problem = readFlagged(draft, event, at);
      raise(draft, problem);
      explainNew(draft, before, evidence);
      noteCause(draft, { event, before, at });
      break;
    }
    case 'goesOn':
      goOn(draft, readFlagged(draft, event, at));
      break;
    case 'cleared':
      clear(draft, readFlagged(draft, event, at));
      break;
    case 'lowered':
      lower(draft, readFlagged(draft, event, at));
      break;
    case 'unknownValue':
      draft.flag(evidence, 'unknownValue');
      break;
    default:
    // A measurement or a moment: a point in the evidence, nothing that could be open.
  }
}

/** T7: only a state is drawn into the past; when a component's fault ended there, nobody can tell. */
export function applyPastVariable(
  draft: Draft,
  event: VariableEvent,
  at: Millis,
): void {
  if (readVariable(event, draft.rules.knowledge) === 'state') {
    addLateEpisode(
      draft,
      readPastReport(draft, toStateEvent(event, draft.state.monitors), at),
    );
  }
}

function readFlagged(draft: Draft, event: VariableEvent, at: Millis): Problem {
  const problem = readProblem(draft, event, at);
  if (problem.inResync) {
    draft.flag(problem.evidence, 'resync');
  }
  return problem;
}

/** The event's number stands for the condition that it opened, or else reported again. */
function noteCause(
  draft: Draft,
  report: {
    event: VariableEvent;
    before: readonly TrackedCondition[];
    at: Millis;
  },
): void {
  const { event, before, at } = report;
  const { open } = draft.state;
  const wasOpen = new Set(before.map(({ condition }) => condition.number));
  const reported =
    open.find(({ condition }) => !wasOpen.has(condition.number)) ??
    open.find(tracked => !before.includes(tracked));
  if (reported) {
    const { number } = reported.condition;
    const evidence = eventRefOf(event);
    followCause(draft, { event, condition: number, at, evidence });
  }
}
