import {
  always,
  bootReply,
  heartbeatReply,
  ReplyBuilder,
} from '../session/replies';

const EMPTY = always('{}');

// Forecourt observes and does not decide who may charge. Every id is accepted, because any other answer
// would stop a charging session or keep one from starting.
const ACCEPTED_TAG = always('{"idTagInfo":{"status":"Accepted"}}');

// We are no certificate authority.
const REJECTED = always('{"status":"Rejected"}');

const startTransactionReply: ReplyBuilder = context => {
  const transactionId = context.createTransactionId(context.receivedAt);
  return {
    type: 'result',
    payload: `{"transactionId":${transactionId},"idTagInfo":{"status":"Accepted"}}`,
    transactionId,
  };
};

/** Every action that a 1.6 station may call: core, firmware management, security extension. */
export const replies: ReadonlyMap<string, ReplyBuilder> = new Map([
  ['Authorize', ACCEPTED_TAG],
  ['BootNotification', bootReply],
  ['DataTransfer', always('{"status":"UnknownVendorId"}')],
  ['DiagnosticsStatusNotification', EMPTY],
  ['FirmwareStatusNotification', EMPTY],
  ['Heartbeat', heartbeatReply],
  ['LogStatusNotification', EMPTY],
  ['MeterValues', EMPTY],
  ['SecurityEventNotification', EMPTY],
  ['SignCertificate', REJECTED],
  ['SignedFirmwareStatusNotification', EMPTY],
  ['StartTransaction', startTransactionReply],
  ['StatusNotification', EMPTY],
  ['StopTransaction', EMPTY],
]);
