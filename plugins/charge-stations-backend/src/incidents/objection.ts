import { Incident, IncidentDeed } from '../model';
import { isSameIncident } from './mergeIncidents';

/** Deeds that are about an incident itself, wherever it belongs. */
const OF_ITSELF: Array<IncidentDeed['type']> = ['comment', 'link', 'unmerge'];

/** Why a deed makes no sense for an incident as it stands; undefined where it does. */
export function objectionTo(
  deed: IncidentDeed,
  incident: Incident,
  /** With a merge: what was named, before its own head took its place. */
  into?: Incident,
): string | undefined {
  const { state, muting, head } = incident;
  if (head && !OF_ITSELF.includes(deed.type)) {
    // Which one that is, not everybody may see.
    return 'it belongs to another one; act on that one, or take this one out of it first';
  }
  switch (deed.type) {
    case 'acknowledge':
      return state.type === 'open' ? undefined : `it is ${state.type} already`;
    case 'unacknowledge':
      return state.type === 'acknowledged'
        ? undefined
        : 'nobody has acknowledged it';
    case 'resolve':
      return state.type === 'resolved' ? 'it is resolved already' : undefined;
    case 'reopen':
      return state.type === 'resolved' && state.by === 'person'
        ? undefined
        : 'nobody has resolved it; the station itself says whether a fault is over';
    case 'suppress':
      return state.type === 'resolved' ? 'it is resolved' : undefined;
    case 'unsuppress':
      return muting?.type === 'suppressed' ? undefined : 'it is not suppressed';
    case 'merge':
      return into && objectionToMerge(incident, into);
    case 'unmerge':
      return incident.belongsTo ? undefined : 'it was not merged into another';
    default:
      return undefined;
  }
}

function objectionToMerge(
  incident: Incident,
  into: Incident,
): string | undefined {
  if (isSameIncident(incident, into)) {
    return 'an incident does not belong to itself';
  }
  return into.head && isSameIncident(incident, into.head)
    ? `${into.code} at ${into.identity}, ${into.scope} belongs to it; take that one out first to merge the other way round`
    : undefined;
}
