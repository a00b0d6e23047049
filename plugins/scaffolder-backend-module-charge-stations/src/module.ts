import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createExplanationSaveAction } from './explanation/createExplanationSaveAction';
import { createExplanationWriteAction } from './explanation/createExplanationWriteAction';
import { createRunbookSaveAction } from './runbook/createRunbookSaveAction';

/**
 * Teaches the scaffolder to add runbooks and explanations.
 *
 * @public
 */
export const scaffolderModuleChargeStations = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'charge-stations',
  register(reg) {
    reg.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ actions, config }) {
        actions.addActions(
          createRunbookSaveAction({ config }),
          createExplanationWriteAction(),
          createExplanationSaveAction({ config }),
        );
      },
    });
  },
});
