export { createFaultProjector } from './projector';
export { stationClockOf } from './stationClock';
export type { StationClock } from './stationClock';
export type { ClockRules, FaultRules } from './rules';
