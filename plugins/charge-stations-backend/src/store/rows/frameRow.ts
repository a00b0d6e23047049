import { FrameEvidence, Violation } from '../../model';
import { BigIntValue, fromJsonList, toJsonList, toNumber } from './values';

/** A row of `frames`, without the id, which is that of its event. */
export type FrameRow = {
  identity: string;
  connection_id: string;
  seq: number;
  received_at: BigIntValue;
  source: FrameEvidence['source'];
  protocol: FrameEvidence['protocol'];
  direction: FrameEvidence['direction'];
  message_kind: FrameEvidence['messageKind'];
  message_id: string | null;
  action: string | null;
  raw: string;
  encoding: FrameEvidence['encoding'];
  answer: string | null;
  violations: string | null;
};

export function toFrameRow(frame: FrameEvidence): FrameRow {
  return {
    identity: frame.identity,
    connection_id: frame.connectionId,
    seq: frame.seq,
    received_at: frame.receivedAt,
    source: frame.source,
    protocol: frame.protocol,
    direction: frame.direction,
    message_kind: frame.messageKind,
    message_id: frame.messageId,
    action: frame.action,
    raw: frame.raw,
    encoding: frame.encoding,
    answer: frame.answer,
    violations: toJsonList(frame.violations),
  };
}

export function fromFrameRow(row: FrameRow): FrameEvidence {
  return {
    kind: 'frame',
    identity: row.identity,
    connectionId: row.connection_id,
    seq: row.seq,
    receivedAt: toNumber(row.received_at),
    source: row.source,
    protocol: row.protocol,
    direction: row.direction,
    messageKind: row.message_kind,
    messageId: row.message_id,
    action: row.action,
    raw: row.raw,
    encoding: row.encoding,
    answer: row.answer,
    violations: fromJsonList<Violation>(row.violations),
  };
}
