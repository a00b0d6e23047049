import { Protocol, RecordInput, StationEvent } from '../../model';
import { callText } from '../../rpc';
import { maskText, secretsIn } from '../masking';
import {
  OutgoingCall,
  ProtocolSession,
  ProtocolSessionOptions,
  StationCall,
} from '../types';
import { integer, isPayload } from './fields';

type CallRequest = Parameters<ProtocolSession['call']>[0];

/** What every event says of where it comes from. */
type EvidenceOrigin = Pick<
  StationEvent,
  'connectionId' | 'seq' | 'identity' | 'source' | 'receivedAt'
>;

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
  const raw = maskText(frame, caller.options.mask);
  return {
    messageId,
    frame,
    record: recordOf({ caller, request, messageId, raw }),
    secrets: secretsIn(frame, caller.options.mask),
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
    events: [saidToStation(origin, request)],
  };
}

/** The event of a call to a station, whoever made it. */
export function saidToStation(
  origin: EvidenceOrigin,
  call: StationCall,
): StationEvent {
  const base = {
    ...origin,
    reportedAt: null,
    reportedTime: null,
    retransmission: false,
  };
  return triggered(call) === 'StatusNotification'
    ? { ...base, type: 'statusRequested', ...placeOf(call.payload) }
    : { ...base, type: 'callSent' };
}

/** 1.6 counts connectors over the whole station, 2.x within each EVSE. */
function placeOf({ connectorId, evse }: CallRequest['payload']) {
  return isPayload(evse)
    ? { evseId: integer(evse.id), connectorId: integer(evse.connectorId) }
    : { evseId: null, connectorId: integer(connectorId) };
}
