import { CallFrame } from '../../rpc';
import { isPayload } from './fields';

/** A Heartbeat says only that the station is there; it is not kept. */
export function isHeartbeat(call: CallFrame): boolean {
  return call.action === 'Heartbeat' && isPayload(call.payload);
}
