/**
 * Whether a value was masked where it arrived: `masked:` and a keyed hash, equal for equal values.
 *
 * @public
 */
export function isMaskedValue(value: string | undefined): boolean {
  return value?.startsWith('masked:') ?? false;
}
