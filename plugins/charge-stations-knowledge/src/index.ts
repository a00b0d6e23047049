/**
 * What fault codes, components and texts of charge stations mean, as data.
 *
 * @packageDocumentation
 */
export { loadKnowledge } from './loadKnowledge';
export type { Knowledge } from './schema';
