import type {
  ApiIncident,
  ApiFaultStation,
  ApiIncidentActsInput,
  ListIncidentsQuery,
} from '@forecourt/plugin-charge-stations-common';

const NOW = '2026-11-19T12:00:00.000Z';

/** Whether a list of that state has the incident. */
export function matchesState(
  incident: ApiIncident,
  state: ListIncidentsQuery['state'] = 'active',
): boolean {
  if (incident.mergedInto && state !== 'all') {
    return false;
  }
  const suppressed = incident.muting?.type === 'suppressed';
  switch (state) {
    case 'all':
      return true;
    case 'active':
      return incident.state !== 'resolved' && !suppressed;
    case 'suppressed':
      return suppressed;
    default:
      return incident.state === state;
  }
}

/** Changes an incident as the backend would, for the acts that pages show. */
export function actOn(
  incident: ApiIncident,
  input: ApiIncidentActsInput,
): ApiIncident {
  const { incidents: _, into: __, ...act } = input;
  incident.acts.push({
    ...act,
    id: `act-${incident.acts.length + 1}`,
    author: 'user:default/guest',
    at: NOW,
  });
  switch (act.type) {
    case 'acknowledge':
    case 'resolve':
      incident.state =
        act.type === 'resolve' ? 'resolved' : ('acknowledged' as const);
      incident.stateSince = NOW;
      incident.stateAuthor = 'user:default/guest';
      break;
    case 'unacknowledge':
    case 'reopen':
      incident.state = 'open';
      delete incident.stateSince;
      delete incident.stateAuthor;
      break;
    case 'assign':
      incident.assignee = act.assignee;
      break;
    case 'suppress':
      incident.muting = { type: 'suppressed', until: act.until };
      break;
    case 'unmerge':
      delete incident.mergedInto;
      break;
    case 'unsuppress':
      delete incident.muting;
      break;
    default: // Comments and links change nothing else.
  }
  return incident;
}

/** Moves an incident under a head, or out of the one that it is under. */
export function mergeInto(options: {
  incident: ApiIncident;
  station: ApiFaultStation;
  into: ApiIncident | undefined;
}): void {
  const { incident, station, into } = options;
  const by = { author: 'user:default/guest', at: NOW };
  if (into) {
    incident.mergedInto = {
      ...by,
      incident: { ...into, station: { identity: into.identity } },
    };
    into.merged.push({ ...by, incident: { ...incident, station } });
  } else {
    delete incident.mergedInto;
  }
}
