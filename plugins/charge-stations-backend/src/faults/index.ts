export { createFaultProjector } from './projector';
export { criticalSecurityEvents } from './pointRules';
export { scopeOf } from './scopes';
export type { ClockRules, FaultRules } from './rules';
