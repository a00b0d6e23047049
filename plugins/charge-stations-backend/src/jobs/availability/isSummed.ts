import { Millis } from '../../model';

/** Whether the sums hold all of a station's history before a moment, or there is none. */
export function isSummed(
  before: Millis,
  of: {
    /** Null: none is summed yet. */
    rolledTo: Millis | null;
    /** When its history begins; null where it has none. */
    begin: Millis | null;
  },
): boolean {
  const { begin, rolledTo } = of;
  return (
    begin === null ||
    begin >= before ||
    (rolledTo !== null && rolledTo >= before)
  );
}
