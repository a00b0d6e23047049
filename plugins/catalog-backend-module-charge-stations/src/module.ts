import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { loadKnowledge } from '@forecourt/plugin-charge-stations-knowledge';
import { ChargeStationProcessor } from './ChargeStationProcessor';
import { SpecificationProcessor } from './SpecificationProcessor';

/**
 * Teaches the catalog the kind `ChargeStation`, and what specifications consist of.
 *
 * @public
 */
export const catalogModuleChargeStations = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'charge-stations',
  register(reg) {
    reg.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ catalog, config }) {
        const packs = config.getOptionalStringArray(
          'chargeStations.knowledge.packs',
        );
        catalog.addProcessor(
          new ChargeStationProcessor(),
          new SpecificationProcessor({ knowledge: loadKnowledge({ packs }) }),
        );
      },
    });
  },
});
