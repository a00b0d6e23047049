export { judgeLink } from './judgeLink';
export { isPublicAddress, whyNotAsked } from './linkAddress';
export type {
  LinkCheck,
  LinkOutcome,
  LinkState,
  SpecificationLink,
} from './types';
