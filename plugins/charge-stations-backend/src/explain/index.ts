export { describeMessage } from './describeMessage';
export { explainFrame } from './explainFrame';
export type {
  Explanation,
  ExplainedField,
  ExplainedMessage,
  Unusual,
} from './explanation';
