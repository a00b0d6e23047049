import { mockApis } from '@backstage/frontend-test-utils';
import {
  chargeStationsReactTranslationRef,
  type Translate,
} from '../translation';

/** The translate function with the English texts, outside React. */
export function englishTranslate(): Translate {
  const snapshot = mockApis
    .translation()
    .getTranslation(chargeStationsReactTranslationRef);
  if (!snapshot.ready) {
    throw new Error('The default messages are always ready');
  }
  return snapshot.t;
}
