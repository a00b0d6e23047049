export { knownActions } from './actions';
export * from './createProtocolSession';
export { SessionMemories, SessionMemory } from './session';
export type { ObservingSession } from './session';
export { createPasswordChange, readPasswordAnswer } from './passwordChange';
export { unsigned } from './session/signed';
export * from './types';
export {
  NO_SUCH_RESULT,
  REPEATED_ID,
  REUSED_ID,
  UNMATCHED,
} from './session/violations';
export { maskText } from './masking';
export type { Mask } from './masking';
export { readTimestamp } from './timestamp';
