import { NotFoundError } from '@backstage/errors';
import {
  episodeOfCondition,
  episodeOfMark,
  findCommonCauses,
  findIncident,
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
  FleetIncidentFilter,
  HistoryQueries,
  IncidentQueries,
  IncidentSources,
  ListedStation,
  StationPlacement,
  StationQueries,
} from '../../store/queries';
import { groupBy } from '../../model/groupBy';
import { withMerged } from './withMerged';

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
  stations: Pick<StationQueries, 'get'>;
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
    const { incidents, unattached } = await this.#unmerged(station, range);
    return {
      incidents: (await this.#withMerged(incidents))
        .filter(
          ({ identity, openedAt, endedAt }) =>
            identity === station.identity &&
            openedAt < range.to &&
            (endedAt ?? Infinity) >= range.from,
        )
        .sort((a, b) => a.openedAt - b.openedAt),
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
    const { incidents } = await this.ofStation(station, around(ref));
    const found = findIncident(incidents, ref);
    if (!found) {
      throw new NotFoundError(
        `Station ${JSON.stringify(
          ref.identity,
        )} has no such incident; its history may have been made anew by other rules`,
      );
    }
    return found;
  }

  /**
   * Those that are open now and those that opened in the range, newest first. With a placement, those of its stations,
   * of what else is at their sites, and what was merged with either.
   */
  async ofFleet(filter: FleetIncidentFilter): Promise<{
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
      incidents: (await this.#withMerged(incidents))
        .filter(
          ({ identity, openedAt, endedAt }) =>
            stations.has(identity) &&
            (endedAt === null || openedAt >= filter.from),
        )
        .sort((a, b) => b.openedAt - a.openedAt),
      stations,
      commonCauses: commonCausesOf(incidents, stations),
      isComplete,
    };
  }

  /** Those of the station around the range, each as the station itself has it. */
  async #unmerged(
    station: ListedStation,
    range: { from: Millis; to: Millis },
  ): Promise<ReturnType<typeof foldIncidents>> {
    const { identity } = station;
    const { queries, acts } = this.#options;
    return this.#fold({
      sources: await queries.ofStation({ identity, ...range }),
      acts: await acts.ofStations([identity]),
      firmware: station.summary?.firmwareVersion ?? null,
    });
  }

  async #withMerged(incidents: Incident[]): Promise<Incident[]> {
    const { acts, stations } = this.#options;
    return withMerged({
      incidents,
      acts,
      read: async ref => {
        const station = await stations.get(ref.identity);
        const found = station
          ? await this.#unmerged(station, around(ref))
          : { incidents: [] };
        return findIncident(found.incidents, ref);
      },
    });
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

/** The range in which an incident of that name is found. */
function around({ openedAt }: IncidentRef): { from: Millis; to: Millis } {
  const { moved } = incidentRules;
  return { from: openedAt - moved, to: openedAt + moved + 1 };
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
