import { Incident, Muting } from '../model';
import { findIncident, isSameProblem } from './attachActs';
import { isNoWorse, standingOf, stateOf } from './standing';

/**
 * Puts incidents that people merged under their heads, of whichever station. The list has to hold what its
 * incidents were merged into, and what was merged into them. A merge into what history no longer has, or that
 * leads back to where it began, leaves an incident standing for itself. Order and number stay as they are.
 */
export function mergeIncidents(incidents: Incident[]): Incident[] {
  const membersOf = new Map<Incident, Incident[]>();
  for (const incident of incidents) {
    const head = rootOf(incident, incidents);
    if (head) {
      membersOf.set(head, [...(membersOf.get(head) ?? []), incident]);
    }
  }
  const changed = new Map<Incident, Incident>();
  for (const [head, members] of membersOf) {
    const whole = withMembers(head, members);
    const merged = members.map(member => underHead(member, { head, whole }));
    members.forEach((member, index) => changed.set(member, merged[index]));
    merged.sort((a, b) => a.openedAt - b.openedAt);
    changed.set(head, { ...whole, merged });
  }
  return incidents.map(incident => changed.get(incident) ?? incident);
}

/** Whether two are the same incident, made from the same history. */
export function isSameIncident(a: Incident, b: Incident): boolean {
  return isSameProblem(a, b) && a.openedAt === b.openedAt;
}

/** What an incident is under in the end: heads may have been merged themselves since. */
function rootOf(
  incident: Incident,
  incidents: Incident[],
): Incident | undefined {
  const passed = [incident];
  for (;;) {
    const last = passed[passed.length - 1];
    const next = last.belongsTo && findIncident(incidents, last.belongsTo.into);
    if (!next) {
      return passed.length > 1 ? last : undefined;
    }
    if (passed.includes(next)) {
      return undefined;
    }
    passed.push(next);
  }
}

/**
 * A head with all that is under it: as bad as the worst, over when all of it is, and reported again when any of
 * it is. Its name, its faults and their number stay those of its own problem.
 */
function withMembers(head: Incident, members: Incident[]): Incident {
  const all = [head, ...members];
  const standing = standingOf({
    acts: head.acts,
    episodes: all.flatMap(({ episodes }) => episodes),
  });
  const endedAt = all.some(incident => incident.endedAt === null)
    ? null
    : Math.max(...all.map(incident => incident.endedAt!));
  const flapping = all.some(incident => incident.flapping);
  const worst = all.reduce((a, b) => (b.severity < a.severity ? b : a));
  const blocking = all.some(incident => incident.blocking);
  return {
    ...head,
    state: stateOf({ standing, endedAt, flapping }),
    severity: worst.severity,
    blocking,
    endedAt,
    lastSeenAt: Math.max(...all.map(({ lastSeenAt }) => lastSeenAt)),
    flapping,
    unverified: all.some(({ unverified }) => unverified),
    regressed: standing.reportedSince || all.some(it => it.regressed),
    muting: mutingWith(head.muting, { severity: worst.severity, blocking }),
  };
}

/** Whoever waits for it to get worse waits for all of it. */
function mutingWith(
  muting: Muting | null,
  now: Pick<Incident, 'severity' | 'blocking'>,
): Muting | null {
  return muting?.type === 'suppressed' &&
    muting.until.type === 'worse' &&
    !isNoWorse(muting.until, now)
    ? null
    : muting;
}

/** What people say of the head they say of it too; that it is over is its own station's word. */
function underHead(
  incident: Incident,
  { head, whole }: { head: Incident; whole: Incident },
): Incident {
  const isOver = incident.endedAt !== null && !incident.flapping;
  return {
    ...incident,
    state: isOver ? incident.state : whole.state,
    muting:
      whole.muting?.type === 'suppressed' ? whole.muting : incident.muting,
    assignee: whole.assignee,
    head,
  };
}
