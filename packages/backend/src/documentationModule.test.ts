import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  TechdocsGenerator,
  techdocsGeneratorExtensionPoint,
} from '@backstage/plugin-techdocs-node';
import { documentationModule } from './documentationModule';

type Options = Parameters<TechdocsGenerator['run']>[0];

describe('making the documentation', () => {
  afterEach(() => jest.restoreAllMocks());

  async function generate() {
    const set = jest.fn<void, [TechdocsGenerator]>();
    const backend = await startTestBackend({
      extensionPoints: [
        [techdocsGeneratorExtensionPoint, { setTechdocsGenerator: set }],
      ],
      features: [documentationModule],
    });
    const [[generator]] = set.mock.calls;
    try {
      await generator.run({
        inputDir: 'docs',
        outputDir: 'site',
        // Of Winston by its type; what is used of it, each logger has.
        logger: mockServices.logger.mock() as unknown as Options['logger'],
      });
    } finally {
      await backend.stop();
    }
  }

  it('says what to install where there is no MkDocs', async () => {
    // As Node says it of a program that is nowhere, and TechDocs passes it on.
    jest
      .spyOn(TechdocsGenerator.prototype, 'run')
      .mockRejectedValue(new Error('Failed with error spawn mkdocs ENOENT'));
    await expect(generate()).rejects.toThrow('apt-get install mkdocs');
  });

  it('leaves other failures as they are', async () => {
    jest
      .spyOn(TechdocsGenerator.prototype, 'run')
      .mockRejectedValue(new Error('A page has no title'));
    await expect(generate()).rejects.toThrow('A page has no title');
  });
});
