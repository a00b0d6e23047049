import { Millis } from '../model';

/** Stations that go silent within so long of one another may have one cause. */
export const COHORT_WINDOW: Millis = 60_000;

/** A station as others are compared with it; nulls are not known, and alike to nothing. */
export interface ComparedStation {
  identity: string;
  site: string | null;
  vendor: string | null;
  model: string | null;
  /** See `networkOf`. */
  network: string | null;
  firstSeenAt: Millis;
}

/** Those that share something, the station that went silent included. */
export interface Group {
  /** What they share. */
  key: string;
  members: number;
  /** The others that went silent at about the same time, in order of identity. */
  silent: string[];
  /** At how many sites those that went silent are; one without a site counts as its own. */
  silentSites: number;
}

/** Who else went silent when a station did. */
export interface Cohort {
  /** `members` counts those that were connected. Null where the station has no site. */
  site: Group | null;
  network: Group | null;
  vendorModel: Group | null;
  /** All that are compared. */
  fleet: Group;
  /** Stations were left out that the reader may not see. */
  isPartial: boolean;
}

/** Puts together who shares what with a station, and who of them went silent with it. */
export function cohortOf(options: {
  identity: string;
  /** When the silence began. */
  at: Millis;
  stations: ComparedStation[];
  /** Identities of those that went silent, or lost their connection, within {@link COHORT_WINDOW} of it. */
  silent: ReadonlySet<string>;
  /** Whether a station of the site was connected before. */
  wasConnected: (identity: string) => boolean;
  isPartial: boolean;
}): Cohort {
  const { identity, at, silent, wasConnected, isPartial } = options;
  const isSilent = (id: string) => id === identity || silent.has(id);
  const stations = options.stations.filter(
    station => station.identity === identity || station.firstSeenAt <= at,
  );
  const own = stations.find(station => station.identity === identity);

  const groupOf = (
    key: string,
    keyOf: (station: ComparedStation) => string | null,
    counts: (id: string) => boolean = () => true,
  ): Group => {
    const members = stations.filter(
      station =>
        keyOf(station) === key &&
        (isSilent(station.identity) || counts(station.identity)),
    );
    const gone = members.filter(station => isSilent(station.identity));
    return {
      key,
      members: members.length,
      silent: gone
        .map(station => station.identity)
        .filter(id => id !== identity)
        .sort(),
      silentSites: new Set(
        gone.map(station => station.site ?? `station ${station.identity}`),
      ).size,
    };
  };
  const vendorModel = own && vendorModelOf(own);

  return {
    site: own?.site
      ? groupOf(own.site, ({ site }) => site, wasConnected)
      : null,
    network: own?.network
      ? groupOf(own.network, ({ network }) => network)
      : null,
    vendorModel: vendorModel ? groupOf(vendorModel, vendorModelOf) : null,
    fleet: groupOf('fleet', () => 'fleet'),
    isPartial,
  };
}

function vendorModelOf({ vendor, model }: ComparedStation): string | null {
  return vendor && model ? `${vendor} ${model}` : null;
}
