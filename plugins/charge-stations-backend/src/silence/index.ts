export { classifySilence } from './classify';
export { COHORT_WINDOW, cohortOf } from './cohort';
export type { ComparedStation } from './cohort';
export { networkOf } from './network';
export type {
  Classification,
  Ending,
  PlannedSpan,
  Reason,
  Return,
  Verdict,
} from './types';
