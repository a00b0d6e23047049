import { Entity } from '@backstage/catalog-model';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';

/** The root of the repository. Every path below is relative to it. */
export const ROOT = resolve(__dirname, '../../../..');

export function readText(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** The entities in one YAML file; throws where the YAML is broken. */
export function readEntities(file: string): Entity[] {
  return parseAllDocuments(readText(file)).map(document => {
    if (document.errors.length > 0) {
      throw document.errors[0];
    }
    return document.toJS();
  });
}

/** The files that the locations in one YAML file point to. */
export function readTargets(file: string): string[] {
  return readEntities(file)
    .filter(({ kind }) => kind === 'Location')
    .flatMap(({ spec }) => spec?.targets)
    .map(target => join(file, '..', String(target)));
}

/** Names of what lies in a folder. */
export function list(folder: string): string[] {
  return readdirSync(join(ROOT, folder));
}
