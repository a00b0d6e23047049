import { InputError } from '@backstage/errors';
import { Violation } from '../../model';
import { RpcFault } from '../../rpc';
import { StationCall } from '../types';
import { SchemaError, schemaFault } from './schemaFaults';

/** A generated validator; `errors` belongs to its last run. */
export interface SchemaCheck {
  (payload: unknown): boolean;
  errors?: SchemaError[] | null;
}

/** Violations noted for one payload; a broken array would give one for each of its items. */
const MAX_VIOLATIONS = 20;

/** The validators of a version, by action. Maps, because an action may be called `constructor`. */
export interface PayloadChecks {
  /** Of what stations send. */
  requests: ReadonlyMap<string, SchemaCheck>;
  /** Of our calls, where we keep a schema. */
  calls: ReadonlyMap<string, SchemaCheck>;
  /** Of the answers to our calls, where we keep a schema. */
  responses: ReadonlyMap<string, SchemaCheck>;
}

/** The validators of a generated module. */
export function payloadChecks(generated: {
  requestChecks: Readonly<Record<string, SchemaCheck>>;
  callChecks: Readonly<Record<string, SchemaCheck>>;
  responseChecks: Readonly<Record<string, SchemaCheck>>;
}): PayloadChecks {
  return {
    requests: new Map(Object.entries(generated.requestChecks)),
    calls: new Map(Object.entries(generated.callChecks)),
    responses: new Map(Object.entries(generated.responseChecks)),
  };
}

/** What to refuse a payload for, when it breaks its schema. */
export function payloadFault(
  check: SchemaCheck | undefined,
  payload: unknown,
): RpcFault | null {
  if (!check || check(payload)) {
    return null;
  }
  return check.errors ? schemaFault(check.errors[0]) : 'generic';
}

/** Checks a payload against its schema, without changing it; nothing is noted where there is none. */
export function validate(
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

/**
 * Lets no call of ours out that breaks its schema.
 *
 * @throws InputError that names the field, never its value.
 */
export function assertValid(
  checks: PayloadChecks['calls'],
  { action, payload }: StationCall,
): void {
  const [violation] = validate(checks.get(action), payload);
  if (violation) {
    const { path = '', message } = violation;
    throw new InputError(
      `${action} was not sent: ${path || 'its payload'} ${message}`,
    );
  }
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
