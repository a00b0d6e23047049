import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  TechdocsGenerator,
  techdocsGeneratorExtensionPoint,
} from '@backstage/plugin-techdocs-node';
import { fitForTechDocs } from './fitForTechDocs';

/**
 * Has a page of documentation that cannot be made for want of MkDocs say what to do, and one that was made look as it
 * should. A theme cannot: TechDocs takes it out of mkdocs.yml.
 */
export const documentationModule = createBackendModule({
  pluginId: 'techdocs',
  moduleId: 'forecourt-documentation',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        techdocs: techdocsGeneratorExtensionPoint,
      },
      async init({ config, logger, techdocs }) {
        const generator = TechdocsGenerator.fromConfig(config, { logger });
        const run = generator.run.bind(generator);
        generator.run = async options => {
          await run(options).catch(explain);
          await fitForTechDocs(options.outputDir);
        };
        techdocs.setTechdocsGenerator(generator);
      },
    });
  },
});

/** The message is what the page shows. */
function explain(error: unknown): never {
  if (String(error).includes('spawn mkdocs ENOENT')) {
    throw new Error(
      'MkDocs makes the pages of the documentation, and it is not installed where the backend runs. Install it, ' +
        'for example with "apt-get install mkdocs", and open this page again in a minute. Runbooks are shown in the panel of a fault without it.',
    );
  }
  throw error;
}
