import { readFileSync } from 'node:fs';
import { InputError } from '@backstage/errors';
import { parseYaml } from './parseYaml';
import { Knowledge, packSchema } from './schema';

/**
 * Reads one pack.
 *
 * @throws InputError in one sentence: which file, where in it, what is wrong
 */
export function readPack(file: string): Knowledge {
  const { about, sources, ...facts } = parseYaml({
    text: readText(file),
    name: `The knowledge pack ${file}`,
    schema: packSchema,
  });
  return facts;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new InputError(`The knowledge pack ${file} cannot be read`, error);
  }
}
