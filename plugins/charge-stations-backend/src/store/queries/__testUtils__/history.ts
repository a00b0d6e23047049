import { Condition, Interval, Mark } from '../../../model';

/** An open blocking fault of connector 1, unless said otherwise. */
export function conditionOf(
  difference: Partial<Condition> & { number: number; openedAt: number },
): Condition {
  return {
    identity: 'CP1',
    scope: 'connector:1',
    code: 'ocpp16:GroundFailure',
    blocking: true,
    blockedUntil: null,
    severity: 1,
    openedBasis: 'receiveTime',
    openedBy: null,
    firstSeenAt: difference.openedAt,
    lastSeenAt: difference.openedAt,
    closedAt: null,
    closedBy: null,
    closeReason: null,
    closePrecision: null,
    count: 1,
    occurrences: 1,
    errorCode: 'GroundFailure',
    info: null,
    vendorId: null,
    vendorErrorCode: null,
    causedBy: null,
    needsSiteVisit: false,
    unconfirmed: false,
    unverified: false,
    late: false,
    backdated: false,
    flapping: false,
    source: 'live',
    ...difference,
  };
}

/** A lane whose spans touch: `changes` are the times at which a new one begins; the last is open. */
export function laneOf(options: {
  identity?: string;
  lane: string;
  /** Number of the first interval. */
  first: number;
  changes: number[];
}): Interval[] {
  const { identity = 'CP1', lane, first, changes } = options;
  return changes.map((from, index) => ({
    identity,
    number: first + index,
    lane,
    from,
    to: changes[index + 1] ?? null,
    state: 'available',
    cause: null,
    status: 'Available',
    source: 'live',
  }));
}

export function markOf(number: number, at: number): Mark {
  return {
    identity: 'CP1',
    number,
    at,
    kind: 'boot',
    detail: null,
    evidence: null,
    source: 'live',
  };
}
