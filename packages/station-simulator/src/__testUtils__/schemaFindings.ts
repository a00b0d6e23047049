import Ajv, { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import * as schemas from 'typed-ocpp/dist/ocpp16/schemas.js';

const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
const validators = new Map<string, ValidateFunction>();

function validatorOf(action: string): ValidateFunction {
  const known = validators.get(action);
  if (known) {
    return known;
  }
  const schema = Object.entries(schemas).find(
    ([name]) => name === `${action}Request`,
  );
  if (!schema) {
    throw new Error(`OCPP 1.6 has no action ${action}`);
  }
  const validator = ajv.compile(schema[1]);
  validators.set(action, validator);
  return validator;
}

/** What OCPP 1.6's schema says against a CALL; empty when it is valid. */
export function schemaFindings(frame: string): string[] {
  const [type, id, action, payload] = JSON.parse(frame);
  const validate = validatorOf(action);
  const findings = validate(payload)
    ? []
    : (validate.errors ?? []).map(
        error => `${action}${error.instancePath} ${error.message}`,
      );
  if (type !== 2 || typeof id !== 'string' || id.length > 36) {
    findings.push(`${frame} is no call`);
  }
  return findings;
}
