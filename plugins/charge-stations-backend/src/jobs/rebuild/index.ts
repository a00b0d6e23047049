export { Rebuilds } from './Rebuilds';
export type { RebuildWorkOptions } from './RebuildWork';
export * from './rebuildStation';
export type { Exclusively } from './whenFree';
export { whenFree } from './whenFree';
