import type { ErrorObject } from 'ajv';
import { RpcFault } from '../../rpc';

/** A broken schema rule as ajv reports it. */
export type SchemaError = Pick<
  ErrorObject,
  'keyword' | 'instancePath' | 'message' | 'params'
>;

/**
 * Which fault each schema keyword is (OCPP-J 1.6 §4.2.3, 2.0.1 §4.3). A field that the message does not have
 * means that the payload is not built as its action wants it.
 */
export const schemaFaults: Readonly<Record<string, RpcFault>> = {
  required: 'occurrence',
  minItems: 'occurrence',
  maxItems: 'occurrence',
  additionalProperties: 'formation',
  type: 'type',
  format: 'type',
  enum: 'property',
  maxLength: 'property',
  minimum: 'property',
  maximum: 'property',
  multipleOf: 'property',
};

/** The fault of one broken rule; a payload that is no object is not built as a payload has to be. */
export function schemaFault(error: SchemaError): RpcFault {
  return error.instancePath === ''
    ? rootFault(error)
    : schemaFaults[error.keyword] ?? 'generic';
}

function rootFault({ keyword }: SchemaError): RpcFault {
  return keyword === 'type' ? 'formation' : schemaFaults[keyword] ?? 'generic';
}
