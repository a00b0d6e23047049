import { StationProfile } from '../../scenario/profile';

/** Where a connector is: EVSEs count from 1, and so do the connectors of each. */
export interface Place {
  evseId: number;
  connectorId: number;
}

/** The places of connectors 1, 2, …, as a profile lays them out. */
export function placesOf(
  profile: Pick<StationProfile, 'connectors' | 'evses'>,
): Place[] {
  const told = profile.evses.flatMap((count, index) =>
    Array.from({ length: count }, (_, connector) => ({
      evseId: index + 1,
      connectorId: connector + 1,
    })),
  );
  const others = Array.from(
    { length: Math.max(0, profile.connectors - told.length) },
    (_, index) => ({
      evseId: profile.evses.length + index + 1,
      connectorId: 1,
    }),
  );
  return [...told, ...others].slice(0, profile.connectors);
}
