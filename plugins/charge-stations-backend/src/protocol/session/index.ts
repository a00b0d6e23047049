export { OcppSession } from './OcppSession';
export { StationMemories } from './StationMemories';
export { StationMemory } from './StationMemory';
