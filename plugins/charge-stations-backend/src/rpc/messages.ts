import { MessageId } from './frame';

/** The text of a CALL (OCPP-J 1.6 §4.2.1). */
export function callText(call: {
  id: string;
  action: string;
  payload: Record<string, unknown>;
}): string {
  return JSON.stringify([2, call.id, call.action, call.payload]);
}

/** The text of a CALLRESULT (OCPP-J 1.6 §4.2.2); `payload` is JSON text already. */
export function callResultText(result: {
  id: MessageId;
  payload: string;
}): string {
  return `[3,${JSON.stringify(result.id)},${result.payload}]`;
}

/** OCPP-J 2.0.1 §4.2.3; 1.6 has no limit. */
const MAX_DESCRIPTION = 255;

/**
 * The text of a CALLERROR (OCPP-J 1.6 §4.2.3). The details stay empty:
 * quoting what was sent could hand a secret back.
 */
export function callErrorText(error: {
  id: MessageId;
  code: string;
  description: string;
}): string {
  const description = error.description.slice(0, MAX_DESCRIPTION);
  return JSON.stringify([4, error.id, error.code, description, {}]);
}
