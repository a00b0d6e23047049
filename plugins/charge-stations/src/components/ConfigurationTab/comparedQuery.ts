import type {
  ApiConfigurationSnapshot,
  ConfigurationDiffQuery,
} from '@forecourt/plugin-charge-stations-common';
import type { Compared } from './useConfigurationUrl';

/** What is asked of the API to compare what the address says; undefined while the other station is not chosen. */
export function comparedQuery(options: {
  compared: Compared;
  /** Newest first, failed ones too. */
  snapshots: ApiConfigurationSnapshot[];
  /** Whether they are all there are. */
  isAll: boolean;
}): ConfigurationDiffQuery | undefined {
  const { compared, snapshots, isAll } = options;
  const { against, before, after, station } = compared;
  const [newest] = snapshots.filter(isKnown);
  switch (against) {
    case 'siblings':
      return { from: 'siblings', ...(after && { to: after }) };
    case 'station':
      return station === undefined || newest === undefined
        ? undefined
        : // What is known now: the default of the API is what was known before.
          { from: before ?? newest.takenAt, toStation: station };
    default: {
      const isOnlyOne = isAll && snapshots.filter(isKnown).length === 1;
      const from = before ?? (isOnlyOne ? newest.id : undefined);
      return { ...(from && { from }), ...(after && { to: after }) };
    }
  }
}

/** Whether a snapshot has anything that can be compared. */
export function isKnown(snapshot: ApiConfigurationSnapshot): boolean {
  return snapshot.completeness !== 'failed';
}
