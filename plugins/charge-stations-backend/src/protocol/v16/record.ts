import { RecordInput, Violation } from '../../model';
import { SpokenFrame } from '../../rpc';
import { ShownFrame } from '../shownFrame';
import { readTimestamp } from '../timestamp';
import { FrameInput, ProtocolSessionOptions } from '../types';
import { answerText } from './answerText';
import { EventBase, readEvent } from './events';
import { isPayload, text } from './fields';
import { Reply } from './replies';

/** A frame from the station and what was made of it. */
export interface HandledInput {
  options: ProtocolSessionOptions;
  input: FrameInput;
  frame: SpokenFrame;
  shown: ShownFrame;
  violations: Violation[];
  /** What the frame is answered with; absent where no answer is owed. */
  reply?: Reply;
  /** The action of the call of ours that the frame answers. */
  ownAction?: string;
  retransmission?: boolean;
}

/** The evidence of one frame and the one event that it makes; both are read from the masked text. */
export function recordFrame(handled: HandledInput): RecordInput {
  const { options, input, shown, reply } = handled;
  const seen = shown.frame;
  const payload = seen.kind === 'call' ? seen.payload : null;
  const action = 'action' in seen ? seen.action : handled.ownAction ?? null;
  const id = 'id' in seen ? seen.id : null;
  const { base, violations } = eventBase(handled, payload);
  return {
    evidence: {
      kind: 'frame',
      connectionId: options.connectionId,
      seq: input.seq,
      identity: options.identity,
      source: options.source,
      protocol: 'ocpp1.6',
      direction: 'fromStation',
      receivedAt: input.receivedAt,
      messageKind: handled.frame.kind,
      messageId: id === null ? null : String(id),
      action,
      raw: shown.raw,
      encoding: shown.encoding,
      // With the id as it is shown, because an id is the station's text too.
      answer: id === null || !reply ? null : answerText(id, reply),
      violations: [...handled.violations, ...violations],
    },
    events: [readEvent({ action, payload, base, reply })],
  };
}

/** Messages that stations of 1.6 begin have their time at the top of the payload, where they have one. */
function eventBase(
  { options, input, retransmission = false }: HandledInput,
  payload: unknown,
): { base: EventBase; violations: Violation[] } {
  const timestamp = isPayload(payload) ? payload.timestamp : undefined;
  const { time, flaw } =
    typeof timestamp === 'string'
      ? readTimestamp(timestamp)
      : { time: null, flaw: null };
  return {
    base: {
      connectionId: options.connectionId,
      seq: input.seq,
      identity: options.identity,
      source: options.source,
      receivedAt: input.receivedAt,
      reportedAt: text(timestamp),
      reportedTime: time,
      retransmission,
    },
    violations: flaw
      ? [{ rule: 'time', path: '/timestamp', message: flaw }]
      : [],
  };
}
