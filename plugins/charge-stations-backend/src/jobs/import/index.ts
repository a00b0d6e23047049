export * from './Imports';
export { STATUS_ROW } from './statusRecord';
export type { TraceUnframed } from './unframed';
