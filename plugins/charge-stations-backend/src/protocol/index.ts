export { knownActions } from './actions';
export * from './createProtocolSession';
export { SessionMemories, SessionMemory } from './session';
export type { ObservingSession } from './session';
export { createPasswordChange, readPasswordAnswer } from './passwordChange';
export * from './types';
export { maskText } from './masking';
export type { Mask } from './masking';
export { readTimestamp } from './timestamp';
