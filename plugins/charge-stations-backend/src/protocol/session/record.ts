import { RecordInput, Violation } from '../../model';
import { CallFrame, MessageId, SendFrame, SpokenFrame } from '../../rpc';
import { maskText } from '../masking';
import { ShownFrame } from '../shownFrame';
import { readTimestamp } from '../timestamp';
import { FrameInput, ProtocolSessionOptions } from '../types';
import { answerText } from './answerText';
import { CallFacts, EventBase, readEvents } from './events';
import { isPayload, text } from './fields';
import { OcppVersion } from './OcppVersion';
import { Reply } from './replies';
import { unsigned } from './signed';

/** A frame from the station and what was made of it. */
export interface HandledInput {
  version: OcppVersion;
  options: ProtocolSessionOptions;
  input: FrameInput;
  frame: SpokenFrame;
  shown: ShownFrame;
  violations: Violation[];
  /** What the frame is answered with; absent where no answer is owed. */
  reply?: Reply;
  /** The id of the answer, where it is not that of the frame. */
  answerId?: MessageId;
  /** The action of the call of ours that the frame answers. */
  ownAction?: string;
  retransmission?: boolean;
}

/** Odd times noted for one frame. */
const MAX_FLAWS = 20;

/** The evidence of one frame and the events that it makes; all are read from the masked text. */
export function recordFrame(handled: HandledInput): RecordInput {
  const { version, options, input, shown, reply } = handled;
  const seen = shown.frame;
  const id = 'id' in seen ? seen.id : null;
  // As it is shown, because an id is the station's text too.
  const answerId = id ?? handled.answerId ?? null;
  const action = 'action' in seen ? seen.action : handled.ownAction ?? null;
  const call = seen.kind === 'call' || seen.kind === 'send' ? seen : null;
  const { events, violations } = eventsOf(handled, { call, action });
  return {
    evidence: {
      kind: 'frame',
      connectionId: options.connectionId,
      seq: input.seq,
      identity: options.identity,
      source: options.source,
      protocol: version.protocol,
      direction: 'fromStation',
      receivedAt: input.receivedAt,
      messageKind: handled.frame.kind,
      messageId: id === null ? null : String(id),
      action,
      raw: shown.raw,
      encoding: shown.encoding,
      answer:
        answerId === null || !reply
          ? null
          : maskText(
              answerText({ protocol: version.protocol, id: answerId, reply }),
              options.mask,
            ),
      violations: [...handled.violations, ...violations],
    },
    events,
  };
}

function eventsOf(
  handled: HandledInput,
  seen: { call: CallFrame | SendFrame | null; action: string | null },
) {
  const { version, reply } = handled;
  const call =
    seen.call && version.mayBeSigned ? unsigned(seen.call) : seen.call;
  const violations: Violation[] = [];
  const readTime = timeReader(violations);
  const base = eventBase(handled, { payload: call?.payload, readTime });
  const events = readEvents({
    read: call ? version.facts.get(call.action) : undefined,
    action: seen.action,
    payload: call?.payload,
    base,
    about: { reply, readTime, note: violation => violations.push(violation) },
  });
  return { events, violations };
}

/** Messages that stations begin have their time at the top of the payload, where they have one. */
function eventBase(
  { version, options, input, retransmission = false }: HandledInput,
  call: { payload: unknown; readTime: CallFacts['readTime'] },
): EventBase {
  const { payload, readTime } = call;
  const field = isPayload(payload)
    ? version.timeFields.find(name => payload[name] !== undefined)
    : undefined;
  const { reportedAt, reportedTime } =
    isPayload(payload) && field
      ? readTime({ value: payload[field], path: `/${field}` })
      : { reportedAt: null, reportedTime: null };
  return {
    connectionId: options.connectionId,
    seq: input.seq,
    identity: options.identity,
    source: options.source,
    receivedAt: input.receivedAt,
    reportedAt,
    reportedTime,
    retransmission,
  };
}

/** Reads times and notes those that are odd, up to a bound. */
function timeReader(violations: Violation[]): CallFacts['readTime'] {
  return ({ value, path }) => {
    const { time, flaw } =
      typeof value === 'string'
        ? readTimestamp(value)
        : { time: null, flaw: null };
    if (flaw && violations.length < MAX_FLAWS) {
      violations.push({ rule: 'time', path, message: flaw });
    }
    return { reportedAt: text(value), reportedTime: time };
  };
}
