import { NumberedContent, SettingNumbers } from './SettingNumbers';

/** The configuration of one station, among others. */
export interface FleetStation {
  column: string;
  /** Those with the same are compared with each other: vendor, model and firmware. */
  siblings: string;
  /** Whether a key that is not in it is one that the station does not have. */
  isComplete: boolean;
  settings: NumberedContent;
}

/** What stands where a station does not have a key. */
export const ABSENT = -1;

/** Lets others have their turn; called after each so many stations. */
export type GiveWay = () => Promise<void>;

/** Fewer siblings say nothing about what is usual. */
const LEAST_SIBLINGS = 3;

/** What is usual among siblings. */
export interface Usual {
  /** By key the cell that more than half have, or ABSENT; without keys of which nothing is. */
  cells: Map<number, number>;
  /** By key: how many complete ones do not have it. */
  absent: Map<number, number>;
}

/**
 * What more than half of siblings have of each key. The one value that can be it is found by letting different
 * values cancel each other out (Boyer and Moore), and then counted: it takes the same memory however many values
 * there are. Of those whose configuration is known in part, who have not told the key say nothing.
 */
export async function usualOf(
  siblings: readonly FleetStation[],
  options: {
    numbers: SettingNumbers;
    /** Nothing is usual of the other keys. */
    isCompared: (key: number) => boolean;
    giveWay: GiveWay;
  },
): Promise<Usual> {
  const { numbers, isCompared, giveWay } = options;
  const usual: Usual = { cells: new Map(), absent: new Map() };
  if (siblings.length < LEAST_SIBLINGS) {
    return usual;
  }
  const keys = numbers.firstOfKey.length;
  const candidates = new Int32Array(keys);
  const votes = new Int32Array(keys);
  const present = new Int32Array(keys);
  const complete = new Int32Array(keys);
  const having = new Int32Array(keys);
  for (const { settings, isComplete } of siblings) {
    numbers.eachCell(settings, (cell, key) => {
      present[key] += 1;
      complete[key] += isComplete ? 1 : 0;
      if (votes[key] === 0) {
        candidates[key] = cell;
      }
      votes[key] += candidates[key] === cell ? 1 : -1;
    });
    await giveWay();
  }
  for (const { settings } of siblings) {
    numbers.eachCell(settings, (cell, key) => {
      having[key] += candidates[key] === cell ? 1 : 0;
    });
    await giveWay();
  }
  const ofComplete = siblings.filter(({ isComplete }) => isComplete).length;
  for (let key = 0; key < keys; key += 1) {
    if (present[key] > 0 && isCompared(key)) {
      const absent = Math.max(0, ofComplete - present[key]);
      const half = (present[key] + absent) / 2;
      if (having[key] > half) {
        usual.cells.set(key, candidates[key]);
        usual.absent.set(key, ofComplete - complete[key]);
      } else if (absent > half) {
        usual.cells.set(key, ABSENT);
      }
    }
  }
  return usual;
}
