import { Protocol, RecordInput } from '../../model';
import { callText } from '../../rpc';
import { maskText } from '../masking';
import {
  OutgoingCall,
  ProtocolSession,
  ProtocolSessionOptions,
} from '../types';
import { integer, isPayload } from './fields';

type CallRequest = Parameters<ProtocolSession['call']>[0];

/** Who calls, in which version. */
interface Caller {
  protocol: Protocol;
  options: ProtocolSessionOptions;
}

/**
 * Writes a call of ours, with its evidence and the event of it: history knows the one that asks for statuses.
 * `secrets` are the values in it that evidence must not hold.
 */
export function writeCall(
  caller: Caller,
  request: CallRequest,
): OutgoingCall & { secrets: string[] } {
  const { action, payload } = request;
  const messageId = caller.options.createMessageId();
  const frame = callText({ id: messageId, action, payload });
  const secrets: string[] = [];
  const raw = maskText(frame, value => {
    secrets.push(value);
    return caller.options.mask(value);
  });
  return {
    messageId,
    frame,
    record: recordOf({ caller, request, messageId, raw }),
    secrets,
  };
}

const TRIGGERS = new Set(['TriggerMessage', 'ExtendedTriggerMessage']);

/** The message that a call of ours asks a station for; null where it asks for none. */
export function triggered(
  request: Pick<CallRequest, 'action' | 'payload'>,
): string | null {
  const { requestedMessage } = request.payload;
  return TRIGGERS.has(request.action) && typeof requestedMessage === 'string'
    ? requestedMessage
    : null;
}

function recordOf(call: {
  caller: Caller;
  request: CallRequest;
  messageId: string;
  raw: string;
}): RecordInput {
  const { request, messageId, raw } = call;
  const { options, protocol } = call.caller;
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
      protocol,
      direction: 'toStation',
      messageKind: 'call',
      messageId,
      action: request.action,
      raw,
      encoding: 'text',
      answer: null,
      violations: [],
    },
    events: [
      triggered(request) === 'StatusNotification'
        ? { ...base, type: 'statusRequested', ...placeOf(request.payload) }
        : { ...base, type: 'callSent' },
    ],
  };
}

/** 1.6 counts connectors over the whole station, 2.x within each EVSE. */
function placeOf({ connectorId, evse }: CallRequest['payload']) {
  return isPayload(evse)
    ? { evseId: integer(evse.id), connectorId: integer(evse.connectorId) }
    : { evseId: null, connectorId: integer(connectorId) };
}
