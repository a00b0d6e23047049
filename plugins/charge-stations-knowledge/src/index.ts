/**
 * What fault codes, components, texts and configuration keys of charge stations mean, as data.
 *
 * @packageDocumentation
 */
export { loadKnowledge } from './loadKnowledge';
export { configurationMeanings, listMeanings } from './configurationMeanings';
export type { ConfiguredStation } from './configurationMeanings';
export { keysToMask } from './keysToMask';
export { parseYaml } from './parseYaml';
export {
  fillRunbook,
  ownRunbooks,
  RUNBOOK_PLACEHOLDERS,
  RunbookFiles,
} from './runbooks';
export type {
  Runbook,
  RunbookDirectory,
  RunbookPlaceholder,
  RunbookProblem,
  RunbookSource,
  RunbookValues,
} from './runbooks';
export { provePack } from './provePack';
export type { PackProof } from './provePack';
export type { Knowledge } from './schema';
