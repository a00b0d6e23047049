export type { Commit } from './BatchSettler';
export {
  GroupCommitRecorder,
  type GroupCommitRecorderOptions,
} from './GroupCommitRecorder';
export { ListenerRun, type ListenerRunOptions } from './ListenerRun';
export { collapseChanges } from './collapseChanges';
export { toMemory } from './stationMemory';
export { toRawRecord } from './toRawRecord';
export { toStorable } from './toStorable';
