/** What the portal should know of a station so that a fault finds its people and its documents. */
export const STATION_GAPS = ['owner', 'model', 'site', 'baseline'] as const;

export type StationGap = (typeof STATION_GAPS)[number];

/** What the catalog and the baselines say of a station. */
export interface DocumentedStation {
  owner: string | null;
  model: string | null;
  site: string | null;
  hasBaseline: boolean;
}

/** What is missing, in the order in which one would add it. */
export function gapsOf(station: DocumentedStation): StationGap[] {
  return STATION_GAPS.filter(gap =>
    gap === 'baseline' ? !station.hasBaseline : station[gap] === null,
  );
}
