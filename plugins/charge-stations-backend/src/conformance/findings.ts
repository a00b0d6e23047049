import { EvidenceRef, Millis, Protocol } from '../model';

/** What a station can be found to do. */
export type FindingKind =
  | 'messageIdReused'
  | 'messageIdRepeated'
  | 'messageIdForm'
  | 'callBeforeBoot'
  | 'secondCall'
  | 'schema'
  | 'unknownAction'
  | 'messageForm'
  | 'unmatchedAnswer'
  | 'timeForm'
  | 'missingTimestamp'
  | 'transition'
  | 'stationStatus'
  | 'errorWithStatus'
  | 'faultWithoutError'
  | 'sequenceGap'
  | 'sequenceRepeat'
  | 'stoppedTwice'
  | 'reportIncomplete'
  | 'clockOffset'
  | 'clockDrift'
  | 'clockBack'
  | 'clockUnset'
  | 'clockSuspect'
  | 'rebootLoop'
  | 'silence'
  | 'late'
  | 'duplicate'
  | 'backdated'
  | 'boundedOpening'
  | 'unknownCode'
  | 'unknownValue'
  | 'unmatchedClear'
  | 'superseded'
  | 'notReported'
  | 'ourGap'
  | 'evidenceLost';

/** One time that it was seen. */
export interface Sighting {
  kind: FindingKind;
  /** Null where no version of OCPP has to do with it. */
  protocol: Protocol | null;
  /** What tells findings of one kind apart: an action, a step between states. */
  subject?: string | null;
  at: Millis;
  evidence: EvidenceRef | null;
  /** One short sentence about this very time. */
  detail?: string;
  /** The example that is shown is the one with the most, and of those the newest. */
  weight?: number;
}

/** What a station did, how often and since when. */
export interface Finding {
  kind: FindingKind;
  protocol: Protocol | null;
  subject: string | null;
  count: number;
  firstAt: Millis;
  lastAt: Millis;
  worst: Pick<Sighting, 'at' | 'evidence' | 'detail'>;
}

/** Where sightings go. */
export type Sightings = Pick<Tally, 'add'>;

/** A station names actions and states as it likes; what exceeds this is counted without its name. */
const MOST_FINDINGS = 200;

/** Counts sightings by what they are of. */
export class Tally {
  readonly #findings = new Map<string, Finding & { weight: number }>();

  add(sighting: Sighting): void {
    const { at, weight = 0 } = sighting;
    const known = this.#findingOf(sighting);
    known.count += 1;
    known.firstAt = Math.min(known.firstAt, at);
    known.lastAt = Math.max(known.lastAt, at);
    if (weight >= known.weight) {
      const { evidence, detail } = sighting;
      known.worst = { at, evidence, detail };
      known.weight = weight;
    }
  }

  /** In the order in which each was first seen. */
  findings(): Finding[] {
    return [...this.#findings.values()].map(
      ({ weight, ...finding }) => finding,
    );
  }

  #findingOf(sighting: Sighting) {
    const { kind, protocol, at, evidence } = sighting;
    const named = sighting.subject ?? null;
    const keyOf = (subject: string | null) =>
      JSON.stringify([kind, protocol, subject]);
    const isFull = this.#findings.size >= MOST_FINDINGS;
    const subject = isFull && !this.#findings.has(keyOf(named)) ? null : named;
    const known = this.#findings.get(keyOf(subject));
    if (known) {
      return known;
    }
    const finding: Finding & { weight: number } = {
      kind,
      protocol,
      subject,
      count: 0,
      firstAt: at,
      lastAt: at,
      worst: { at, evidence },
      weight: 0,
    };
    this.#findings.set(keyOf(subject), finding);
    return finding;
  }
}
