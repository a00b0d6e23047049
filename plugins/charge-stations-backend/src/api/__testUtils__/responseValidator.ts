import Ajv, { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { openApiDocument } from '../generated/document';

/** For tests: whether an answer is what openapi.yaml promises. OpenAPI's `nullable` is ajv's own keyword. */
export function readResponseValidator(options: {
  path: string;
  method: string;
  status: number;
}): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema(openApiDocument, 'openapi');
  const path = options.path.replaceAll('/', '~1');
  return ajv.compile({
    $ref: `openapi#/paths/${encodeURIComponent(path).replaceAll('%7E', '~')}/${
      options.method
    }/responses/${options.status}/content/application~1json/schema`,
  });
}
