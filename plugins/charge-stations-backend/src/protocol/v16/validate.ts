import { Violation } from '../../model';
import { RpcFault } from '../../rpc';
import { requestChecks, responseChecks } from './generated/validators';
import { SchemaError, schemaFault } from './schemaFaults';

/** A generated validator; `errors` belongs to its last run. */
export interface SchemaCheck {
  (payload: unknown): boolean;
  errors?: SchemaError[] | null;
}

/** Violations noted for one payload; a broken array would give one for each of its items. */
const MAX_VIOLATIONS = 20;

// Maps, because an action may be called `constructor`.
const requests = new Map(Object.entries(requestChecks));
const responses = new Map(Object.entries(responseChecks));

/** Checks the payload of a station's call against the schema of its action, without changing it. */
export function validate(action: string, payload: unknown): Violation[] {
  return violations(requests.get(action), payload);
}

/** Checks the payload of the answer to a call of ours; nothing is noted where we keep no schema. */
export function validateResponse(
  action: string,
  payload: unknown,
): Violation[] {
  return violations(responses.get(action), payload);
}

/** What to refuse a payload for, when it breaks its schema. */
export function payloadFault(
  action: string,
  payload: unknown,
): RpcFault | null {
  const check = requests.get(action);
  if (!check || check(payload)) {
    return null;
  }
  return check.errors ? schemaFault(check.errors[0]) : 'generic';
}

function violations(
  check: SchemaCheck | undefined,
  payload: unknown,
): Violation[] {
  if (!check || check(payload)) {
    return [];
  }
  const errors = check.errors ?? [];
  const noted = errors.slice(0, MAX_VIOLATIONS).map(toViolation);
  if (errors.length > MAX_VIOLATIONS) {
    noted.push({
      rule: 'schema',
      message: `${errors.length - MAX_VIOLATIONS} more violations.`,
    });
  }
  return noted;
}

/** A name that may stand in a violation: a field's name, not whatever a station put there. */
const FIELD_NAME = /^[\w.-]{1,50}$/;

function toViolation(error: SchemaError): Violation {
  const { instancePath, message = 'breaks the schema', params } = error;
  const extra: unknown = params.additionalProperty;
  const path =
    typeof extra === 'string' && FIELD_NAME.test(extra)
      ? `${instancePath}/${extra}`
      : instancePath;
  return { rule: 'schema', path, message };
}
