import { IncidentAct, Millis, Problem } from '../model';
import { incidentRules as rules } from './rules';

interface Span extends Problem {
  openedAt: Millis;
  endedAt: Millis | null;
}

/**
 * Gives every act to the incident of its problem that was open when it names, or opened nearest to it. History
 * that was made anew may have moved an opening; an act further off than that is left over, never lost.
 */
export function attachActs<Incident extends Span>(options: {
  incidents: Incident[];
  acts: IncidentAct[];
}): { actsOf: Map<Incident, IncidentAct[]>; unattached: IncidentAct[] } {
  const actsOf = new Map<Incident, IncidentAct[]>();
  const unattached: IncidentAct[] = [];
  const ordered = [...options.acts].sort(
    (a, b) => a.at - b.at || (a.id < b.id ? -1 : 1),
  );
  for (const act of ordered) {
    const candidates = options.incidents
      .filter(incident => isSameProblem(incident, act.incident))
      .map(incident => ({
        incident,
        distance: distanceTo(incident, act.incident.openedAt),
      }))
      .sort((a, b) => a.distance - b.distance);
    const [nearest] = candidates;
    if (nearest && nearest.distance <= rules.moved) {
      const acts = actsOf.get(nearest.incident) ?? [];
      actsOf.set(nearest.incident, [...acts, act]);
    } else {
      unattached.push(act);
    }
  }
  return { actsOf, unattached };
}

export function isSameProblem(a: Problem, b: Problem): boolean {
  return a.identity === b.identity && a.scope === b.scope && a.code === b.code;
}

/** How far a time is from an incident, in milliseconds; zero while it was open. */
export function distanceTo(
  { openedAt, endedAt }: Pick<Span, 'openedAt' | 'endedAt'>,
  at: Millis,
): number {
  return Math.max(openedAt - at, at - (endedAt ?? Infinity), 0);
}
