import { mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  TechdocsGenerator,
  techdocsGeneratorExtensionPoint,
} from '@backstage/plugin-techdocs-node';
import { documentationModule } from './documentationModule';

describe('making the documentation', () => {
  const path = process.env.PATH;
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'documentation-'));
    await mkdir(join(directory, 'docs'));
    await writeFile(join(directory, 'mkdocs.yml'), 'site_name: A\n');
    await writeFile(join(directory, 'docs/index.md'), '# A\n');
  });

  afterEach(async () => {
    process.env.PATH = path;
    await rm(directory, { recursive: true });
  });

  it('says what to install where there is no MkDocs', async () => {
    const set = jest.fn<void, [TechdocsGenerator]>();
    const backend = await startTestBackend({
      extensionPoints: [
        [techdocsGeneratorExtensionPoint, { setTechdocsGenerator: set }],
      ],
      features: [
        documentationModule,
        mockServices.rootConfig.factory({
          data: {
            techdocs: {
              generator: {
                runIn: 'local',
                mkdocs: { omitTechdocsCorePlugin: true },
              },
            },
          },
        }),
      ],
    });
    const [[generator]] = set.mock.calls;
    process.env.PATH = directory;
    await expect(
      generator.run({
        inputDir: directory,
        outputDir: join(directory, 'site'),
        // It asks for one of winston's, which is no dependency of this package.
        logger: mockServices.logger.mock() as never,
      }),
    ).rejects.toThrow('apt-get install mkdocs');
    await backend.stop();
  });
});
