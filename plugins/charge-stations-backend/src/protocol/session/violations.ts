import { Violation } from '../../model';

/* What a session notes of a frame beyond its form and its payload. */

export const REUSED_ID: Violation = {
  rule: 'messageId',
  message: 'The message id was used before, for another message.',
};
export const REPEATED_ID: Violation = {
  rule: 'messageId',
  message: 'The message id was used before, for the same message.',
};
export const OPEN_CALL: Violation = {
  rule: 'openCall',
  message: 'Sent before the call before it was answered.',
};
export const UNMATCHED: Violation = {
  rule: 'unmatched',
  message: 'No call waits for this answer.',
};
export const NO_SUCH_RESULT: Violation = {
  rule: 'unmatched',
  message: 'No result has this id.',
};
export const NOT_ACCEPTED: Violation = {
  rule: 'boot',
  message: 'Sent before a boot of this station was accepted.',
};
