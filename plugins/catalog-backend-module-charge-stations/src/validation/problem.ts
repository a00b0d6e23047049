/** One thing that is wrong with an entity. */
export interface Problem {
  /** Where it is, such as `spec.evses[0].connectors[1].number`. */
  field: string;
  /** What is written there; undefined where nothing is. */
  value: unknown;
  /** What to write instead; completes "Write ...". */
  write: string;
}

const MAX_VALUE_LENGTH = 60;

/** A problem as a sentence that names the field, its value and the way out. */
export function describeProblem({ field, value, write }: Problem): string {
  return value === undefined
    ? `${field} is missing. Write ${write}.`
    : `${field} is ${shortened(value)}. Write ${write}.`;
}

function shortened(value: unknown): string {
  const json = JSON.stringify(value);
  return json.length > MAX_VALUE_LENGTH
    ? `${json.slice(0, MAX_VALUE_LENGTH)}…`
    : json;
}
