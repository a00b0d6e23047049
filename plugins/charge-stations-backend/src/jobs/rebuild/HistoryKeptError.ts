import { CustomErrorBase } from '@backstage/errors';

/** A history cannot be made anew, and was left as it is. */
export class HistoryKeptError extends CustomErrorBase {
  name = 'HistoryKeptError' as const;
}
