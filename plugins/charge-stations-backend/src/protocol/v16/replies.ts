import { Millis } from '../../model';
import { RpcFault } from '../../rpc';

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
  createTransactionId: (at: Millis) => number;
}

/** Builds the result that an action is answered with. */
export type ReplyBuilder = (context: ReplyContext) => Reply;

function result(payload: string): Reply {
  return { type: 'result', payload, transactionId: null };
}

const EMPTY = result('{}');

// Forecourt observes and does not decide who may charge. Every id is accepted, because any other answer
// would stop a charging session or keep one from starting.
const ACCEPTED_TAG = result('{"idTagInfo":{"status":"Accepted"}}');

// We are no certificate authority.
const REJECTED = result('{"status":"Rejected"}');

const UNKNOWN_VENDOR = result('{"status":"UnknownVendorId"}');

/** `{"currentTime": ...}` (OCPP 1.6 §6.30); the receive time is our clock. */
export function heartbeatPayload(receivedAt: Millis): string {
  return `{"currentTime":"${new Date(receivedAt).toISOString()}"}`;
}

function bootReply(context: ReplyContext): Reply {
  const currentTime = new Date(context.receivedAt).toISOString();
  const interval = context.heartbeatIntervalSeconds;
  return result(JSON.stringify({ status: 'Accepted', currentTime, interval }));
}

function startTransactionReply(context: ReplyContext): Reply {
  const transactionId = context.createTransactionId(context.receivedAt);
  return {
    type: 'result',
    payload: `{"transactionId":${transactionId},"idTagInfo":{"status":"Accepted"}}`,
    transactionId,
  };
}

/** Every action that a 1.6 station may call: core, firmware management, security extension. */
export const replyBuilders: ReadonlyMap<string, ReplyBuilder> = new Map<
  string,
  ReplyBuilder
>([
  ['Authorize', () => ACCEPTED_TAG],
  ['BootNotification', bootReply],
  ['DataTransfer', () => UNKNOWN_VENDOR],
  ['DiagnosticsStatusNotification', () => EMPTY],
  ['FirmwareStatusNotification', () => EMPTY],
  ['Heartbeat', context => result(heartbeatPayload(context.receivedAt))],
  ['LogStatusNotification', () => EMPTY],
  ['MeterValues', () => EMPTY],
  ['SecurityEventNotification', () => EMPTY],
  ['SignCertificate', () => REJECTED],
  ['SignedFirmwareStatusNotification', () => EMPTY],
  ['StartTransaction', startTransactionReply],
  ['StatusNotification', () => EMPTY],
  ['StopTransaction', () => EMPTY],
]);
