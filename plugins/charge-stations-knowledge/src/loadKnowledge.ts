import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mergeFacts } from './mergeFacts';
import { readPack } from './readPack';
import { Knowledge } from './schema';

/**
 * Reads the packs that come with this package and then others, in their order. What a later one says of a key counts.
 *
 * @public
 * @throws InputError when a pack cannot be read or says something it may not: one sentence with file and line
 */
export function loadKnowledge(
  options: {
    /** YAML files; relative paths begin where the process was started. */
    packs?: readonly string[];
  } = {},
): Knowledge {
  const files = [...ownPacks(), ...(options.packs ?? [])];
  return files.map(readPack).reduce<Knowledge>(mergeFacts, {});
}

function ownPacks(): string[] {
  const directory = resolvePackagePath(
    '@forecourt/plugin-charge-stations-knowledge',
    'packs',
  );
  return readdirSync(directory)
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .map(name => join(directory, name));
}
