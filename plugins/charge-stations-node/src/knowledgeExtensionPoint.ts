import { createExtensionPoint } from '@backstage/backend-plugin-api';

/**
 * Runbooks of a module.
 *
 * @public
 */
export interface AddedRunbooks {
  /** Absolute path of a directory of Markdown files, for example of `resolvePackagePath`. */
  directory: string;
  /** The entity whose TechDocs have the files as pages, and the folder that they are in there. */
  docs?: { entityRef: string; folder?: string };
  /** What an editor of the files is opened by: the name of the file is appended. */
  editUrl?: string;
}

/**
 * Adds to what the portal knows of fault codes, texts and configuration keys, and of what to do about them.
 *
 * @public
 */
export interface ChargeStationsKnowledgeExtensionPoint {
  /**
   * Adds a knowledge pack. What packs say later counts: those that come along, then those of modules in the order in
   * which they were added, then those of `chargeStations.knowledge.packs`.
   *
   * A pack that cannot be understood stops the start, with its name and line.
   *
   * @param file - Absolute path of a YAML file, for example of `resolvePackagePath`.
   * @throws Error where the path is not absolute
   */
  addPack(file: string): void;

  /**
   * Adds a directory of runbooks. Of two runbooks with one name the later counts, in the same order as of packs.
   *
   * One that cannot be understood is left out, and the portal says why; files are read again when they change.
   *
   * @throws Error where the path is not absolute
   */
  addRunbooks(runbooks: AddedRunbooks): void;
}

/**
 * Where modules add knowledge packs and runbooks.
 *
 * @public
 */
export const chargeStationsKnowledgeExtensionPoint =
  createExtensionPoint<ChargeStationsKnowledgeExtensionPoint>({
    id: 'charge-stations.knowledge',
  });
