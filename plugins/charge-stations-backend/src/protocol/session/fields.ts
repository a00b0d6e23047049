/** A payload whose fields may hold anything. */
export type Payload = Readonly<Record<string, unknown>>;

/** Whether a value is a JSON object. */
export function isPayload(value: unknown): value is Payload {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text verbatim; something else where a text belongs as its JSON text; null when absent. */
export function text(value: unknown): string | null {
  if (value === undefined || value === null) {
    return null;
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const INT32_MAX = 2 ** 31 - 1;

/** An integer that fits 32 bits, which is what OCPP ids are; anything else is null. */
export function integer(value: unknown): number | null {
  return Number.isInteger(value) && Math.abs(Number(value)) <= INT32_MAX
    ? Number(value)
    : null;
}
