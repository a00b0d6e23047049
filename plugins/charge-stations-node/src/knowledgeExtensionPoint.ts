import { createExtensionPoint } from '@backstage/backend-plugin-api';

/**
 * Adds to what the portal knows of fault codes, texts and configuration keys.
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
}

/**
 * Where modules add knowledge packs.
 *
 * @public
 */
export const chargeStationsKnowledgeExtensionPoint =
  createExtensionPoint<ChargeStationsKnowledgeExtensionPoint>({
    id: 'charge-stations.knowledge',
  });
