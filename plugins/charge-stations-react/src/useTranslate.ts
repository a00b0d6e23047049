import { useMessages } from './useMessages';
import {
  chargeStationsReactTranslationRef,
  type Translate,
} from './translation';

/**
 * The translate function of this package, for its pure functions such as `stationSentence`.
 *
 * @public
 */
export function useTranslate(): Translate {
  return useMessages(chargeStationsReactTranslationRef).t;
}
