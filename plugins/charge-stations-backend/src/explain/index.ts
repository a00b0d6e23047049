export { describeMessage } from './describeMessage';
export { listMessages, matchesMessage } from './listMessages';
export { explainFrame } from './explainFrame';
export type {
  Explanation,
  ExplainedField,
  ExplainedMessage,
  Unusual,
} from './explanation';
