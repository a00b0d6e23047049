import type { ApiStation } from '@forecourt/plugin-charge-stations-common';

/** What another station has in common with the first, the closest first. */
export const RELATIONS = ['site', 'firmware', 'model', 'other'] as const;

export type Relation = (typeof RELATIONS)[number];

export interface Candidate {
  station: ApiStation;
  relation: Relation;
}

/** The stations to choose from, each once, the closest first. */
export function candidates(options: {
  own: ApiStation;
  stations: ApiStation[];
  /** Identities that are compared already. */
  compared: string[];
  /** Whether those that have nothing in common are offered: somebody searched for them. */
  withOthers: boolean;
}): Candidate[] {
  const { own, stations, compared, withOthers } = options;
  const byIdentity = new Map(stations.map(it => [it.identity, it]));
  [own.identity, ...compared].forEach(it => byIdentity.delete(it));
  return [...byIdentity.values()]
    .map(station => ({ station, relation: relationOf(station, own) }))
    .filter(({ relation }) => withOthers || relation !== 'other')
    .sort(
      (one, other) =>
        RELATIONS.indexOf(one.relation) - RELATIONS.indexOf(other.relation) ||
        one.station.identity.localeCompare(other.station.identity, 'en', {
          numeric: true,
        }),
    );
}

function relationOf(station: ApiStation, own: ApiStation): Relation {
  if (station.site && station.site === own.site) {
    return 'site';
  }
  if (!station.model || station.model !== own.model) {
    return 'other';
  }
  const firmware = own.boot?.firmwareVersion;
  return firmware && firmware === station.boot?.firmwareVersion
    ? 'firmware'
    : 'model';
}
