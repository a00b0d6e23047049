import { Evidence, RecordInput, StationEvent } from '../model';

/**
 * What is kept of a record that could not be stored as it was read: its evidence with a violation,
 * and an event that says no more than that something came.
 */
export function toRawRecord({ evidence }: RecordInput): RecordInput {
  return {
    evidence: withViolation(evidence),
    events: [toOtherEvent(evidence)],
  };
}

function withViolation(evidence: Evidence): Evidence {
  if (evidence.kind !== 'frame') {
    return evidence;
  }
  const violation = {
    rule: 'storage',
    message: 'Could not be stored as it was read: kept raw, without history',
  };
  return { ...evidence, violations: [...evidence.violations, violation] };
}

function toOtherEvent(evidence: Evidence): StationEvent {
  return {
    type: 'other',
    action: evidence.kind === 'frame' ? evidence.action : null,
    identity: evidence.identity,
    connectionId: evidence.connectionId,
    seq: evidence.seq,
    source: evidence.source,
    receivedAt: evidence.receivedAt,
    reportedAt: null,
    reportedTime: null,
    retransmission: false,
  };
}
