import {
  type ApiConfigurationDiff,
  type ConfigurationMeanings,
  diffConfigurations,
  diffFromMajority,
} from '@forecourt/plugin-charge-stations-common';
import { ConfigurationStore } from '../../store';
import { ConfigurationQueries, ListedStation } from '../../store/queries';
import { ConfigurationSides } from './ConfigurationSides';
import { readSiblings } from './siblings';

/** The side that is what most stations of the same kind have. */
const SIBLINGS = 'siblings';

/** Two sides, as a request names them. */
export interface Compared {
  before: ListedStation;
  after: ListedStation;
  /** The id of a snapshot, a time, or `siblings`. */
  from?: string;
  to?: string;
  /** Entities whose stations may be siblings; undefined means all. */
  visible: Set<string> | undefined;
}

/** Compares two configurations that are named: of one station, of two, or of one and what its siblings have. */
export function createComparison(options: {
  sides: ConfigurationSides;
  store: Pick<ConfigurationStore, 'entries'>;
  queries: ConfigurationQueries;
  meaningsFor: (station: ListedStation) => ConfigurationMeanings;
}): (compared: Compared) => Promise<ApiConfigurationDiff> {
  const { sides, meaningsFor } = options;

  /** The station is the side after, whichever side it was asked as: what most have is what it is held against. */
  async function withSiblings(
    station: ListedStation,
    own: { name?: string; visible: Compared['visible'] },
  ): Promise<ApiConfigurationDiff> {
    const { identity } = station;
    const meanings = meaningsFor(station);
    const after = await sides.named(
      identity,
      own.name === SIBLINGS ? undefined : own.name,
    );
    const { majority, shown } = await readSiblings({
      ...options,
      configurations: options.queries,
      identity,
      visible: own.visible,
      meanings,
    });
    const diff = diffFromMajority({
      majority,
      snapshot: after.content,
      meanings,
    });
    return { before: shown, after: after.shown, ...diff };
  }

  return async ({ before, after, from, to, visible }) => {
    if (from === SIBLINGS) {
      return withSiblings(after, { name: to, visible });
    }
    if (to === SIBLINGS) {
      return withSiblings(before, { name: from, visible });
    }
    const newer = await sides.named(after.identity, to);
    const older =
      from === undefined && before.identity === after.identity
        ? await sides.beforeNewest(before.identity)
        : await sides.named(before.identity, from);
    const diff = diffConfigurations({
      before: older.content,
      after: newer.content,
      meanings: meaningsFor(after),
    });
    return { before: older.shown, after: newer.shown, ...diff };
  };
}
