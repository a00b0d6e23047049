import {
  EventRef,
  Millis,
  Scope,
  TimeBasis,
  VariableEvent,
  eventRefOf,
} from '../model';
import { toStatusEvent } from './availability';
import { placeOnAxis } from './clock';
import { ResolvedCode, resolveCodes } from './codes';
import { Draft } from './draft';
import { originOf } from './origins';
import { isAsked } from './resync';
import { scopeOf } from '../model/scopes';
import { severitySaid } from './monitors';
import { severityOfProblem } from './severity';
import { Origin } from './state';
import { bounded } from './text';

/** What a component says of one of its variables, as the rules look at it. */
export interface Problem {
  event: VariableEvent;
  evidence: EventRef;
  scope: Scope;
  origin: Origin;
  receivedAt: Millis;
  /** When it happened: the station's time where it can be believed. */
  at: Millis;
  basis: TimeBasis;
  /** The codes that techCode names. */
  named: ResolvedCode[];
  inResync: boolean;
}

/** Reads an event on the present connection. */
export function readProblem(
  draft: Draft,
  event: VariableEvent,
  receivedAt: Millis,
): Problem {
  const { clock, device, resync } = draft.state;
  const { evseId, connectorId, reportedTime } = event;
  const scope = scopeOf({ evseId: evseId ?? 0, connectorId });
  const { at, basis } = placeOnAxis({
    reportedTime,
    receivedAt,
    station: clock,
    rules: draft.rules.clock,
  });
  const { codes } = resolveCodes(toStatusEvent(event), device, draft.rules);
  return {
    event,
    evidence: eventRefOf(event),
    scope,
    origin: originOf(event, at),
    receivedAt,
    at,
    basis,
    named: codes,
    inResync: resync !== null && isAsked(resync, scope),
  };
}

/** X7: a fault without a technical code goes by the names of its component and variable. */
export function ownCode({ event }: Problem): ResolvedCode {
  const { component, variable, techInfo } = event;
  const name = (text: string | null) =>
    (text ?? '')
      .replace(/[\p{Cc}:]/gu, '')
      .trim()
      .slice(0, 50) || 'unknown';
  return {
    code: `ocpp2:${name(component.name)}.${name(variable.name)}`,
    severity: null,
    info: bounded(techInfo),
    vendorErrorCode: null,
  };
}

/** The station's own word (2.1, or of the monitor), then the packs', the taxonomy's and the default. */
export function severityIn(draft: Draft, problem: Problem, code: ResolvedCode) {
  const said = severitySaid(draft.state.monitors, problem.event);
  return severityOfProblem(
    { code: code.code, known: said ?? code.severity },
    draft.rules.knowledge,
  );
}

/** The texts of one code, as this event sends them. */
export function textsOf(code: ResolvedCode) {
  return {
    errorCode: null,
    info: code.info,
    vendorId: null,
    vendorErrorCode: code.vendorErrorCode,
  };
}
