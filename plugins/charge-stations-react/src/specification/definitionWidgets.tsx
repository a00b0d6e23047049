import { SpecificationView } from './SpecificationView';

/** The types of API entities whose definitions are made of knowledge packs. */
const TYPES = { ocpp: 'OCPP', ocpi: 'OCPI', oscp: 'OSCP' };

/**
 * Widgets for the definitions of specifications, as `apiDocsConfigRef` of `@backstage/plugin-api-docs` takes them.
 *
 * @public
 */
export function specificationDefinitionWidgets() {
  return Object.entries(TYPES).map(([type, title]) => ({
    type,
    title,
    rawLanguage: 'yaml',
    component: (definition: string) => (
      <SpecificationView definition={definition} />
    ),
  }));
}
