import { EvidenceCandidate, Millis, StationNeeds } from '../model';

/** A frame may go when it is old enough and no open condition rests on it; its event stays. */
export function frameMayGo(
  { hasFrame, isCited, receivedAt }: EvidenceCandidate,
  { before }: { before: Millis },
): boolean {
  return hasFrame && receivedAt < before && !isCited;
}

/**
 * A snapshot of configuration may go when nothing that is kept leads to it: no fault, of which it shows what changed
 * before, and no write. `neededFrom` is from when on snapshots say what was known in the time that is kept.
 */
export function snapshotMayGo(
  snapshot: { takenAt: Millis; isCited: boolean; isOfWrite: boolean },
  { neededFrom }: { neededFrom: Millis },
): boolean {
  const { isCited, isOfWrite, takenAt } = snapshot;
  return takenAt < neededFrom && !isCited && !isOfWrite;
}

/** An event may go when nothing of the present rests on it. Its frame goes with it. */
export function eventMayGo(
  candidate: EvidenceCandidate,
  { before, needs }: { before: Millis; needs: StationNeeds },
): boolean {
  const { connectionId, isCited, receivedAt, seq } = candidate;
  const { checkpoint } = needs;
  const isReplayed =
    checkpoint?.connectionId === connectionId && seq > checkpoint.seq;
  const isOpening = needs.connectionId === connectionId && seq === 0;
  return receivedAt < before && !isCited && !isReplayed && !isOpening;
}
