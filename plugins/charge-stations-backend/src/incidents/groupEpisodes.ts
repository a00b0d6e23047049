import { Episode } from '../model';
import { incidentRules as rules } from './rules';

/** The episodes of one incident, oldest first, and those that they explain. */
export interface EpisodeGroup {
  episodes: Episode[];
  symptoms: Episode[];
}

/**
 * Which episodes of a station are one incident: those of a problem that follow each other closely or flap
 * (docs/concepts.md, "Incidents"), with the symptoms that they cause. Groups come oldest first.
 */
export function groupEpisodes(all: Episode[]): EpisodeGroup[] {
  const byNumber = new Map(
    all
      .filter(({ origin }) => origin.type === 'condition')
      .map(episode => [episode.origin.number, episode]),
  );
  const problems = new Map<string, Episode[]>();
  const symptoms = new Map<Episode, Episode[]>();
  for (const episode of [...all].sort(oldestFirst)) {
    const cause = rootCause(episode, byNumber);
    if (cause) {
      append(symptoms, cause, episode);
    } else {
      append(problems, `${episode.scope} ${episode.code}`, episode);
    }
  }
  return [...problems.values()]
    .flatMap(splitIntoIncidents)
    .map(episodes => ({
      episodes,
      symptoms: episodes.flatMap(episode => symptoms.get(episode) ?? []),
    }))
    .sort((a, b) => oldestFirst(a.episodes[0], b.episodes[0]));
}

/** Follows causes to the last that is known here; undefined where there is none, or they run in a circle. */
function rootCause(
  episode: Episode,
  byNumber: Map<number, Episode>,
): Episode | undefined {
  const passed = [episode];
  for (;;) {
    const { causedBy } = passed[passed.length - 1];
    const cause = causedBy === null ? undefined : byNumber.get(causedBy);
    if (!cause) {
      return passed.length > 1 ? passed[passed.length - 1] : undefined;
    }
    if (passed.includes(cause)) {
      return undefined;
    }
    passed.push(cause);
  }
}

function splitIntoIncidents(ofProblem: Episode[]): Episode[][] {
  const incidents: Episode[][] = [];
  ofProblem.forEach((episode, index) => {
    const current = incidents[incidents.length - 1];
    const burst = ofProblem.slice(index).some(({ flapping, openedAt }) => {
      const last = current?.[current.length - 1];
      return flapping && last && openedAt - last.openedAt <= rules.burst;
    });
    if (current && (burst || isClose(current, episode))) {
      current.push(episode);
    } else {
      incidents.push([episode]);
    }
  });
  return incidents;
}

function isClose(before: Episode[], next: Episode): boolean {
  const end = Math.max(...before.map(({ closedAt }) => closedAt ?? Infinity));
  const isFlapping = before.some(({ flapping }) => flapping);
  return next.openedAt - end <= (isFlapping ? rules.quiet : rules.reopenWindow);
}

function oldestFirst(a: Episode, b: Episode): number {
  return a.openedAt - b.openedAt || a.origin.number - b.origin.number;
}

function append<Key>(lists: Map<Key, Episode[]>, key: Key, episode: Episode) {
  const list = lists.get(key);
  if (list) {
    list.push(episode);
  } else {
    lists.set(key, [episode]);
  }
}
