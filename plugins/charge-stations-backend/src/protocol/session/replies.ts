import { Millis } from '../../model';
import { RpcFault } from '../../rpc';
import { Payload } from './fields';

/** What a call is answered with. */
export type Reply =
  | {
      type: 'result';
      /** JSON text. */
      payload: string;
      /** Of a StartTransaction: the id we gave. */
      transactionId: number | null;
    }
  | { type: 'error'; fault: RpcFault; description: string };

/** What answers are built from besides the call. */
export interface ReplyContext {
  receivedAt: Millis;
  heartbeatIntervalSeconds: number;
  /** Only 1.6 has us count transactions. */
  createTransactionId: (at: Millis) => number;
}

/** Builds the result that an action is answered with. */
export type ReplyBuilder = (context: ReplyContext, payload: Payload) => Reply;

/** A result of this JSON text. */
export function result(payload: string): Reply {
  return { type: 'result', payload, transactionId: null };
}

/** A builder that answers every call with this JSON text. */
export function always(payload: string): ReplyBuilder {
  const reply = result(payload);
  return () => reply;
}

/** `{"currentTime": ...}` in every version (OCPP 1.6 §6.30; 2.0.1 part 2, G02); the receive time is our clock. */
export function heartbeatPayload(receivedAt: Millis): string {
  return `{"currentTime":"${new Date(receivedAt).toISOString()}"}`;
}

export const heartbeatReply: ReplyBuilder = context =>
  result(heartbeatPayload(context.receivedAt));

/** Every station that got this far is known, so it is accepted (OCPP 1.6 §4.2; 2.0.1 part 2, B01). */
export const bootReply: ReplyBuilder = context => {
  const currentTime = new Date(context.receivedAt).toISOString();
  const interval = context.heartbeatIntervalSeconds;
  return result(JSON.stringify({ status: 'Accepted', currentTime, interval }));
};
