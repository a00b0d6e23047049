import { loadKnowledge } from './loadKnowledge';
import { proveCodes } from './proof/codes';
import { proveConfigurationKeys } from './proof/configurationKeys';
import { proveMarks } from './proof/marks';
import { proveSpecifications } from './proof/specifications';
import { readPack } from './readPack';

/**
 * What a pack says, and what is doubtful in it.
 *
 * @public
 */
export interface PackProof {
  /** How many configuration keys it names. */
  keys: number;
  /** One sentence each, with the path in the file; empty when nothing is. */
  findings: string[];
}

/**
 * Proves a pack beyond its schema: what the loader would take and what its author can hardly have meant. For the test
 * of whoever writes a pack: `expect(provePack('our.yaml').findings).toEqual([])`.
 *
 * @public
 * @throws InputError when the pack cannot be read or says something it may not: one sentence with file and line
 */
export function provePack(file: string): PackProof {
  const pack = readPack(file);
  const all = loadKnowledge({ packs: [file] });
  const families = Object.values(pack.configuration ?? {});
  return {
    keys: families.flatMap(({ keys = {} }) => Object.keys(keys)).length,
    findings: [
      ...proveSpecifications(pack, all),
      ...proveMarks(pack, all),
      ...proveCodes(pack, all),
      ...proveConfigurationKeys(pack, all),
    ],
  };
}
