export { OcppSession } from './OcppSession';
export { SessionMemories } from './SessionMemories';
export { SessionMemory } from './SessionMemory';
