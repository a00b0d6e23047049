import { Millis, StationEvent } from '../../model';
import { StationSummary } from '../../store';

/** What only we did is no sign of the station's life. */
const OURS: ReadonlySet<StationEvent['type']> = new Set([
  'listenerGap',
  'listenerSecurity',
  'evidenceLost',
  'answerSent',
  'callSent',
  'statusRequested',
]);

/**
 * The present of a station whose past is read anew. Its connection is what the recorder last wrote of it,
 * because only the listener knows what is open now; its boots and when it was seen follow from the past.
 */
export class Present {
  #firstSeenAt: Millis = Infinity;
  #lastSeenAt: Millis = -Infinity;
  #identity: string | null = null;
  #boot: Extract<StationEvent, { type: 'boot' }> | null = null;

  /** `isWhole`: the past is there from its beginning. */
  constructor(
    private readonly known: StationSummary | null,
    private readonly options: { isWhole: boolean },
  ) {}

  take(events: StationEvent[]): void {
    for (const event of events) {
      const seenAt =
        event.type === 'connectionClosed'
          ? event.lastFrameAt
          : event.receivedAt;
      if (!OURS.has(event.type)) {
        this.#identity = event.identity;
        this.#firstSeenAt = Math.min(this.#firstSeenAt, seenAt);
        this.#lastSeenAt = Math.max(this.#lastSeenAt, seenAt);
      }
      if (event.type === 'boot') {
        this.#boot = event;
      }
    }
  }

  /** Null where nothing tells of the station itself. */
  summary(): StationSummary | null {
    const { known } = this;
    const identity = known?.identity ?? this.#identity;
    if (identity === null) {
      return null;
    }
    const boot = this.#boot;
    // What the deleted part of its past told of it.
    const before = this.options.isWhole ? null : known;
    return {
      identity,
      firstSeenAt: Number.isFinite(this.#firstSeenAt)
        ? Math.min(this.#firstSeenAt, before?.firstSeenAt ?? Infinity)
        : known?.firstSeenAt ?? 0,
      lastSeenAt: Math.max(this.#lastSeenAt, known?.lastSeenAt ?? -Infinity),
      connectionId: known?.connectionId ?? null,
      connectedSince: known?.connectedSince ?? null,
      remoteAddress: known?.remoteAddress ?? null,
      protocol: known?.protocol ?? null,
      upstream: known?.upstream ?? null,
      disconnectedAt: known?.disconnectedAt ?? null,
      ...(boot
        ? {
            vendor: boot.vendor,
            model: boot.model,
            serialNumber: boot.serialNumber,
            firmwareVersion: boot.firmwareVersion,
            lastBootAt: boot.receivedAt,
          }
        : {
            vendor: before?.vendor ?? null,
            model: before?.model ?? null,
            serialNumber: before?.serialNumber ?? null,
            firmwareVersion: before?.firmwareVersion ?? null,
            lastBootAt: before?.lastBootAt ?? null,
          }),
    };
  }
}
