export { ocpiEvsesOf } from './evsesOf';
export { lifecycleOf } from './lifecycle';
export type {
  OcpiDecision,
  OcpiEvse,
  OcpiLifecycle,
  OcpiMapping,
  OcpiRule,
  OcpiSubject,
} from './types';
