import { readResponseValidator } from './responseValidator';

/** The answer is what openapi.yaml promises of the endpoint. */
export function expectValid(
  answer: { body: unknown; status: number },
  endpoint: { path: string; method: string },
): void {
  const { body, status } = answer;
  const validate = readResponseValidator({ ...endpoint, status });
  validate(body);
  expect(validate.errors ?? []).toEqual([]);
}
