import { Millis } from '../../model';
import { FrameInput } from '../types';

/**
 * How long a station surely waits for an answer before it may call again (OCPP-J 1.6 §4.1.1, 2.0.1 §4.1.1:
 * until its own time-out, which it does not tell).
 */
const PATIENCE: Millis = 10_000;

/** Whether a call came while the call before it was open. */
export function isEarly({ openCallAt, receivedAt }: FrameInput): boolean {
  return openCallAt !== undefined && receivedAt - openCallAt < PATIENCE;
}
