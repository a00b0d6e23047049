import { RememberedHistory, StoredHistory } from '../model';

/**
 * Whether what is stored was made by the same rules as what is remembered: numbers are given one after the
 * other, so where rules had made one row more or fewer, all that follow would have other numbers. Events that
 * came later may have closed a row and told more of it, and what is closed may have been deleted.
 */
export function isSameHistory(
  { conditions, intervals }: RememberedHistory,
  stored: StoredHistory,
): boolean {
  return (
    intervals.every(one => {
      const other = stored.intervals.get(one.number);
      return other
        ? other.lane === one.lane && other.from === one.from
        : one.to !== null;
    }) &&
    conditions.every(one => {
      const other = stored.conditions.get(one.number);
      return other
        ? other.scope === one.scope && other.firstSeenAt === one.firstSeenAt
        : one.closedAt !== null;
    })
  );
}
