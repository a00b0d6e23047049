import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const KEY = 'chargeStations.configuration.baselines';

/**
 * Reads the files of `chargeStations.configuration.baselines`: their texts by their names without the ending.
 *
 * @throws InputError where one cannot be read, or two have one name.
 */
export function readBaselineFiles(config: Config): Map<string, string> {
  const texts = new Map<string, string>();
  for (const file of config.getOptionalStringArray(KEY) ?? []) {
    const id = basename(file, extname(file));
    if (texts.has(id)) {
      throw new InputError(`${KEY} has two files of the name ${id}`);
    }
    try {
      texts.set(id, readFileSync(file, 'utf8'));
    } catch (error) {
      throw new InputError(`${KEY}: ${file} cannot be read`, error);
    }
  }
  return texts;
}
