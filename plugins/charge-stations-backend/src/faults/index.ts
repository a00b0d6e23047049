export { createFaultProjector } from './projector';
export { criticalSecurityEvents } from './pointRules';
export type {
  ClockRules,
  FaultRules,
  ResolutionText,
  VendorCode,
  VendorCodes,
  VendorFault,
} from './rules';
