import { CustomErrorBase } from '@backstage/errors';

/** The database, or the way to it, failed: nothing is wrong with what was to be written. */
export class DatabaseAwayError extends CustomErrorBase {
  name = 'DatabaseAwayError' as const;
}
