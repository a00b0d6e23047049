import { resolve } from 'node:path';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import {
  ownRunbooks,
  RunbookDirectory,
} from '@forecourt/plugin-charge-stations-knowledge';
import { AddedRunbooks } from '@forecourt/plugin-charge-stations-node';

/**
 * The directories of runbooks, in the order in which later ones count: those that come along, those of modules, those of
 * `chargeStations.runbooks.directories`.
 *
 * @throws Error where an address or a reference of an entity is none
 */
export function readRunbookDirectories(
  config: Config,
  options: { added: readonly AddedRunbooks[]; own?: string },
): RunbookDirectory[] {
  const settings = config.getOptionalConfig('chargeStations.runbooks');
  const own = settings?.getOptionalConfig('own');
  return [
    {
      path: options.own ?? ownRunbooks(),
      origin: 'own',
      ...(own && pagesOf(own)),
    },
    ...options.added.map(({ directory, ...pages }) => ({
      ...pages,
      path: directory,
      origin: 'module' as const,
    })),
    ...(settings?.getOptionalConfigArray('directories') ?? []).map(one => ({
      path: resolve(one.getString('path')),
      origin: 'configured' as const,
      ...pagesOf(one),
    })),
  ];
}

/** Under which addresses people reach the files. */
function pagesOf(config: Config): Pick<RunbookDirectory, 'docs' | 'editUrl'> {
  const entity = config.getOptionalString('docs.entity');
  const folder = config.getOptionalString('docs.folder');
  const editUrl = config.getOptionalString('editUrl');
  return {
    ...(entity && {
      docs: {
        entityRef: stringifyEntityRef(parseEntityRef(entity)),
        ...(folder && { folder }),
      },
    }),
    ...(editUrl && { editUrl: new URL(editUrl).toString() }),
  };
}
