/**
 * A unit as it stands behind a value: `s`, and `× 0.1 mA` of one that is a multiple.
 *
 * @public
 */
export function unitWords(unit: string): string {
  return /^\d/.test(unit) ? `× ${unit}` : unit;
}
