import type {
  ApiConfigurationGrouping,
  ConfigurationMeanings,
} from '@forecourt/plugin-charge-stations-common';
import { FleetStation } from '../../configuration';
import { MeaningsOf } from '../../model';
import { ConfiguredStation, NONE } from '../../store/queries';
import { NumberedFleet } from './FleetContents';
import { siblingsKey } from './siblings';

/** Stations whose configuration is known, as they are compared. */
export function fleetStations(
  stations: readonly ConfiguredStation[],
  options: { by: ApiConfigurationGrouping; fleet: NumberedFleet },
): FleetStation[] {
  const { by, fleet } = options;
  return stations.flatMap(station => {
    const settings = fleet.contents.get(station.knownId ?? 0);
    const siblings = siblingsKey(station);
    return settings
      ? [
          {
            column: columnOf(station, { by, siblings }),
            siblings,
            isComplete: station.knownComplete,
            settings,
          },
        ]
      : [];
  });
}

/** What is known of a key: of any vendor of these stations, since a fleet has few. */
export function meaningsOfFleet(
  stations: readonly ConfiguredStation[],
  meaningsOf: MeaningsOf,
): ConfigurationMeanings {
  const kinds = new Map(
    stations.map(({ protocol, vendor }) => [
      JSON.stringify([protocol, vendor]),
      { protocol, vendor },
    ]),
  );
  const all = [...kinds.values()].map(kind => meaningsOf(kind));
  return key => {
    for (const meanings of all) {
      const meaning = meanings(key);
      if (meaning) {
        return meaning;
      }
    }
    return undefined;
  };
}

function columnOf(
  station: ConfiguredStation,
  { by, siblings }: { by: ApiConfigurationGrouping; siblings: string },
): string {
  switch (by) {
    case 'station':
      return station.identity;
    case 'firmware':
      return siblings;
    default:
      return station.placement[by] ?? NONE;
  }
}

/** Vendor, model and firmware as people write them. */
export function titleOf(by: ApiConfigurationGrouping, id: string): string {
  if (by !== 'firmware') {
    return id;
  }
  const parts: Array<string | null> = JSON.parse(id);
  return parts.filter(Boolean).join(' ') || NONE;
}
