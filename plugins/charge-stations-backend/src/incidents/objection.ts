import { Incident, IncidentDeed } from '../model';

/** Why a deed makes no sense for an incident as it stands; undefined where it does. */
export function objectionTo(
  deed: IncidentDeed,
  incident: Incident,
): string | undefined {
  const { state, muting } = incident;
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
    default:
      return undefined;
  }
}
