import { EvidenceRef, Millis, RecordInput } from '../../model';

/** The evidence that frames of a station are missing. */
export function evidenceLost(
  loss: EvidenceRef & {
    identity: string;
    /** When that is recorded. */
    at: Millis;
    from: Millis;
    to: Millis;
    frames: number;
  },
): RecordInput {
  const { identity, connectionId, seq, at, from, to, frames } = loss;
  const base = {
    identity,
    connectionId,
    seq,
    source: 'live' as const,
    receivedAt: at,
  };
  return {
    evidence: { kind: 'listener', ...base },
    events: [
      {
        type: 'evidenceLost',
        ...base,
        reportedAt: null,
        reportedTime: null,
        retransmission: false,
        from,
        to,
        frames,
      },
    ],
  };
}
