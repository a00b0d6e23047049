import { VariableEvent } from '../model';
import { FaultKnowledge } from './knowledge';
import { fold } from './text';

/** What an event of 2.x says of its variable. */
export type Reading =
  /** The state of a connector, an EVSE or the station: the same that StatusNotification tells. */
  | 'state'
  /** A fault begins. */
  | 'raised'
  /** Still so; told by the clock, not by a change. */
  | 'goesOn'
  /** The monitor says that it is back to normal (`cleared`). */
  | 'cleared'
  /** The variable itself is not raised any more. */
  | 'lowered'
  /** Empty, or no value that the variable can have. */
  | 'unknownValue'
  /** A measurement, a moment, or ordinary life. */
  | 'nothing';

/** The components whose AvailabilityState is the state of a scope. */
const SCOPES = new Set(['chargingstation', 'evse', 'connector']);

const VALUES: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

/** Reads one `eventData` of NotifyEvent (X2, X3, X4; OCPP 2.0.1 Part 2, N07). */
export function readVariable(
  event: VariableEvent,
  { variables, activeAlarms }: FaultKnowledge,
): Reading {
  const component = fold(event.component.name);
  const variable = fold(event.variable.name);
  const value = (event.actualValue ?? '').trim().toLowerCase();
  if (variable === 'availabilitystate' && SCOPES.has(component)) {
    return value === '' ? 'unknownValue' : 'state';
  }
  const is = variables.get(variable);
  if (is === 'moment') {
    return 'nothing';
  }
  if (event.cleared === true) {
    return 'cleared';
  }
  if (variable === 'active' && !activeAlarms.has(component)) {
    return 'nothing';
  }
  const trigger = fold(event.trigger);
  return is === 'problem' || variable === 'active'
    ? readProblem(value, trigger)
    : readAlert(value, trigger);
}

function readProblem(value: string, trigger: string): Reading {
  const isRaised = VALUES.get(value);
  if (isRaised === undefined) {
    return 'unknownValue';
  }
  if (!isRaised) {
    return 'lowered';
  }
  return trigger === 'periodic' ? 'goesOn' : 'raised';
}

/** Any other variable: a monitor that alerts says that a limit was passed, whatever the value. */
function readAlert(value: string, trigger: string): Reading {
  if (trigger !== 'alerting') {
    return 'nothing';
  }
  if (value === '') {
    return 'unknownValue';
  }
  return VALUES.get(value) === false ? 'nothing' : 'raised';
}
