import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import {
  apiDocsConfigRef,
  defaultDefinitionWidgets,
} from '@backstage/plugin-api-docs';
import { specificationDefinitionWidgets } from '@forecourt/plugin-charge-stations-react';

/** Shows the definitions of OCPP, OCPI and OSCP as a table of their messages. */
export const apiDocsModule = createFrontendModule({
  pluginId: 'api-docs',
  extensions: [
    ApiBlueprint.make({
      name: 'config',
      params: defineParams =>
        defineParams({
          api: apiDocsConfigRef,
          deps: {},
          factory: () => {
            const widgets = [
              ...specificationDefinitionWidgets(),
              ...defaultDefinitionWidgets(),
            ];
            return {
              getApiDefinitionWidget: ({ spec }) =>
                widgets.find(({ type }) => type === spec.type),
            };
          },
        }),
    }),
  ],
});
