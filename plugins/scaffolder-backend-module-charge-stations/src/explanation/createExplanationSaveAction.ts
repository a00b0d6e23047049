import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { addExplanation } from './addExplanation';
import { explanationInput } from './explanationInput';

const KEY = 'chargeStations.knowledge.packs';

/** Adds what a code means to the portal's own pack. */
export function createExplanationSaveAction(options: { config: Config }) {
  return createTemplateAction({
    id: 'charge-stations:explanation:save',
    description:
      'Adds what a code means to the first of chargeStations.knowledge.packs; it counts when the backend starts the next time',
    schema: {
      input: explanationInput,
      output: {
        path: z => z.string({ description: 'Where it is now' }),
      },
    },
    async handler(context) {
      const path = packOf(options.config);
      const text = addExplanation(await read(path), context.input);
      // Whole or not at all: a backend that starts meanwhile would not understand half of it.
      const draft = `${path}.${randomUUID()}`;
      await writeFile(draft, text);
      await rename(draft, path);
      context.logger.info(
        `${context.input.code} is explained in ${path} from the next start of the backend on`,
      );
      context.output('path', path);
    },
  });
}

function packOf(config: Config): string {
  const [first] = config.getOptionalStringArray(KEY) ?? [];
  if (first === undefined) {
    throw new InputError(
      `This portal has no knowledge pack of its own. Add one to ${KEY}, or open a pull request instead`,
    );
  }
  return resolve(first);
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new InputError(`The knowledge pack ${path} cannot be read`, error);
  }
}
