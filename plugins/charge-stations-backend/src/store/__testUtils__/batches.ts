import { EMPTY_BATCH, EvidenceBatch, StationEntry } from '../EvidenceWriter';

/** A batch with nothing in it but what is given. */
export function batchOf(parts: Partial<EvidenceBatch>): EvidenceBatch {
  return { ...EMPTY_BATCH, ...parts };
}

/** A station that was seen once and has no history yet. */
export function stationOf(
  identity: string,
  entry: Partial<StationEntry> = {},
): StationEntry {
  return {
    summary: {
      identity,
      firstSeenAt: 1_000,
      lastSeenAt: 1_000,
      connectionId: null,
      connectedSince: null,
      remoteAddress: null,
      protocol: null,
      upstream: null,
      vendor: null,
      model: null,
      serialNumber: null,
      firmwareVersion: null,
      lastBootAt: null,
      disconnectedAt: null,
    },
    nextDeadline: null,
    ...entry,
  };
}
