import { randomUUID } from 'node:crypto';
import { Clock, EvidenceRecorder, Millis, RecordInput } from '../model';
import { ListenerRunStore, pagesOf, StationStateStore } from '../store';

export interface ListenerRunOptions {
  runs: ListenerRunStore;
  stations: StationStateStore;
  recorder: EvidenceRecorder;
  clock: Clock;
  createId?: () => string;
}

/**
 * One run of the listener, and what it means for the stations that nobody listened before: the
 * time since the last run's last sign of life is unknown, ours, and never the station's.
 */
export class ListenerRun {
  readonly #runs: ListenerRunStore;
  readonly #clock: Clock;
  readonly #runId: string;
  #aliveAt: Millis;

  /** To be awaited before the first socket is accepted. */
  static async start(options: ListenerRunOptions): Promise<ListenerRun> {
    const { runs, clock, createId = randomUUID } = options;
    const runId = createId();
    const at = clock.now();
    const last = await runs.latest();
    if (last) {
      const from = last.stoppedAt ?? last.aliveAt;
      await recordGap({ ...options, runId, from, to: at });
    }
    // Last, so that a start that is killed half-way leaves the whole gap to the next one.
    await runs.start({ runId, at });
    return new ListenerRun({ runs, clock, runId, aliveAt: at });
  }

  private constructor(options: {
    runs: ListenerRunStore;
    clock: Clock;
    runId: string;
    aliveAt: Millis;
  }) {
    this.#aliveAt = options.aliveAt;
    this.#runs = options.runs;
    this.#clock = options.clock;
    this.#runId = options.runId;
  }

  /**
   * The last mark that is stored. Deadlines may be applied up to here and no further: were we killed
   * now, the time after it would be unknown, ours, and nothing may have been concluded from it.
   */
  get aliveAt(): Millis {
    return this.#aliveAt;
  }

  /** To be called every ten seconds. */
  async alive(): Promise<void> {
    const at = this.#clock.now();
    await this.#runs.alive({ runId: this.#runId, at });
    this.#aliveAt = at;
  }

  /** After the last socket was closed and the recorder was drained. */
  async stop(): Promise<void> {
    await this.#runs.stop({ runId: this.#runId, at: this.#clock.now() });
  }
}

interface Gap {
  runId: string;
  from: Millis;
  to: Millis;
}

async function recordGap({
  stations,
  recorder,
  ...gap
}: Gap & Pick<ListenerRunOptions, 'stations' | 'recorder'>): Promise<void> {
  await stations.disconnectAll({ at: gap.from });
  let recorded = 0;
  for await (const identities of pagesOf(page => stations.list(page))) {
    const first = recorded;
    await Promise.all(
      identities.map((identity, index) =>
        recorder.record(gapOf({ ...gap, identity, seq: first + index })),
      ),
    );
    recorded += identities.length;
  }
}

function gapOf(gap: Gap & { identity: string; seq: number }): RecordInput {
  const evidence = {
    identity: gap.identity,
    connectionId: `run:${gap.runId}`,
    seq: gap.seq,
    source: 'live',
    receivedAt: gap.to,
  } as const;
  return {
    evidence: { kind: 'listener', ...evidence },
    events: [
      {
        type: 'listenerGap',
        ...evidence,
        reportedAt: null,
        reportedTime: null,
        retransmission: false,
        from: gap.from,
        to: gap.to,
      },
    ],
  };
}
