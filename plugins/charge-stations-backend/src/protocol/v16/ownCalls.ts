import { RecordInput } from '../../model';
import { callText } from '../../rpc';
import { maskText } from '../masking';
import {
  OutgoingCall,
  ProtocolSession,
  ProtocolSessionOptions,
} from '../types';
import { integer } from './fields';

type CallRequest = Parameters<ProtocolSession['call']>[0];

/** Writes a call of ours, with its evidence and the event of it: history knows the one that asks for statuses. */
export function writeCall(
  options: ProtocolSessionOptions,
  request: CallRequest,
): OutgoingCall {
  const { action, payload } = request;
  const messageId = options.createMessageId();
  const frame = callText({ id: messageId, action, payload });
  return {
    messageId,
    frame,
    record: recordOf({ options, request, messageId, frame }),
  };
}

const TRIGGERS = new Set(['TriggerMessage', 'ExtendedTriggerMessage']);

function recordOf(call: {
  options: ProtocolSessionOptions;
  request: CallRequest;
  messageId: string;
  frame: string;
}): RecordInput {
  const { options, request, messageId, frame } = call;
  const asksForStatus =
    TRIGGERS.has(request.action) &&
    request.payload.requestedMessage === 'StatusNotification';
  const origin = {
    connectionId: options.connectionId,
    seq: request.seq,
    identity: options.identity,
    source: options.source,
    receivedAt: request.at,
  };
  const base = {
    ...origin,
    reportedAt: null,
    reportedTime: null,
    retransmission: false,
  };
  return {
    evidence: {
      ...origin,
      kind: 'frame',
      protocol: 'ocpp1.6',
      direction: 'toStation',
      messageKind: 'call',
      messageId,
      action: request.action,
      raw: maskText(frame, options.mask),
      encoding: 'text',
      answer: null,
      violations: [],
    },
    events: [
      asksForStatus
        ? {
            ...base,
            type: 'statusRequested',
            evseId: null,
            connectorId: integer(request.payload.connectorId),
          }
        : { ...base, type: 'callSent' },
    ],
  };
}
