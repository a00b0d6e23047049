/**
 * What fault codes, components, statuses, texts and configuration keys of charge stations mean, and which documents
 * say so, as data.
 *
 * @packageDocumentation
 */
export { loadKnowledge } from './loadKnowledge';
export { explainCode } from './codes/explainCode';
export type { AskedCode } from './codes/explainCode';
export { listCodes } from './codes/listCodes';
export type { CodeList } from './codes/listCodes';
export { hasAllWords } from './hasAllWords';
export { matchesSearch } from './codes/searchCodes';
export { configurationMeanings, listMeanings } from './configurationMeanings';
export type { ConfiguredStation } from './configurationMeanings';
export { listKeys } from './listKeys';
export type { KnownKey } from './listKeys';
export { describedApis, messagesOf } from './messageMeanings';
export type {
  FieldMeaning,
  MessageMeaning,
  MessagePart,
  SpecificationMessages,
} from './messageMeanings';
export { keysToMask } from './keysToMask';
export { parseYaml } from './parseYaml';
export {
  fillRunbook,
  ownRunbooks,
  parseRunbook,
  RUNBOOK_PLACEHOLDERS,
  RunbookFiles,
} from './runbooks';
export type {
  ParsedRunbook,
  Runbook,
  RunbookDirectory,
  RunbookPlaceholder,
  RunbookProblem,
  RunbookSource,
  RunbookValues,
} from './runbooks';
export { provePack } from './provePack';
export type { PackProof } from './provePack';
export { cite } from './specifications/cite';
export type { Reference } from './specifications/cite';
export { listSpecifications } from './specifications/listSpecifications';
export { listStatuses } from './statuses/listStatuses';
export type { Knowledge } from './schema';
