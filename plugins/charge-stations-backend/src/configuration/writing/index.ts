export { planWrites } from './planWrites';
export type {
  WantedValue,
  WriteOutcome,
  WritePlan,
  WriteRefusal,
  WriteStep,
} from './types';
export { readWriteAnswer, writeCall } from './writeCall';
