import {
  EvidenceRef,
  FrameEvidence,
  Millis,
  RecordInput,
  StatusEvent,
} from '../../model';

interface StatusRecordOptions {
  identity: string;
  seq: number;
  connectionId?: string;
  receivedAt?: Millis;
  frame?: Partial<FrameEvidence>;
  event?: Partial<StatusEvent>;
}

/** A StatusNotification of connector 1, with the event that is read from it. */
export function statusRecord(options: StatusRecordOptions): RecordInput {
  const { identity, seq, connectionId = `conn-${identity}` } = options;
  const base = {
    identity,
    connectionId,
    seq,
    source: 'live',
    receivedAt: options.receivedAt ?? 1_700_000_000_000 + seq,
  } as const;
  return {
    evidence: {
      kind: 'frame',
      ...base,
      protocol: 'ocpp1.6',
      direction: 'fromStation',
      messageKind: 'call',
      messageId: `message-${seq}`,
      action: 'StatusNotification',
      raw: `[2,"message-${seq}","StatusNotification",{"connectorId":1,"errorCode":"NoError","status":"Available"}]`,
      encoding: 'text',
      answer: `[3,"message-${seq}",{}]`,
      violations: [],
      ...options.frame,
    },
    events: [
      {
        type: 'status',
        ...base,
        reportedAt: null,
        reportedTime: null,
        retransmission: false,
        connectorId: 1,
        evseId: null,
        status: 'Available',
        errorCode: 'NoError',
        info: null,
        vendorId: null,
        vendorErrorCode: null,
        ...options.event,
      },
    ],
  };
}

/** The socket that the frames of {@link statusRecord} came on was accepted. */
export function openedRecord(options: {
  identity: string;
  seq: number;
  connectionId?: string;
  receivedAt?: Millis;
}): RecordInput {
  const { identity, seq, connectionId = `conn-${identity}` } = options;
  const base = {
    identity,
    connectionId,
    seq,
    source: 'live',
    receivedAt: options.receivedAt ?? 1_700_000_000_000 + seq,
  } as const;
  return {
    evidence: { kind: 'connection', ...base },
    events: [
      {
        type: 'connectionOpened',
        ...base,
        reportedAt: null,
        reportedTime: null,
        retransmission: false,
        protocol: 'ocpp1.6',
        remoteAddress: '192.0.2.7',
        supersedes: null,
      },
    ],
  };
}

/** As {@link EvidenceRef}s are listed in tests. */
export function refText({ connectionId, seq }: EvidenceRef): string {
  return `${connectionId}/${seq}`;
}
