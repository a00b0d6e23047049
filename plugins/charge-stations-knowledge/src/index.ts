/**
 * What fault codes, components, texts and configuration keys of charge stations mean, as data.
 *
 * @packageDocumentation
 */
export { loadKnowledge } from './loadKnowledge';
export { configurationMeanings, listMeanings } from './configurationMeanings';
export type { ConfiguredStation } from './configurationMeanings';
export { describedApis, messagesOf } from './messageMeanings';
export type {
  FieldMeaning,
  MessageMeaning,
  MessagePart,
  SpecificationMessages,
} from './messageMeanings';
export { keysToMask } from './keysToMask';
export { parseYaml } from './parseYaml';
export { provePack } from './provePack';
export type { PackProof } from './provePack';
export type { Knowledge } from './schema';
