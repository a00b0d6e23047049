import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { KnowledgeCollatorFactory } from './KnowledgeCollatorFactory';
import { readSchedule } from './readSchedule';

/**
 * Brings what the charge-stations plugin knows into Backstage's search.
 *
 * @public
 */
export const searchModuleChargeStations = createBackendModule({
  pluginId: 'search',
  moduleId: 'charge-stations-collator',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
        indexRegistry: searchIndexRegistryExtensionPoint,
      },
      async init({ config, indexRegistry, scheduler, ...services }) {
        indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(readSchedule(config)),
          factory: KnowledgeCollatorFactory.create(services),
        });
      },
    });
  },
});
