import { EvidenceRecorder, RecordInput } from '../model';

/** Passes evidence on and knows what was not committed yet, so that stopping can wait for it. */
export class InFlightRecorder implements EvidenceRecorder {
  readonly #recorder: EvidenceRecorder;
  readonly #inFlight = new Set<Promise<void>>();

  constructor(recorder: EvidenceRecorder) {
    this.#recorder = recorder;
  }

  get pending(): number {
    return this.#inFlight.size;
  }

  async record(input: RecordInput): Promise<void> {
    const commit = this.#recorder.record(input);
    this.#inFlight.add(commit);
    try {
      await commit;
    } finally {
      this.#inFlight.delete(commit);
    }
  }

  seen(sighting: Parameters<EvidenceRecorder['seen']>[0]): void {
    this.#recorder.seen(sighting);
  }

  /** Resolves when everything handed over so far is committed or has failed. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#inFlight);
  }
}
