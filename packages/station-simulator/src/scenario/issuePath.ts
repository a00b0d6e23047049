import { z } from 'zod';

/** Where a finding is: an unknown key is found at the key itself, not at the map around it. */
export function issuePath(issue: z.core.$ZodIssue): PropertyKey[] {
  return issue.code === 'unrecognized_keys'
    ? [...issue.path, issue.keys[0]]
    : issue.path;
}
