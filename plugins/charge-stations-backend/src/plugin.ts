import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { chargeStationsPermissions } from '@forecourt/plugin-charge-stations-common';
import { chargeStationsKnowledgeExtensionPoint } from '@forecourt/plugin-charge-stations-node';
import { AddedKnowledge } from './AddedKnowledge';
import { createRouter } from './api/createRouter';
import { HEALTH_PATH } from './api/routes/health';
import { startStations } from './startStations';

/**
 * Takes OCPP connections, keeps every status, error code and configuration, and serves them under
 * `/api/charge-stations`.
 *
 * @public
 */
export const chargeStationsPlugin = createBackendPlugin({
  pluginId: 'charge-stations',
  register(env) {
    const added = new AddedKnowledge();
    env.registerExtensionPoint(chargeStationsKnowledgeExtensionPoint, added);
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
      },
      async init(services) {
        services.permissionsRegistry.addPermissions(chargeStationsPermissions);
        const stations = await startStations({
          ...services,
          added,
        });
        services.httpRouter.addAuthPolicy({
          path: HEALTH_PATH,
          allow: 'unauthenticated',
        });
        services.httpRouter.use(createRouter({ ...services, ...stations }));
      },
    });
  },
});
