import { Knex } from 'knex';
import { Millis } from '../../model';
import { Stretch } from './inRange';
import { slicesOf } from './slices';

/** What of a range is looked at where all of it could be too much: its newest slices. */
export interface NewestSlices {
  /** Oldest first; the rows of each come newest first. */
  slices: Stretch[];
  /** Everything before it was left out; null where nothing was. */
  from: Millis | null;
}

/** Fewer than where a query only looks: here each row is read in full. */
const SLICE_EVENTS = 500;

/** The newest slices of a range, at most so many. */
export async function newestSlices(
  database: Knex,
  range: { identity: string; from: Millis; to: Millis },
  most: number,
): Promise<NewestSlices> {
  const slices: Stretch[] = [];
  let from: Millis | null = null;
  const stretch = { ...range, order: 'desc' } as const;
  for await (const slice of slicesOf(database, stretch, SLICE_EVENTS)) {
    slices.push(slice);
    if (slices.length === most && slice.until) {
      [from] = slice.until;
      break;
    }
  }
  return { slices: slices.reverse(), from };
}
