import { FaultName, Millis, SiteNotice } from '../model';
import { Decision } from './decision';
import { dueAt } from './due';
import { Fault, faultNameOf, isOfSites, nameOf } from './fault';
import { siteKey } from './keys';
import { groupBy } from '../model/groupBy';
import { Faults, Situation } from './situation';

/** What is told of sites, and the names of the faults that are told with them. */
export function decideSites(
  faults: Faults,
  situation: Situation,
): { decisions: Decision[]; covered: Set<string> } {
  const open = openBySite(faults, situation);
  const decisions: Decision[] = [];
  const covered = new Set<string>();
  const cover = (notice: SiteNotice) =>
    notice.faults.forEach(fault => covered.add(nameOf(fault)));
  const told = situation.notices.flatMap(notice =>
    notice.type === 'site' ? notice : [],
  );
  for (const notice of told) {
    const ended = decideEnd(notice, faults, situation);
    if (ended) {
      decisions.push(ended);
      continue;
    }
    const grown = withThoseThatFollowed(notice, open.get(notice.site) ?? [], {
      faults,
      within: situation.rules.site.within,
    });
    if (grown !== notice) {
      decisions.push({ type: 'keep', notice: grown });
    }
    cover(grown);
  }
  const known = new Set(told.map(({ site }) => site));
  for (const [site, candidates] of open) {
    const notice = known.has(site)
      ? undefined
      : beginAt(site, candidates, situation);
    if (notice) {
      cover(notice);
      const stations = stationsOf(notice.faults);
      decisions.push({
        type: 'send',
        message: {
          type: 'site',
          change: 'opened',
          notice,
          stations,
          stillOut: stations,
          size: situation.fleet.size(site),
          endedAt: null,
        },
      });
    }
  }
  return { decisions, covered };
}

/** What is open now and may have a cause that stations of a site share, by site, in the order of openings. */
function openBySite(
  faults: Faults,
  { fleet }: Situation,
): Map<string, Fault[]> {
  const siteOf = ({ condition: { identity } }: Fault) =>
    fleet.station(identity)?.site ?? '';
  const candidates = faults
    .all()
    .filter(
      ({ condition }) =>
        condition.closedAt === null &&
        condition.source === 'live' &&
        isOfSites(condition),
    )
    .sort((a, b) => a.condition.openedAt - b.condition.openedAt);
  const bySite = groupBy(candidates, siteOf);
  bySite.delete('');
  return bySite;
}

/** The notice of a site where enough stations went out together; undefined while nobody need be told. */
function beginAt(
  site: string,
  candidates: Fault[],
  situation: Situation,
): SiteNotice | undefined {
  const { rules, fleet, notices, now } = situation;
  const together = mostWithin(candidates, rules.site.within);
  const stations = stationsOf(together.map(({ condition }) => condition));
  const isEnough =
    stations.length >= rules.site.stations &&
    stations.length >= rules.site.share * fleet.size(site);
  const alreadyTold = new Set(
    notices.flatMap(notice =>
      notice.type === 'fault' ? nameOf(notice.fault) : [],
    ),
  );
  const isNews = together.some(
    fault =>
      now >= dueAt(fault, situation) &&
      now - fault.learnedAt <= rules.news &&
      !alreadyTold.has(nameOf(fault.condition)),
  );
  const somebody = stations.some(identity => fleet.station(identity)?.owner);
  if (!isEnough || !isNews || !somebody) {
    return undefined;
  }
  const since = together[0].condition.openedAt;
  return {
    type: 'site',
    key: siteKey(site, since),
    site,
    faults: together.map(({ condition }) => faultNameOf(condition)),
    since,
    severity: 2,
    firstSentAt: now,
    lastSentAt: now,
  };
}

/** The faults within the span of time that has those of most stations. */
function mostWithin(ordered: Fault[], within: Millis): Fault[] {
  const counts = new Map<string, number>();
  const add = ({ condition: { identity } }: Fault, count: number) => {
    const left = (counts.get(identity) ?? 0) + count;
    if (left > 0) {
      counts.set(identity, left);
    } else {
      counts.delete(identity);
    }
  };
  let first = 0;
  let most = { from: 0, to: 0, stations: 0 };
  ordered.forEach((last, index) => {
    add(last, 1);
    while (
      last.condition.openedAt - ordered[first].condition.openedAt >
      within
    ) {
      add(ordered[first], -1);
      first += 1;
    }
    if (counts.size >= most.stations) {
      const grows = counts.size > most.stations || most.from === first;
      most = grows
        ? { from: first, to: index + 1, stations: counts.size }
        : most;
    }
  });
  return ordered.slice(most.from, most.to);
}

/** The notice with what went out close to what it has; the same object where there is no more. */
function withThoseThatFollowed(
  notice: SiteNotice,
  candidates: Fault[],
  known: { faults: Faults; within: Millis },
): SiteNotice {
  const names = new Set(notice.faults.map(nameOf));
  const others = candidates.filter(
    ({ condition }) => !names.has(nameOf(condition)),
  );
  if (others.length === 0) {
    return notice;
  }
  const openings = notice.faults.flatMap(
    name => known.faults.get(name)?.condition.openedAt ?? [],
  );
  const followed = others
    .filter(({ condition: { openedAt } }) =>
      openings.some(at => Math.abs(openedAt - at) <= known.within),
    )
    .map(({ condition }) => faultNameOf(condition));
  return followed.length > 0
    ? { ...notice, faults: [...notice.faults, ...followed] }
    : notice;
}

/** It is over when too few stations for it have been out for a while; those are then told one by one. */
function decideEnd(
  notice: SiteNotice,
  faults: Faults,
  { rules, fleet, now }: Situation,
): Decision | undefined {
  const ends = new Map<string, Millis>();
  for (const name of notice.faults) {
    const fault = faults.get(name);
    const end = fault ? fault.condition.closedAt ?? Infinity : notice.since;
    ends.set(
      name.identity,
      Math.max(end, ends.get(name.identity) ?? notice.since),
    );
  }
  const latestFirst = [...ends.values()].sort((a, b) => b - a);
  const endedAt = latestFirst[rules.site.stations - 1] ?? notice.since;
  if (!(now - endedAt >= rules.quiet)) {
    return undefined;
  }
  return {
    type: 'end',
    message: {
      type: 'site',
      change: 'ended',
      notice: { ...notice, lastSentAt: now },
      stations: [...ends.keys()],
      stillOut: [...ends].flatMap(([identity, end]) =>
        end === Infinity ? identity : [],
      ),
      size: fleet.size(notice.site),
      endedAt,
    },
  };
}

function stationsOf(faults: FaultName[]): string[] {
  return [...new Set(faults.map(({ identity }) => identity))];
}
