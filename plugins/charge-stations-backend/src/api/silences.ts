import { Millis } from '../model';
import {
  Classification,
  classifySilence,
  COHORT_WINDOW,
  cohortOf,
  ComparedStation,
  networkOf,
  PlannedSpan,
} from '../silence';
import { FleetStation, SilenceQueries, StoredSilence } from '../store/queries';

/** The planned windows of a station that touch a range. */
export type PlannedSpans = (range: {
  identity: string;
  from: Millis;
  to: Millis;
}) => Promise<PlannedSpan[]>;

/** A silence and what is made of it. */
export interface JudgedSilence extends StoredSilence {
  classification: Classification;
}

type CohortQueries = Pick<
  SilenceQueries,
  'wentOffline' | 'lostConnection' | 'connectedAt'
>;

/** Judges silences of one station, comparing it with those of the fleet that the caller sees. */
export async function judgeSilences(options: {
  identity: string;
  silences: StoredSilence[];
  fleet: FleetStation[];
  isPartial: boolean;
  now: Millis;
  queries: CohortQueries;
  plannedSpans: PlannedSpans;
}): Promise<JudgedSilence[]> {
  const { identity, silences, fleet, isPartial, now, queries } = options;
  if (silences.length === 0) {
    return [];
  }
  const stations = fleet.map(compared);
  const site = stations.find(station => station.identity === identity)?.site;
  const ofSite = stations
    .filter(station => site && station.site === site)
    .map(station => station.identity);
  const planned = await options.plannedSpans({
    identity,
    from: Math.min(...silences.map(({ began }) => began)),
    to: now,
  });
  const judged: JudgedSilence[] = [];
  for (const silence of silences) {
    const { began: at } = silence;
    const from = at - COHORT_WINDOW;
    const silent = await wentWith(silence, queries);
    const connected = await queries.connectedAt({
      identities: ofSite,
      at: from,
    });
    const cohort = cohortOf({
      identity,
      at,
      stations,
      silent,
      wasConnected: other => connected.has(other),
      isPartial,
    });
    judged.push({
      ...silence,
      classification: classifySilence({ ...silence, now, cohort, planned }),
    });
  }
  return judged;
}

/**
 * Who went silent at about the same time: was seen last then, or had its connection end when this one's did. Where no
 * pings are on record, stations of a site that lose one uplink were seen last at very different times.
 */
async function wentWith(
  { began, ending }: StoredSilence,
  queries: CohortQueries,
): Promise<Set<string>> {
  const around = (at: Millis) => ({
    from: at - COHORT_WINDOW,
    to: at + COHORT_WINDOW,
  });
  const silent = await queries.wentOffline(around(began));
  const lost =
    ending?.type === 'connectionClosed'
      ? await queries.lostConnection(around(ending.receivedAt))
      : [];
  return new Set([...silent, ...lost]);
}

function compared(station: FleetStation): ComparedStation {
  const { identity, placement, vendor, model, firstSeenAt } = station;
  return {
    identity,
    site: placement.site,
    vendor,
    model,
    network: networkOf(station.remoteAddress),
    firstSeenAt,
  };
}
