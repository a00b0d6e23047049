import Ajv, { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import * as ocpp16 from 'typed-ocpp/dist/ocpp16/schemas.js';
import * as ocpp20 from 'typed-ocpp/dist/ocpp20/schemas.js';
import * as ocpp21 from 'typed-ocpp/dist/ocpp21/schemas.js';
import { OcppVersion } from '../scenario/vocabulary';

const SCHEMAS: Record<OcppVersion, Record<string, unknown>> = {
  '1.6': { ...ocpp16 },
  '2.0.1': { ...ocpp20 },
  '2.1': { ...ocpp21 },
};

/** One for each version and message: their schemas share names. */
const validators = new Map<string, ValidateFunction>();

function validatorOf(version: OcppVersion, message: string): ValidateFunction {
  const key = `${version} ${message}`;
  const known = validators.get(key);
  if (known) {
    return known;
  }
  const schema = SCHEMAS[version][message];
  if (typeof schema !== 'object' || schema === null) {
    throw new Error(`OCPP ${version} has no ${message}`);
  }
  const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
  const validator = ajv.compile(schema);
  validators.set(key, validator);
  return validator;
}

function findingsIn(
  version: OcppVersion,
  message: string,
  payload: unknown,
): string[] {
  const validate = validatorOf(version, message);
  return validate(payload)
    ? []
    : (validate.errors ?? []).map(
        error => `${message}${error.instancePath} ${error.message}`,
      );
}

/** What the version's schema says against a CALL; empty when it is valid. */
export function schemaFindings(
  frame: string,
  version: OcppVersion = '1.6',
): string[] {
  const [type, id, action, payload] = JSON.parse(frame);
  const findings = findingsIn(version, `${action}Request`, payload);
  return type === 2 && typeof id === 'string' && id.length <= 36
    ? findings
    : [...findings, `${frame} is no call`];
}

/** What it says against the payload of a CALLRESULT. */
export function answerFindings(
  version: OcppVersion,
  action: string,
  payload: unknown,
): string[] {
  return findingsIn(version, `${action}Response`, payload);
}
