export { ListenerMetrics } from './ListenerMetrics';
export { MeasuredWriter } from './MeasuredWriter';
export { observeQueue } from './observeQueue';
