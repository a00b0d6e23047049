import { createTranslationRef } from '@backstage/frontend-plugin-api';
import type { MessagesOf } from './useMessages';
import { chipMessages } from './chips/translation';
import { complianceMessages } from './compliance/translation';
import { configurationMessages } from './configuration/translation';
import { explainMessages } from './evidence/explain/translation';
import { evidenceMessages } from './evidence/translation';
import { knowledgeMessages } from './knowledge/translation';
import { partMessages } from './parts/translation';
import { specificationMessages } from './specification/translation';
import { timeMessages } from './time/translation';
import { timelineMessages } from './timeline/translation';
import { uptimeMessages } from './uptime/translation';
import { vocabularyMessages } from './vocabulary/translation';

/**
 * Every text that this package shows, in English. Override or translate it with
 * `createTranslationMessages` / `createTranslationResource`.
 *
 * @public
 */
export const chargeStationsReactTranslationRef = createTranslationRef({
  id: 'charge-stations-react',
  messages: {
    ...chipMessages,
    ...vocabularyMessages,
    ...timeMessages,
    ...timelineMessages,
    ...uptimeMessages,
    ...partMessages,
    ...evidenceMessages,
    explain: explainMessages,
    specification: specificationMessages,
    compliance: complianceMessages,
    configuration: configurationMessages,
    knowledge: knowledgeMessages,
  },
});

/**
 * The `t` that {@link chargeStationsReactTranslationRef} gives; pure functions take it as an option.
 *
 * @public
 */
export type Translate = MessagesOf<typeof chargeStationsReactTranslationRef.T>;
