import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { ConflictError, InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { parseRunbook } from '@forecourt/plugin-charge-stations-knowledge';

const KEY = 'chargeStations.runbooks.directories';

/** As runbooks are called: the name is a part of addresses. */
const NAME = /^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$/;
/** As much as a runbook may have. */
const MOST_BYTES = 256 * 1024;

/**
 * Puts a runbook of the workspace into the directory of the portal's own ones. It never overwrites, and refuses what
 * the portal would leave out, such as one with a value that there is not.
 */
export function createRunbookSaveAction(options: { config: Config }) {
  return createTemplateAction({
    id: 'charge-stations:runbook:save',
    description:
      'Puts a runbook into the first of chargeStations.runbooks.directories, where it counts within seconds',
    schema: {
      input: {
        name: z =>
          z.string({
            description:
              'What it is called: small letters, digits and - . _, without .md',
          }),
        file: z => z.string({ description: 'The file in the workspace' }),
      },
      output: {
        path: z => z.string({ description: 'Where it is now' }),
      },
    },
    async handler(context) {
      const { name, file } = context.input;
      const directory = directoryOf(options.config);
      if (!NAME.test(name)) {
        throw new InputError(
          `A runbook cannot be called ${JSON.stringify(
            name,
          )}: small letters, digits and - . _`,
        );
      }
      const source = resolveSafeChildPath(context.workspacePath, file);
      if ((await stat(source)).size > MOST_BYTES) {
        throw new InputError(
          `The runbook is larger than ${MOST_BYTES} bytes; nobody on call reads that`,
        );
      }
      const content = await readFile(source);
      parseRunbook({
        id: name,
        file: `${name}.md`,
        text: content.toString('utf8'),
      });
      await mkdir(directory, { recursive: true });
      const path = resolveSafeChildPath(directory, `${name}.md`);
      await writeNew(path, content);
      context.logger.info(`The runbook ${name} is in ${path}`);
      context.output('path', path);
    },
  });
}

function directoryOf(config: Config): string {
  const [first] = config.getOptionalConfigArray(KEY) ?? [];
  if (!first) {
    throw new InputError(
      `This portal has no directory for runbooks of its own. Add one to ${KEY}, or open a pull request instead`,
    );
  }
  return resolve(first.getString('path'));
}

async function writeNew(path: string, content: Buffer): Promise<void> {
  try {
    // Exclusively, so that of two at the same time one fails; a link that is there is not followed.
    await writeFile(path, content, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      throw new ConflictError(
        `There is a runbook ${path} already. Edit it, or choose another name`,
      );
    }
    throw error;
  }
}
