export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export function iso(millis: number): string {
  return new Date(millis).toISOString();
}
