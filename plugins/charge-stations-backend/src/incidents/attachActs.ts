import { IncidentAct, IncidentRef, Millis, Problem } from '../model';
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
    const nearest = findIncident(options.incidents, act.incident);
    if (nearest) {
      actsOf.set(nearest, [...(actsOf.get(nearest) ?? []), act]);
    } else {
      unattached.push(act);
    }
  }
  return { actsOf, unattached };
}

/** The incident that a name is of: open at that time, or as near to it as history made anew may move it. */
export function findIncident<Incident extends Span>(
  incidents: Incident[],
  ref: IncidentRef,
): Incident | undefined {
  const [nearest] = incidents
    .filter(incident => isSameProblem(incident, ref))
    .map(incident => ({
      incident,
      distance: distanceTo(incident, ref.openedAt),
    }))
    .sort((a, b) => a.distance - b.distance);
  return nearest && nearest.distance <= rules.moved
    ? nearest.incident
    : undefined;
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
