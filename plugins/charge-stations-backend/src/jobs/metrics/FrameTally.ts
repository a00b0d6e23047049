import { FrameEvidence } from '../../model';

type Direction = FrameEvidence['direction'];

/** What every action that no version knows is counted as: stations must not be able to make up series. */
const OTHER = 'other';

/** Counts frames by direction and action, without making anything for a frame. */
export class FrameTally {
  readonly #actions: ReadonlySet<string>;
  readonly #counts: Record<Direction, Map<string, number>> = {
    fromStation: new Map(),
    toStation: new Map(),
  };

  /** `actions`: those that are counted by their name. */
  constructor(options: { actions: ReadonlySet<string> }) {
    this.#actions = options.actions;
  }

  add(direction: Direction, action: string | null): void {
    const counts = this.#counts[direction];
    const name = action !== null && this.#actions.has(action) ? action : OTHER;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }

  /** Calls back once for each series. */
  forEach(
    callback: (
      count: number,
      series: { direction: Direction; action: string },
    ) => void,
  ): void {
    for (const direction of ['fromStation', 'toStation'] as const) {
      for (const [action, count] of this.#counts[direction]) {
        callback(count, { direction, action });
      }
    }
  }
}
