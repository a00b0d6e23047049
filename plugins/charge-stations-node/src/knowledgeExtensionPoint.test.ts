import {
  createBackendModule,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import { chargeStationsKnowledgeExtensionPoint } from './knowledgeExtensionPoint';

it('a module of charge-stations adds its pack before the plugin starts', async () => {
  const pack = resolvePackagePath(
    '@forecourt/plugin-charge-stations-node',
    'package.json',
  );
  const added: string[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        chargeStationsKnowledgeExtensionPoint,
        { addPack: (file: string) => added.push(file) },
      ],
    ],
    features: [
      createBackendModule({
        pluginId: 'charge-stations',
        moduleId: 'acme-knowledge',
        register(env) {
          env.registerInit({
            deps: { knowledge: chargeStationsKnowledgeExtensionPoint },
            async init({ knowledge }) {
              knowledge.addPack(pack);
            },
          });
        },
      }),
    ],
  });
  expect(added).toEqual([pack]);
  await backend.stop();
});
