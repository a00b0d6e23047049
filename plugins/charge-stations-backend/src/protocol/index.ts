export { knownActions } from './actions';
export * from './createProtocolSession';
export { StationMemories, StationMemory } from './session';
export * from './types';
export { maskText } from './masking';
export type { Mask } from './masking';
export { readTimestamp } from './timestamp';
