/**
 * A moment as the value of a `datetime-local` field, in the reader's zone: `2026-11-17T09:10`.
 *
 * @public
 */
export function toLocalInput(millis: number): string {
  const offset = new Date(millis).getTimezoneOffset() * 60_000;
  return new Date(millis - offset).toISOString().slice(0, 16);
}

/**
 * The moment that a `datetime-local` field means; `NaN` while it is not filled in.
 *
 * @public
 */
export function fromLocalInput(value: string): number {
  return new Date(value).getTime();
}
