import type {
  ApiFrame,
  ApiListedFrame,
} from '@forecourt/plugin-charge-stations-common';
import { formatDelay } from '../time/format';
import type { Translate } from '../translation';

/** What to call an answer: with how long it took where that is known, and saying so where it is not. */
export function answerWords(
  frame: ApiFrame | ApiListedFrame,
  t: Translate,
): string {
  if (frame.answer === null || !('answerDelay' in frame)) {
    return t('frame.answer');
  }
  return frame.answerDelay === null
    ? t('frame.answerAtUnknown')
    : t('frame.answerAfter', { delay: formatDelay(frame.answerDelay) });
}
