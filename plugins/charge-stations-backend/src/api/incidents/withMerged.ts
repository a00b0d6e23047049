import { distanceTo, findIncident, mergeIncidents } from '../../incidents';
import { Incident, IncidentRef } from '../../model';
import { IncidentActStore } from '../../store';

/**
 * Incidents with all that people merged with them, wherever and whenever that was, under their heads. Only what
 * is not among them is read: merging is done by hand, so that is little.
 */
export async function withMerged(options: {
  incidents: Incident[];
  acts: Pick<IncidentActStore, 'mergesInto'>;
  /** One incident as its own station has it. */
  read: (ref: IncidentRef) => Promise<Incident | undefined>;
}): Promise<Incident[]> {
  const { acts, read } = options;
  const known = [...options.incidents];
  for (let fresh = known; fresh.length > 0; ) {
    const into = fresh.flatMap(({ belongsTo }) => belongsTo?.into ?? []);
    const merges = await acts.mergesInto([
      ...new Set(fresh.map(({ identity }) => identity)),
    ]);
    const from = merges.flatMap(({ deed, incident }) =>
      deed.type === 'merge' && findIncident(fresh, deed.into) ? incident : [],
    );
    fresh = [];
    for (const ref of [...into, ...from]) {
      const found = isAmong(known, ref) ? undefined : await read(ref);
      if (found && !isAmong(known, found)) {
        known.push(found);
        fresh.push(found);
      }
    }
  }
  return mergeIncidents(known);
}

/** Whether it is surely there: what is only near may stand beside one that was not read. */
function isAmong(incidents: Incident[], ref: IncidentRef): boolean {
  const near = findIncident(incidents, ref);
  return near !== undefined && distanceTo(near, ref.openedAt) === 0;
}
