import type {
  ApiCommonCause,
  ApiIncident,
  ApiIncidentAct,
} from '@forecourt/plugin-charge-stations-common';
import { encodeIncidentId } from '../../incidents';
import {
  CommonCause,
  Episode,
  Incident,
  IncidentAct,
  SuppressedUntil,
} from '../../model';
import { isoOrNull, present, toIso } from '../present';

const FLAGS = ['flapping', 'unverified', 'regressed'] as const;

export function presentIncident(incident: Incident): ApiIncident {
  const { identity, scope, code, state, muting } = incident;
  return {
    id: encodeIncidentId(incident),
    identity,
    scope,
    code,
    state: state.type,
    severity: incident.severity,
    blocking: incident.blocking,
    openedAt: toIso(incident.openedAt),
    lastSeenAt: toIso(incident.lastSeenAt),
    occurrences: incident.occurrences,
    faults: numbersOf(incident.episodes),
    symptoms: numbersOf(incident.symptoms),
    flags: FLAGS.filter(flag => incident[flag]),
    acts: incident.acts.map(presentAct),
    ...present({
      stateSince: state.type === 'open' ? null : toIso(state.at),
      stateAuthor: 'author' in state ? state.author : null,
      endedAt: isoOrNull(incident.endedAt),
      assignee: incident.assignee,
      muting: muting && {
        type: muting.type,
        ...(muting.type === 'suppressed'
          ? { until: presentUntil(muting.until) }
          : {}),
      },
    }),
  };
}

export function presentAct(act: IncidentAct): ApiIncidentAct {
  const { id, deed, author, at, text } = act;
  return {
    id,
    type: deed.type,
    author,
    at: toIso(at),
    ...present({
      text,
      assignee: deed.type === 'assign' ? deed.assignee : null,
      url: deed.type === 'link' ? deed.url : null,
      until: deed.type === 'suppress' ? presentUntil(deed.until) : null,
    }),
  };
}

export function presentCommonCause(cause: CommonCause): ApiCommonCause {
  return {
    ...cause,
    from: toIso(cause.from),
    incidents: cause.incidents.map(ref => ({
      identity: ref.identity,
      id: encodeIncidentId(ref),
    })),
  };
}

function presentUntil(until: SuppressedUntil) {
  return {
    type: until.type,
    ...(until.type === 'time' ? { at: toIso(until.at) } : {}),
  };
}

function numbersOf(episodes: Episode[]): number[] {
  return episodes
    .filter(({ origin }) => origin.type === 'condition')
    .map(({ origin }) => origin.number);
}
