import { Millis } from '../model';

/** Rows of one transaction. */
const FEWEST = 20;
const MOST = 500;
/** No answer should wait longer than about this for a transaction that deletes. */
const LONGEST: Millis = 20;
/** Of this much time, deleting takes one part: what stations send comes first. */
const SHARE = 5;
const LONGEST_PAUSE: Millis = 1_000;

export const FIRST_SLICE = 50;

/** How many rows to delete next, after so many took so long. */
export function nextSlice(rows: number, took: Millis): number {
  if (took > LONGEST) {
    return Math.max(FEWEST, Math.floor(rows / 2));
  }
  return took < LONGEST / 2 ? Math.min(MOST, rows * 2) : rows;
}

/** How long to leave the database to others, after a transaction that took so long. */
export function pauseAfter(took: Millis): Millis {
  return Math.min(LONGEST_PAUSE, Math.max(1, took * (SHARE - 1)));
}
