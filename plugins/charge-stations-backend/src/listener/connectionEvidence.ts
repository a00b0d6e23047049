import {
  ConnectionClosedEvent,
  ConnectionOpenedEvent,
  EvidenceRef,
  Millis,
  RecordInput,
} from '../model';

/** Where and when one thing happened to a connection. */
export interface ConnectionMoment extends EvidenceRef {
  identity: string;
  at: Millis;
}

/** What we did has no station's time and never comes twice. */
const OUR_CLOCK = {
  reportedAt: null,
  reportedTime: null,
  retransmission: false,
} as const;

/** The evidence that a socket was accepted. */
export function connectionOpened(
  moment: ConnectionMoment,
  facts: Pick<
    ConnectionOpenedEvent,
    'protocol' | 'remoteAddress' | 'supersedes' | 'upstream' | 'securityProfile'
  >,
): RecordInput {
  const base = evidenceOf(moment);
  return {
    evidence: { kind: 'connection', ...base },
    events: [{ type: 'connectionOpened', ...base, ...OUR_CLOCK, ...facts }],
  };
}

/** The evidence that a socket ended. */
export function connectionClosed(
  moment: ConnectionMoment,
  facts: Pick<ConnectionClosedEvent, 'code' | 'reason' | 'by' | 'lastFrameAt'>,
): RecordInput {
  const base = evidenceOf(moment);
  return {
    evidence: { kind: 'connection', ...base },
    events: [{ type: 'connectionClosed', ...base, ...OUR_CLOCK, ...facts }],
  };
}

function evidenceOf({ at, identity, connectionId, seq }: ConnectionMoment) {
  return {
    identity,
    connectionId,
    seq,
    source: 'live' as const,
    receivedAt: at,
  };
}
