/** What is needed of a station to tell people of it. */
export interface TellableStation {
  identity: string;
  /** `chargestation:default/cp1`. */
  entityRef: string;
  title: string | null;
  /** Entity references. */
  owner: string | null;
  site: string | null;
}

/** The stations that people can be told of, and how many a site has. */
export interface Fleet {
  station(identity: string): TellableStation | undefined;
  /** How many stations are at a site. */
  size(site: string): number;
}

/** An identity that two entities carry is nobody's: neither says whom to tell. */
export function fleetOf(stations: readonly TellableStation[]): Fleet {
  const byIdentity = new Map<string, TellableStation | undefined>();
  const sizes = new Map<string, number>();
  for (const station of stations) {
    const { identity, site } = station;
    byIdentity.set(identity, byIdentity.has(identity) ? undefined : station);
    if (site !== null) {
      sizes.set(site, (sizes.get(site) ?? 0) + 1);
    }
  }
  return {
    station: identity => byIdentity.get(identity),
    size: site => sizes.get(site) ?? 0,
  };
}
