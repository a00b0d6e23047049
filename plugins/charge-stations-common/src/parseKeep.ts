/**
 * In the order in which ISO 8601 writes them.
 *
 * @public
 */
export const KEEP_UNITS = [
  'years',
  'months',
  'days',
  'hours',
  'minutes',
  'seconds',
] as const;

/**
 * One part of how long something is kept.
 *
 * @public
 */
export interface KeepPart {
  unit: (typeof KEEP_UNITS)[number];
  count: number;
}

const DURATION =
  /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/;

/**
 * The parts of an ISO 8601 duration without weeks: `P25M` is 25 months.
 *
 * @public
 */
export function parseKeep(text: string): KeepPart[] {
  const amounts = DURATION.exec(text)?.slice(1) ?? [];
  return KEEP_UNITS.flatMap((unit, index) =>
    amounts[index] ? [{ unit, count: Number(amounts[index]) }] : [],
  );
}
