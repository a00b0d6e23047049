import type {
  ApiCommonCause,
  ApiIncident,
  ApiIncidentAct,
  ApiIncidentMerge,
} from '@forecourt/plugin-charge-stations-common';
import { encodeIncidentId } from '../../incidents';
import {
  CommonCause,
  Episode,
  EvidenceRef,
  Incident,
  IncidentAct,
  Merge,
  SuppressedUntil,
} from '../../model';
import { IncidentStation } from './IncidentReader';
import {
  isoOrNull,
  present,
  presentFaultStation,
  refOf,
  toIso,
} from '../present';

const FLAGS = ['flapping', 'unverified', 'regressed'] as const;

/** Stations that the caller sees, among which those of merged incidents are looked for. */
type Seen = Map<string, IncidentStation>;

/** An incident for a caller who sees its station; of others only what the caller sees is told. */
export function presentIncident(incident: Incident, seen: Seen): ApiIncident {
  const { identity, scope, code, state, muting, head, belongsTo } = incident;
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
    acts: incident.acts.map(act => presentAct(act, seen)),
    merged: incident.merged.map(member =>
      presentMerge(member.belongsTo!, { other: member, seen }),
    ),
    ...present({
      stateSince: state.type === 'open' ? null : toIso(state.at),
      stateAuthor: 'author' in state ? state.author : null,
      endedAt: isoOrNull(incident.endedAt),
      evidence: evidenceOf(incident.episodes),
      assignee: incident.assignee,
      mergedInto:
        head && belongsTo && presentMerge(belongsTo, { other: head, seen }),
      muting: muting && {
        type: muting.type,
        ...(muting.type === 'suppressed'
          ? { until: presentUntil(muting.until) }
          : {}),
      },
    }),
  };
}

/** A merge as seen from one side, with what is on the other. */
function presentMerge(
  { author, at, text }: Merge,
  { other, seen }: { other: Incident; seen: Seen },
): ApiIncidentMerge {
  const station = seen.get(other.identity);
  return {
    author,
    at: toIso(at),
    ...present({
      text,
      incident: station && {
        id: encodeIncidentId(other),
        identity: other.identity,
        scope: other.scope,
        code: other.code,
        severity: other.severity,
        state: other.state.type,
        openedAt: toIso(other.openedAt),
        faults: numbersOf(other.episodes),
        station: presentFaultStation(station),
        ...present({
          endedAt: isoOrNull(other.endedAt),
          evidence: evidenceOf(other.episodes),
        }),
      },
    }),
  };
}

export function presentAct(act: IncidentAct, seen: Seen): ApiIncidentAct {
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
      into:
        deed.type === 'merge' && seen.has(deed.into.identity)
          ? {
              identity: deed.into.identity,
              id: encodeIncidentId(deed.into),
              scope: deed.into.scope,
              code: deed.into.code,
            }
          : null,
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

/** The message with the newest of its security events; null where it is about faults. */
function evidenceOf(episodes: Episode[]): EvidenceRef | null {
  const messages = episodes.flatMap(({ origin }) =>
    origin.type === 'securityEvent' && origin.evidence ? origin.evidence : [],
  );
  const newest = messages[messages.length - 1];
  return newest ? refOf(newest) : null;
}
