import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  CHARGE_STATION_API_VERSION,
  CHARGE_STATION_KIND,
  OCPP_IDENTITY_ANNOTATION,
} from '@forecourt/plugin-charge-stations-common';
import type { ApiStation } from '@forecourt/plugin-charge-stations-common';
import { worldAt } from './world';

function entityOf(station: ApiStation): Entity {
  const { identity, entityRef = identity, owner, site, model } = station;
  return {
    apiVersion: CHARGE_STATION_API_VERSION,
    kind: CHARGE_STATION_KIND,
    metadata: {
      namespace: 'default',
      name: parseEntityRef(entityRef).name,
      annotations: { [OCPP_IDENTITY_ANNOTATION]: identity },
    },
    spec: { type: 'ac', lifecycle: 'production', owner, system: site, model },
  };
}

/** The entities that the made-up fleet belongs to. */
export const mockCatalog = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: catalogApiRef,
          deps: {},
          factory: () =>
            catalogApiMock({
              entities: worldAt(Date.now()).stations.map(entityOf),
            }),
        }),
    }),
  ],
});
