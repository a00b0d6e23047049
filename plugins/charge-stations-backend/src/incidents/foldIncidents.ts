import { CONNECTION_LOST_CODE, Episode, Incident, IncidentAct } from '../model';
import { Millis, Muting, Severity } from '../model';
import { attachActs } from './attachActs';
import { EpisodeGroup, groupEpisodes } from './groupEpisodes';
import { incidentRules as rules } from './rules';
import { isSuppressed, standingOf, stateOf } from './standing';

/** What is known of one station when its incidents are made. */
export interface StationFacts {
  episodes: Episode[];
  /** All acts on incidents of the station. */
  acts: IncidentAct[];
  /** The station's firmware now; null where it never said. */
  firmware: string | null;
  now: Millis;
}

/**
 * Makes the incidents of one station out of its faults and of what people did, oldest first. Nothing is kept of
 * it: a rule that changes, or history that is made anew, needs no other step. Acts on incidents that history no
 * longer has come back as `unattached`. Which of them belong together across stations is `mergeIncidents`.
 */
export function foldIncidents(facts: StationFacts): {
  incidents: Incident[];
  unattached: IncidentAct[];
} {
  const groups = groupEpisodes(facts.episodes).map(group => ({
    ...problemOf(group),
    ...group,
    endedAt: endOf(group),
  }));
  const { actsOf, unattached } = attachActs({
    incidents: groups,
    acts: facts.acts,
  });
  const incidents = groups.map(group =>
    incidentOf({ group, acts: actsOf.get(group) ?? [], facts }),
  );
  return { incidents: muted(incidents), unattached };
}

type Group = EpisodeGroup &
  ReturnType<typeof problemOf> & { endedAt: Millis | null };

function problemOf({ episodes: [first] }: EpisodeGroup) {
  const { identity, scope, code, openedAt } = first;
  return { identity, scope, code, openedAt };
}

function endOf({ episodes, symptoms }: EpisodeGroup): Millis | null {
  const ends = [...episodes, ...symptoms].map(({ closedAt }) => closedAt);
  return ends.reduce(
    (last, end) => (last === null || end === null ? null : Math.max(last, end)),
    -Infinity as Millis | null,
  );
}

function incidentOf(options: {
  group: Group;
  acts: IncidentAct[];
  facts: StationFacts;
}): Incident {
  const { group, acts, facts } = options;
  const { episodes, symptoms, endedAt } = group;
  const all = [...episodes, ...symptoms];
  const wasFlapping = episodes.some(({ flapping }) => flapping);
  const isQuiet = endedAt !== null && facts.now - endedAt >= rules.quiet;
  const flapping = wasFlapping && !isQuiet;
  const standing = standingOf({ acts, episodes });
  const severity = worst(all);
  const blocking = all.some(
    episode => episode.blocking && episode.closedAt === null,
  );
  const { suppressed: until } = standing;
  const suppressed =
    until !== null &&
    isSuppressed({
      until,
      now: facts.now,
      severity,
      blocking,
      firmware: facts.firmware,
    });
  return {
    ...group,
    state: stateOf({ standing, endedAt, flapping }),
    severity,
    blocking,
    lastSeenAt: Math.max(...all.map(({ lastSeenAt }) => lastSeenAt)),
    occurrences: episodes.reduce((sum, it) => sum + it.occurrences, 0),
    flapping,
    unverified: episodes.some(it => it.unverified && it.closedAt === null),
    regressed: standing.reportedSince || followsResolved(group, facts.acts),
    muting: suppressed ? { type: 'suppressed', until } : null,
    assignee: standing.assignee,
    acts,
    belongsTo: standing.belongsTo,
    head: null,
    merged: [],
  };
}

/** Whether the last that was said of the problem before this incident is that it was resolved. */
function followsResolved(group: Group, acts: IncidentAct[]): boolean {
  const before = acts
    .filter(
      ({ incident, deed, at }) =>
        incident.scope === group.scope &&
        incident.code === group.code &&
        incident.openedAt < group.openedAt - rules.moved &&
        at <= group.openedAt &&
        ['resolve', 'reopen'].includes(deed.type),
    )
    .sort((a, b) => a.at - b.at);
  return before[before.length - 1]?.deed.type === 'resolve';
}

/** What one incident of a station hides of another: from notifications only. */
function muted(incidents: Incident[]): Incident[] {
  const current = incidents.filter(({ endedAt }) => endedAt === null);
  return incidents.map(incident => {
    const muting =
      incident.muting ??
      (incident.endedAt === null ? mutingAmong(incident, current) : null);
    return { ...incident, muting };
  });
}

function mutingAmong(incident: Incident, current: Incident[]): Muting | null {
  if (incident.code === CONNECTION_LOST_CODE) {
    return null;
  }
  if (current.some(({ code }) => code === CONNECTION_LOST_CODE)) {
    return { type: 'stationOffline' };
  }
  const isOfStation = current.some(
    ({ scope, code, blocking, openedAt }) =>
      scope === 'station' &&
      incident.scope !== 'station' &&
      code === incident.code &&
      blocking &&
      Math.abs(openedAt - incident.openedAt) <= rules.stationFault,
  );
  return isOfStation ? { type: 'stationFault' } : null;
}

function worst(episodes: Episode[]): Severity {
  return episodes.reduce<Severity>(
    (least, { severity }) => (severity < least ? severity : least),
    5,
  );
}
