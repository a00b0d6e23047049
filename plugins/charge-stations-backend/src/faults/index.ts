export { createFaultProjector } from './projector';
export { criticalSecurityEvents } from './pointRules';
export type { ClockRules, FaultRules } from './rules';
