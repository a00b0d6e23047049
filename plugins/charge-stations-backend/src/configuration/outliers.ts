/** The configuration of one station, as small numbers: ten thousand of them are compared at once. */
export interface MatrixStation {
  column: string;
  /** Those with the same are compared with each other: vendor, model and firmware. */
  siblings: string;
  /** Whether a key that is not in it is one that the station does not have. */
  isComplete: boolean;
  /** Values by key, both by their numbers. */
  values: ReadonlyMap<number, number>;
}

/** What stands where a station does not have a key. */
export const ABSENT = -1;

/** Fewer siblings say nothing about what is usual. */
const LEAST_SIBLINGS = 3;

interface Siblings {
  stations: number;
  complete: number;
  /** By key: how many have which value. */
  counts: Map<number, Map<number, number>>;
  /** By key: what more than half have; null where nothing is. */
  majorities: Map<number, number | null>;
}

/** A station is an outlier in a key where more than half of its siblings have one value, and it has another. */
export class OutlierRule {
  readonly #groups = new Map<string, Siblings>();

  add({ siblings, values, isComplete }: MatrixStation): void {
    const group = this.#groups.get(siblings) ?? {
      stations: 0,
      complete: 0,
      counts: new Map(),
      majorities: new Map(),
    };
    this.#groups.set(siblings, group);
    group.stations += 1;
    group.complete += isComplete ? 1 : 0;
    for (const [key, value] of values) {
      const counts = group.counts.get(key) ?? new Map<number, number>();
      counts.set(value, (counts.get(value) ?? 0) + 1);
      group.counts.set(key, counts);
    }
  }

  /** The keys in which a station differs; all stations have been added. */
  outliersOf(station: MatrixStation): number[] {
    const group = this.#groups.get(station.siblings);
    return group && group.stations >= LEAST_SIBLINGS
      ? [...group.counts.keys()].filter(key => this.isOutlier(station, key))
      : [];
  }

  isOutlier(station: MatrixStation, key: number): boolean {
    const group = this.#groups.get(station.siblings);
    if (!group || group.stations < LEAST_SIBLINGS) {
      return false;
    }
    const value = station.values.get(key);
    if (value === undefined && !station.isComplete) {
      return false;
    }
    const majority = majorityOf(group, key);
    return majority !== null && (value ?? ABSENT) !== majority;
  }
}

/**
 * Over numbers, each group once: `majorityOf` of `-common` compares values by their meaning, which is too slow for a fleet.
 */
function majorityOf(group: Siblings, key: number): number | null {
  const known = group.majorities.get(key);
  if (known !== undefined) {
    return known;
  }
  const counts = [...(group.counts.get(key) ?? [])];
  const present = counts.reduce((sum, [, count]) => sum + count, 0);
  // Of those whose configuration is known in part, who have not told the key say nothing.
  const absent = Math.max(0, group.complete - present);
  const all: Array<[number, number]> = [...counts, [ABSENT, absent]];
  const of = present + absent;
  const most = all.find(([, count]) => count * 2 > of);
  const majority = most ? most[0] : null;
  group.majorities.set(key, majority);
  return majority;
}
