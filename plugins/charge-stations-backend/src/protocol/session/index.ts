export { MirrorSession } from './MirrorSession';
export { ObservingSession } from './ObservingSession';
export { OcppSession } from './OcppSession';
export { SessionMemories } from './SessionMemories';
export { SessionMemory } from './SessionMemory';
