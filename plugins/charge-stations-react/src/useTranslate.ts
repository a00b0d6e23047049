import { useTranslationRef } from '@backstage/frontend-plugin-api';
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
  return useTranslationRef(chargeStationsReactTranslationRef).t;
}
