import {
  aCodeExplanation,
  aSpecification,
} from '@forecourt/plugin-charge-stations-react/testUtils';

/** A little of what packs say. */
export function knowledgeAt() {
  return {
    codes: [aCodeExplanation()],
    messages: [],
    specifications: [aSpecification()],
    statuses: {
      items: [],
      ocpiStatuses: [],
      ocpiMappings: [],
      severities: [],
    },
  };
}
