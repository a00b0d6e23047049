import { NotFoundError } from '@backstage/errors';
import {
  type ApiConfigurationSide,
  type ConfigurationMajority,
  type ConfigurationMeanings,
  majorityOf,
} from '@forecourt/plugin-charge-stations-common';
import { ConfigurationStore } from '../../store';
import { ConfigurationQueries, ConfiguredStation } from '../../store/queries';

/** More say no more about what most have, and cost time. */
const MOST_SIBLINGS = 100;

/** What most stations of the same vendor, model and firmware have, and how that side is called. */
export async function readSiblings(options: {
  identity: string;
  visible: Set<string> | undefined;
  configurations: ConfigurationQueries;
  store: Pick<ConfigurationStore, 'entries'>;
  meanings: ConfigurationMeanings;
}): Promise<{ majority: ConfigurationMajority; shown: ApiConfigurationSide }> {
  const { identity, visible, configurations, store, meanings } = options;
  const stations = await configurations.stations({ visible });
  const own = stations.find(station => station.identity === identity);
  const siblings = stations
    .filter(
      station =>
        station.identity !== identity &&
        station.knownId !== null &&
        own !== undefined &&
        siblingsKey(station) === siblingsKey(own),
    )
    .slice(0, MOST_SIBLINGS);
  if (!own || siblings.length === 0) {
    throw new NotFoundError(
      `No other station of the vendor, model and firmware of ${JSON.stringify(
        identity,
      )} has a known configuration`,
    );
  }
  const contents = await store.entries(
    siblings.flatMap(({ knownId }) => knownId ?? []),
  );
  const majority = majorityOf({
    snapshots: siblings.map(({ knownId, knownComplete }) => ({
      entries: contents.get(knownId ?? 0) ?? [],
      completeness: knownComplete ? 'complete' : 'partial',
    })),
    meanings,
  });
  return {
    majority,
    shown: {
      kind: 'siblings',
      completeness: majority.complete > 0 ? 'complete' : 'partial',
      keys: majority.keys.filter(key => key.majority.is === 'present').length,
      later: [],
      siblings: {
        stations: siblings.length,
        ...(own.vendor !== null && { vendor: own.vendor }),
        ...(own.model !== null && { model: own.model }),
        ...(own.firmware !== null && { firmwareVersion: own.firmware }),
      },
    },
  };
}

/** Equal for stations that are compared with each other. */
export function siblingsKey({
  vendor,
  model,
  firmware,
}: ConfiguredStation): string {
  return JSON.stringify([vendor, model, firmware]);
}
