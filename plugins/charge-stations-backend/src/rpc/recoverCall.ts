/** What could be read of a call whose text is not JSON. */
export interface RecoveredCall {
  id: string | null;
  action: string | null;
}

// An id longer than this is no id that anybody could answer to without guessing.
const CALL_START =
  /^\s*\[\s*2\s*,\s*("(?:[^"\\]|\\.){0,128}")\s*,(?:\s*("(?:[^"\\]|\\.){0,128}")\s*,)?/;

/**
 * Reads id and action of a broken CALL. Only a text that begins as a CALL has to begin, with a whole
 * id followed by a comma, is read: results are never answered, and a guessed id would confuse the station.
 */
export function recoverCall(text: string): RecoveredCall {
  const match = CALL_START.exec(text);
  return { id: unquote(match?.[1]), action: unquote(match?.[2]) };
}

function unquote(literal: string | undefined): string | null {
  if (literal === undefined) {
    return null;
  }
  try {
    return String(JSON.parse(literal));
  } catch {
    return null;
  }
}

/** Whether a text that is not JSON begins as a message of this type does. */
export function startsWithType(text: string, type: number): boolean {
  return Number(/^\s*\[\s*(\d{1,3})\s*,/.exec(text)?.[1]) === type;
}
