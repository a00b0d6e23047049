import {
  Knowledge,
  Millis,
  Projection,
  Projector,
  StationEvent,
  StationState,
} from '../model';
import { nextDeadline, passTime } from './deadlines';
import { Draft } from './draft';
import { applyEvent } from './events';
import { compileKnowledge } from './knowledge';
import { rememberedOf } from './remembered';
import { FaultRules, defaultRules } from './rules';
import { emptyState } from './state';
import { readState } from './storedState';

/**
 * The fault engine for every version of OCPP (docs/concepts.md has its rules by mark): a pure fold of one
 * station's events into conditions, intervals and marks.
 *
 * `apply` first lets time pass to each event's receive time, so calling `advance` in between
 * changes nothing. The one exception is a `listenerGap`: time passes only to where the gap begins,
 * because nobody was there to call `advance` within it; record the gap before advancing past it.
 */
export function createFaultProjector(options: {
  /** What the packs say. */
  knowledge: Knowledge;
  rules?: Partial<Omit<FaultRules, 'knowledge'>>;
}): Projector {
  const compiled: FaultRules = {
    ...defaultRules,
    ...options.rules,
    knowledge: compileKnowledge(options.knowledge),
  };
  return {
    apply(state: StationState | null, events: StationEvent[]): Projection {
      const draft = new Draft(
        state ? readState(state) : emptyState(events[0]?.identity ?? ''),
        compiled,
      );
      events.forEach(event => applyEvent(draft, event));
      return conclude(draft);
    },
    advance(state: StationState, to: Millis): Projection {
      const draft = new Draft(readState(state), compiled);
      passTime(draft, to);
      return conclude(draft);
    },
    remembered: state => rememberedOf(readState(state)),
  };
}

function conclude(draft: Draft): Projection {
  return draft.toProjection(
    nextDeadline(draft.state, draft.rules)?.due ?? null,
  );
}
