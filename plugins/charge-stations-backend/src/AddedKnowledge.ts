import { isAbsolute } from 'node:path';
import {
  AddedRunbooks,
  ChargeStationsKnowledgeExtensionPoint,
} from '@forecourt/plugin-charge-stations-node';

/** The knowledge packs and runbooks that modules brought. */
export class AddedKnowledge implements ChargeStationsKnowledgeExtensionPoint {
  readonly packs: string[] = [];
  readonly runbooks: AddedRunbooks[] = [];

  addPack(file: string): void {
    assertAbsolute('knowledge pack', file);
    this.packs.push(file);
  }

  addRunbooks(runbooks: AddedRunbooks): void {
    assertAbsolute('directory of runbooks', runbooks.directory);
    this.runbooks.push(runbooks);
  }
}

function assertAbsolute(what: string, path: string): void {
  if (!isAbsolute(path)) {
    throw new Error(`The ${what} ${path} of a module needs an absolute path`);
  }
}
