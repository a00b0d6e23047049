import type { ApiConfigurationSnapshot } from '@forecourt/plugin-charge-stations-common';
import { isKnown } from './comparedQuery';

/** As of when a configuration is looked at. */
export type AsOf =
  | { is: 'now' }
  | { is: 'time'; at: string }
  /** When a snapshot was taken that is not among those at hand. */
  | { is: 'snapshot'; id: string };

/** What a side of the address, the id of a snapshot or a time, means as a time; snapshots are the newest first. */
export function timeOf(
  side: string | undefined,
  snapshots: readonly ApiConfigurationSnapshot[],
): AsOf {
  if (side === undefined) {
    return { is: 'now' };
  }
  // What the newest left known is what is known now, with what waits for a reboot.
  if (side === snapshots.find(isKnown)?.id) {
    return { is: 'now' };
  }
  const snapshot = snapshots.find(({ id }) => id === side);
  if (snapshot) {
    return { is: 'time', at: snapshot.takenAt };
  }
  // An id may be a number, which could be read as a year.
  return /^\d+$/.test(side) || Number.isNaN(Date.parse(side))
    ? { is: 'snapshot', id: side }
    : { is: 'time', at: side };
}
