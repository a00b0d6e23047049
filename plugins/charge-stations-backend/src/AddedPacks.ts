import { isAbsolute } from 'node:path';
import { ChargeStationsKnowledgeExtensionPoint } from '@forecourt/plugin-charge-stations-node';

/** The knowledge packs that modules brought. */
export class AddedPacks implements ChargeStationsKnowledgeExtensionPoint {
  readonly files: string[] = [];

  addPack(file: string): void {
    if (!isAbsolute(file)) {
      throw new Error(
        `The knowledge pack ${file} of a module needs an absolute path`,
      );
    }
    this.files.push(file);
  }
}
