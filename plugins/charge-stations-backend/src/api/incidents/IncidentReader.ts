import { NotFoundError } from '@backstage/errors';
import {
  distanceTo,
  episodeOfCondition,
  episodeOfMark,
  findCommonCauses,
  foldIncidents,
  incidentRules,
} from '../../incidents';
import {
  Clock,
  CommonCause,
  Incident,
  IncidentAct,
  IncidentRef,
  Millis,
} from '../../model';
import { IncidentActStore } from '../../store';
import {
  HistoryQueries,
  IncidentQueries,
  IncidentSources,
  ListedStation,
  StationPlacement,
} from '../../store/queries';
import { groupBy } from '../../model/groupBy';

/** What a station is now, beside its incidents. */
export interface IncidentStation {
  identity: string;
  placement: StationPlacement;
  firmware: string | null;
}

interface IncidentReaderOptions {
  queries: IncidentQueries;
  acts: IncidentActStore;
  history: Pick<HistoryQueries, 'getCondition'>;
  clock: Clock;
}

/** Puts together what incidents are made of, and makes them. */
export class IncidentReader {
  readonly #options: IncidentReaderOptions;

  private constructor(options: IncidentReaderOptions) {
    this.#options = options;
  }

  static create(options: IncidentReaderOptions): IncidentReader {
    return new IncidentReader(options);
  }

  /** Those that were open in the range, oldest first. */
  async ofStation(
    station: ListedStation,
    range: { from: Millis; to: Millis },
  ): Promise<{ incidents: Incident[]; unattached: IncidentAct[] }> {
    const { identity } = station;
    const { queries, acts } = this.#options;
    const { incidents, unattached } = this.#fold({
      sources: await queries.ofStation({ identity, ...range }),
      acts: await acts.ofStations([identity]),
      firmware: station.summary?.firmwareVersion ?? null,
    });
    return {
      incidents: incidents.filter(
        ({ openedAt, endedAt }) =>
          openedAt < range.to && (endedAt ?? Infinity) >= range.from,
      ),
      unattached: unattached.filter(
        ({ incident: { openedAt } }) =>
          openedAt >= range.from && openedAt < range.to,
      ),
    };
  }

  /** @throws NotFoundError */
  async ofCondition(station: ListedStation, number: number): Promise<Incident> {
    const { identity } = station;
    const { clock, history } = this.#options;
    const condition = await history.getCondition({ identity, number });
    const to = condition?.closedAt ?? clock.now();
    const found = condition && {
      from: condition.openedAt,
      to: Math.max(to, condition.openedAt) + 1,
    };
    const { incidents } = found
      ? await this.ofStation(station, found)
      : { incidents: [] };
    const incident = incidents.find(({ episodes, symptoms }) =>
      [...episodes, ...symptoms].some(
        ({ origin }) => origin.type === 'condition' && origin.number === number,
      ),
    );
    if (!incident) {
      throw new NotFoundError(
        `Station ${JSON.stringify(identity)} has no fault number ${number}`,
      );
    }
    return incident;
  }

  /** @throws NotFoundError */
  async get(station: ListedStation, ref: IncidentRef): Promise<Incident> {
    const { moved } = incidentRules;
    const { incidents } = await this.ofStation(station, {
      from: ref.openedAt - moved,
      to: ref.openedAt + moved + 1,
    });
    const [nearest] = incidents
      .filter(({ scope, code }) => scope === ref.scope && code === ref.code)
      .map(incident => ({
        incident,
        distance: distanceTo(incident, ref.openedAt),
      }))
      .sort((a, b) => a.distance - b.distance);
    if (!nearest) {
      throw new NotFoundError(
        `Station ${JSON.stringify(
          ref.identity,
        )} has no such incident; its history may have been made anew by other rules`,
      );
    }
    return nearest.incident;
  }

  /** Those that are open now and those that opened in the range, newest first. */
  async ofFleet(filter: {
    from: Millis;
    to: Millis;
    visible?: Set<string>;
  }): Promise<{
    incidents: Incident[];
    stations: Map<string, IncidentStation>;
    commonCauses: CommonCause[];
    isComplete: boolean;
  }> {
    const { queries, acts } = this.#options;
    const { stations, isComplete, ...sources } = await queries.ofFleet(filter);
    const byStation = groupByStation(sources);
    const actsOf = groupBy(
      await acts.ofStations([...byStation.keys()]),
      ({ incident }) => incident.identity,
    );
    const incidents = [...byStation].flatMap(
      ([identity, ofStation]) =>
        this.#fold({
          sources: ofStation,
          acts: actsOf.get(identity) ?? [],
          firmware: stations.get(identity)?.firmware ?? null,
        }).incidents,
    );
    return {
      incidents: incidents
        .filter(
          ({ openedAt, endedAt }) =>
            endedAt === null || openedAt >= filter.from,
        )
        .sort((a, b) => b.openedAt - a.openedAt),
      stations,
      commonCauses: commonCausesOf(incidents, stations),
      isComplete,
    };
  }

  #fold(options: {
    sources: IncidentSources;
    acts: IncidentAct[];
    firmware: string | null;
  }) {
    const { sources, acts, firmware } = options;
    return foldIncidents({
      episodes: [
        ...sources.conditions.map(episodeOfCondition),
        ...sources.marks.flatMap(mark => episodeOfMark(mark) ?? []),
      ],
      acts,
      firmware,
      now: this.#options.clock.now(),
    });
  }
}

function commonCausesOf(
  incidents: Incident[],
  stations: Map<string, IncidentStation>,
): CommonCause[] {
  const siteOf = (identity: string) =>
    stations.get(identity)?.placement.site ?? '';
  const sizes = groupBy([...stations.values()], ({ identity }) =>
    siteOf(identity),
  );
  const bySite = groupBy(incidents, ({ identity }) => siteOf(identity));
  bySite.delete('');
  return [...bySite].flatMap(([site, ofSite]) =>
    findCommonCauses({
      site,
      stations: sizes.get(site)?.length ?? 0,
      incidents: ofSite,
    }),
  );
}

function groupByStation({
  conditions,
  marks,
}: IncidentSources): Map<string, IncidentSources> {
  const conditionsOf = groupBy(conditions, ({ identity }) => identity);
  const marksOf = groupBy(marks, ({ identity }) => identity);
  const identities = new Set([...conditionsOf.keys(), ...marksOf.keys()]);
  return new Map(
    [...identities].map(identity => [
      identity,
      {
        conditions: conditionsOf.get(identity) ?? [],
        marks: marksOf.get(identity) ?? [],
      },
    ]),
  );
}
