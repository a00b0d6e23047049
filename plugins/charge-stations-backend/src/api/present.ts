import type {
  ApiCondition,
  ApiConnection,
  ApiEvent,
  ApiFaultStation,
  ApiFrame,
  ApiListedFrame,
  ApiStation,
  ApiUnregistered,
} from '@forecourt/plugin-charge-stations-common';
import { chargeStationEntityYaml } from '@forecourt/plugin-charge-stations-common';
import {
  Condition,
  EvidenceRef,
  FrameEvidence,
  Interval,
  Millis,
  UnregisteredStation,
} from '../model';
import {
  ConnectionEnd,
  ListedConnection,
  ListedEvent,
  ListedFrame,
  ListedStation,
  StationPlacement,
} from '../store/queries';
import { closeCause } from './closeCause';
import { compareLanes } from './compareLanes';

/** ISO 8601 in UTC, as the API gives every time. Years that JavaScript cannot write become null. */
export function toIso(at: Millis): string {
  return new Date(at).toISOString();
}

/** Leaves out what is null, for optional fields. */
export function present<T extends object>(
  fields: T,
): { [K in keyof T]?: NonNullable<T[K]> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== null);
  return Object.fromEntries(entries) as { [K in keyof T]?: NonNullable<T[K]> };
}

export const isoOrNull = (at: Millis | null | undefined) =>
  at === null || at === undefined ? null : toIso(at);

/** The message that something came with. */
export function refOf({ connectionId, seq }: EvidenceRef): EvidenceRef {
  return { connectionId, seq };
}

const BADGES = [
  'needsSiteVisit',
  'unconfirmed',
  'unverified',
  'late',
  'backdated',
  'flapping',
] as const;

export function badgesOf(condition: Condition): ApiCondition['badges'] {
  return BADGES.filter(badge => condition[badge]);
}

export function presentCondition(condition: Condition): ApiCondition {
  return {
    number: condition.number,
    scope: condition.scope,
    code: condition.code,
    blocking: condition.blocking,
    severity: condition.severity,
    openedAt: toIso(condition.openedAt),
    openedBasis: condition.openedBasis,
    firstSeenAt: toIso(condition.firstSeenAt),
    lastSeenAt: toIso(condition.lastSeenAt),
    count: condition.count,
    occurrences: condition.occurrences,
    badges: badgesOf(condition),
    source: condition.source,
    ...present({
      blockedUntil: isoOrNull(condition.blockedUntil),
      closedAt: isoOrNull(condition.closedAt),
      closeReason: condition.closeReason,
      closePrecision: condition.closePrecision,
      errorCode: condition.errorCode,
      info: condition.info,
      vendorId: condition.vendorId,
      vendorErrorCode: condition.vendorErrorCode,
      causedBy: condition.causedBy,
    }),
  };
}

/** What a station is now, beside one of its faults. */
export function presentFaultStation(station: {
  identity: string;
  placement: StationPlacement;
  firmware: string | null;
}): ApiFaultStation {
  const { identity, placement, firmware } = station;
  const [entityRef, ...others] = placement.entityRefs;
  const { title, site, model, owner } = placement;
  return {
    identity,
    ...present({
      // Two entities with one identity: no page is the station's.
      entityRef: others.length > 0 ? null : entityRef ?? null,
      title,
      site,
      model,
      owner,
      firmware,
    }),
  };
}

export function presentLane(interval: Interval): ApiStation['lanes'][number] {
  return {
    id: interval.lane,
    state: interval.state,
    since: toIso(interval.from),
    ...present({ cause: interval.cause, status: interval.status }),
  };
}

export function presentStation(station: ListedStation): ApiStation {
  const { placement, summary } = station;
  const [entityRef, ...others] = placement.entityRefs;
  return {
    identity: station.identity,
    condition: station.condition,
    connected: Boolean(summary?.connectionId),
    lanes: [...station.lanes]
      .sort((a, b) => compareLanes(a.lane, b.lane))
      .map(presentLane),
    openFaults: station.openConditions.map(presentCondition),
    ...(others.length > 0
      ? { duplicateEntityRefs: placement.entityRefs }
      : present({ entityRef: entityRef ?? null })),
    ...present({
      title: placement.title,
      owner: placement.owner,
      site: placement.site,
      model: placement.model,
      connectedSince: isoOrNull(summary?.connectedSince),
      disconnectedAt: isoOrNull(summary?.disconnectedAt),
      firstSeenAt: isoOrNull(summary?.firstSeenAt),
      lastSeenAt: isoOrNull(summary?.lastSeenAt),
      remoteAddress: summary?.remoteAddress ?? null,
      protocol: summary?.protocol ?? null,
      upstream: summary?.upstream ?? null,
      boot:
        summary && summary.lastBootAt !== null
          ? {
              at: toIso(summary.lastBootAt),
              ...present({
                vendor: summary.vendor,
                model: summary.model,
                serialNumber: summary.serialNumber,
                firmwareVersion: summary.firmwareVersion,
              }),
            }
          : null,
    }),
  };
}

/** Fields that every event has, or that have a column of their own in the answer. */
const COMMON_FIELDS = new Set([
  'identity',
  'connectionId',
  'seq',
  'part',
  'receivedAt',
  'source',
  'type',
  'reportedAt',
  'reportedTime',
  'evseId',
  'connectorId',
  'status',
  'errorCode',
  'info',
  'vendorId',
  'vendorErrorCode',
]);

export function presentEvent(listed: ListedEvent): ApiEvent {
  const { event, flags, effects, action } = listed;
  // Which fields an event has depends on its type; a row has them all.
  const fields: Record<string, unknown> = { ...event };
  const text = (field: string) => (fields[field] ?? null) as string | null;
  const number = (field: string) => (fields[field] ?? null) as number | null;
  return {
    connectionId: event.connectionId,
    seq: event.seq,
    part: event.part ?? 0,
    receivedAt: toIso(event.receivedAt),
    source: event.source,
    type: event.type,
    action,
    reportedAt: event.reportedAt,
    evseId: number('evseId'),
    connectorId: number('connectorId'),
    status: text('status'),
    errorCode: text('errorCode'),
    info: text('info'),
    vendorId: text('vendorId'),
    vendorErrorCode: text('vendorErrorCode'),
    detail: Object.fromEntries(
      Object.entries(fields).filter(
        ([field, value]) => !COMMON_FIELDS.has(field) && value !== false,
      ),
    ),
    made: { flags, conditions: effects },
  };
}

export function presentFrame(frame: FrameEvidence): ApiFrame {
  const { kind, identity, receivedAt, ...rest } = frame;
  return { ...rest, receivedAt: toIso(receivedAt) };
}

export function presentListedFrame(listed: ListedFrame): ApiListedFrame {
  const { reportedAt, answeredBy, ...frame } = listed;
  return {
    ...presentFrame(frame),
    reportedAt,
    answer: answeredBy?.raw ?? frame.answer,
    answerDelay: answeredBy ? answeredBy.receivedAt - frame.receivedAt : null,
  };
}

export function presentConnection(listed: ListedConnection): ApiConnection {
  const { opened, end, booted, next } = listed;
  return {
    connectionId: opened.connectionId,
    source: opened.source,
    protocol: opened.protocol,
    remoteAddress: opened.remoteAddress,
    openedAt: toIso(opened.receivedAt),
    booted,
    ...presentEnd(end),
    ...present({
      supersedes: opened.supersedes,
      upstream: opened.upstream ?? null,
      securityProfile: opened.securityProfile ?? null,
      next: next && { openedAt: toIso(next.openedAt), booted: next.booted },
    }),
  };
}

function presentEnd(
  end: ConnectionEnd,
): Pick<ApiConnection, 'state' | 'closed' | 'lastEventAt'> {
  switch (end.kind) {
    case 'closed': {
      const { kind: state, at, lastFrameAt, ...closing } = end;
      return {
        state,
        closed: {
          ...closing,
          at: toIso(at),
          lastFrameAt: toIso(lastFrameAt),
          cause: closeCause(closing),
        },
      };
    }
    case 'notRecorded':
      return { state: end.kind, lastEventAt: toIso(end.lastEventAt) };
    default:
      return { state: end.kind };
  }
}

export function presentUnregistered(
  station: UnregisteredStation,
): ApiUnregistered {
  return {
    identity: station.identity,
    firstSeenAt: toIso(station.firstSeenAt),
    lastSeenAt: toIso(station.lastSeenAt),
    attempts: station.attempts,
    remoteAddress: station.remoteAddress,
    protocols: station.protocols,
    entityYaml: chargeStationEntityYaml({
      identity: station.identity,
      protocols: station.protocols,
    }),
  };
}
