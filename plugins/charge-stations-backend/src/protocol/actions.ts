import { requestChecks, responseChecks } from './v16/generated/validators';

/** Actions that we have a schema for: what stations send and what we send, of every version. */
export const knownActions: ReadonlySet<string> = new Set([
  ...Object.keys(requestChecks),
  ...Object.keys(responseChecks),
]);
