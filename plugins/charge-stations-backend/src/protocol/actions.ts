import * as v16 from './generated/v16';
import * as v201 from './generated/v201';
import * as v21 from './generated/v21';

/** What stations send and what central systems send, in every version. */
export const knownActions: ReadonlySet<string> = new Set(
  [v16, v201, v21].flatMap(({ requestChecks, centralSystemActions }) => [
    ...Object.keys(requestChecks),
    ...centralSystemActions,
  ]),
);
