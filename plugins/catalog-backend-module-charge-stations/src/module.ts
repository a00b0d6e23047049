import { createBackendModule } from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { ChargeStationProcessor } from './ChargeStationProcessor';

/**
 * Teaches the catalog the kind `ChargeStation`.
 *
 * @public
 */
export const catalogModuleChargeStations = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'charge-stations',
  register(reg) {
    reg.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addProcessor(new ChargeStationProcessor());
      },
    });
  },
});
