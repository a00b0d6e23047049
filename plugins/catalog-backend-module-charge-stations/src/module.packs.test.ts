import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  CatalogProcessor,
  catalogProcessingExtensionPoint,
} from '@backstage/plugin-catalog-node';
import { parse } from 'yaml';
import catalogModuleChargeStations from '.';
import { SpecificationProcessor } from './SpecificationProcessor';

const PACK = `
about: A protocol of ours
specifications:
  pump-1: { title: Pump 1, url: 'https://example.org/pump' }
messages:
  pump:
    apis: [pump-1]
    title: Pump 1
    references: [{ specification: pump-1 }]
    messages:
      Start: { line: Begins }
`;

const API: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'API',
  metadata: {
    name: 'pump',
    annotations: { 'forecourt.dev/specification': 'pump-1' },
  },
  spec: { type: 'pump', lifecycle: 'production', owner: 'team-harbour' },
};

it('packs of the configuration reach the definitions of API entities', async () => {
  const directory = createMockDirectory({ content: { 'ours.yaml': PACK } });
  const processors: CatalogProcessor[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        catalogProcessingExtensionPoint,
        {
          addProcessor: (...added: CatalogProcessor[]) =>
            processors.push(...added),
        } as unknown as typeof catalogProcessingExtensionPoint.T,
      ],
    ],
    features: [
      catalogModuleChargeStations,
      mockServices.rootConfig.factory({
        data: {
          chargeStations: {
            knowledge: { packs: [directory.resolve('ours.yaml')] },
          },
        },
      }),
    ],
  });
  const specifications = processors.find(
    it => it instanceof SpecificationProcessor,
  );
  const { spec } = (await specifications?.preProcessEntity(API)) ?? {};
  expect(parse(String(spec?.definition)).messages).toMatchObject([
    { name: 'Start' },
  ]);
  await backend.stop();
});
