import Ajv, { ErrorObject } from 'ajv';
import { chargeStationSpecSchema } from '@forecourt/plugin-charge-stations-common';
import { Problem } from './problem';

// Verbose errors carry the value and the schema that it broke, whose description says what to write.
const validate = new Ajv({ allErrors: true, verbose: true }).compile(
  chargeStationSpecSchema,
);

/** What the JSON schema says against a `spec`, one problem a field. */
export function schemaProblems(spec: unknown): Problem[] {
  if (validate(spec)) {
    return [];
  }
  const problems = (validate.errors ?? []).map(toProblem);
  return [...new Map(problems.map(p => [p.field, p])).values()];
}

function toProblem(error: ErrorObject): Problem {
  const field = toField(error.instancePath);
  if (error.keyword === 'required') {
    const name: string = error.params.missingProperty;
    return {
      field: `${field}.${name}`,
      value: undefined,
      write: error.parentSchema?.properties[name].description,
    };
  }
  return {
    field,
    value: error.data,
    write: error.parentSchema?.description,
  };
}

/** `/evses/0/connectors` as `spec.evses[0].connectors`. */
function toField(instancePath: string): string {
  return `spec${instancePath
    .replace(/\/(\d+)(?=\/|$)/g, '[$1]')
    .replace(/\//g, '.')}`;
}
