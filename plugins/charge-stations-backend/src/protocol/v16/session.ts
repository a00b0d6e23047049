import { Violation } from '../../model';
import {
  CallErrorFrame,
  CallFrame,
  CallResultFrame,
  callResultText,
  errorCodes,
  parseFrame,
  SpokenFrame,
  UnknownFrame,
} from '../../rpc';
import { ShownFrame, showFrame } from '../shownFrame';
import {
  FrameInput,
  HandledFrame,
  OutgoingCall,
  ProtocolSession,
  ProtocolSessionOptions,
  SettledCall,
} from '../types';
import { answerText } from './answerText';
import { isPayload } from './fields';
import { callViolations, decideReply } from './judge';
import { writeCall } from './ownCalls';
import { RecentCalls } from './recentCalls';
import { recordFrame } from './record';
import { heartbeatPayload, Reply } from './replies';
import { createTransactionIds } from './transactionIds';
import { validateResponse } from './validate';

const REUSED_ID: Violation = {
  rule: 'messageId',
  message: 'The message id was used before, for another message.',
};
const UNMATCHED: Violation = {
  rule: 'unmatched',
  message: 'No call of ours waits for this answer.',
};

/** OCPP 1.6J on one connection, seen by an observer that answers every call and decides nothing. */
export class V16Session implements ProtocolSession {
  readonly protocol = 'ocpp1.6';
  private readonly recent = new RecentCalls();
  /** Action of each call of ours that has no answer yet, by message id. */
  private readonly pending = new Map<string, string>();
  private readonly createTransactionId;

  constructor(private readonly options: ProtocolSessionOptions) {
    this.createTransactionId =
      options.createTransactionId ?? createTransactionIds();
  }

  handle(input: FrameInput): HandledFrame {
    const frame = parseFrame(input.data);
    switch (frame.kind) {
      case 'empty':
        return { reply: 'ignore' };
      case 'call':
        return isHeartbeat(frame)
          ? { reply: 'now', answer: heartbeatAnswer(frame, input) }
          : this.handleCall(input, frame);
      case 'unknown':
        return this.handleUnknown(input, frame);
      default:
        return this.handleAnswer(input, frame);
    }
  }

  call(request: Parameters<ProtocolSession['call']>[0]): OutgoingCall {
    const call = writeCall(this.options, request);
    this.pending.set(call.messageId, request.action);
    return call;
  }

  abandon(messageId: string): void {
    this.pending.delete(messageId);
  }

  private handleCall(input: FrameInput, call: CallFrame): HandledFrame {
    const source = String(input.data);
    const earlier = this.recent.find(call.id, source);
    const retransmission = earlier.kind === 'same';
    const reply = retransmission ? earlier.reply : this.decide(input, call);
    if (!retransmission) {
      this.recent.remember(call.id, source, reply);
    }
    const violations = [...call.violations, ...callViolations(call)];
    if (earlier.kind === 'different') {
      violations.push(REUSED_ID);
    }
    const booted =
      call.action === 'BootNotification' && reply.type === 'result';
    return {
      reply: 'afterCommit',
      answer: answerText(call.id, reply),
      record: recordFrame({
        options: this.options,
        input,
        frame: call,
        shown: this.show(input, call),
        violations,
        reply,
        retransmission,
      }),
      followUp: booted && !retransmission ? 'requestStatuses' : null,
    };
  }

  private handleAnswer(
    input: FrameInput,
    frame: CallResultFrame | CallErrorFrame,
  ): HandledFrame {
    const messageId = String(frame.id);
    const action = this.pending.get(messageId);
    this.pending.delete(messageId);
    const shown = this.show(input, frame);
    const violations = [...frame.violations];
    if (action === undefined) {
      violations.push(UNMATCHED);
    } else if (frame.kind === 'callResult') {
      violations.push(...validateResponse(action, frame.payload));
    }
    return {
      reply: 'none',
      record: recordFrame({
        options: this.options,
        input,
        frame,
        shown,
        ownAction: action,
        violations,
      }),
      settled:
        action === undefined
          ? null
          : { messageId, action, outcome: outcomeOf(shown) },
    };
  }

  private handleUnknown(input: FrameInput, frame: UnknownFrame): HandledFrame {
    const { id, refusal, violations } = frame;
    const reply: Reply | undefined = refusal
      ? { type: 'error', fault: refusal, description: violations[0].message }
      : undefined;
    const record = recordFrame({
      options: this.options,
      input,
      frame,
      shown: this.show(input, frame),
      violations,
      reply,
    });
    return id !== null && reply
      ? {
          reply: 'afterCommit',
          answer: answerText(id, reply),
          record,
          followUp: null,
        }
      : { reply: 'none', record, settled: null };
  }

  private decide(input: FrameInput, call: CallFrame): Reply {
    return decideReply(call, {
      receivedAt: input.receivedAt,
      heartbeatIntervalSeconds: this.options.heartbeatIntervalSeconds,
      createTransactionId: this.createTransactionId,
      strict: this.options.strict ?? false,
    });
  }

  private show(input: FrameInput, frame: SpokenFrame): ShownFrame {
    return showFrame({ data: input.data, frame, mask: this.options.mask });
  }
}

/** A Heartbeat says only that the station is there; it is answered at once and not kept. */
function isHeartbeat(call: CallFrame): boolean {
  return call.action === 'Heartbeat' && isPayload(call.payload);
}

function heartbeatAnswer(call: CallFrame, input: FrameInput): string {
  return callResultText({
    id: call.id,
    payload: heartbeatPayload(input.receivedAt),
  });
}

/** Masked, because a configuration that was read goes on to be kept. */
function outcomeOf({ frame }: ShownFrame): SettledCall['outcome'] {
  return frame.kind === 'callResult'
    ? { result: 'ok', payload: frame.payload }
    : {
        result: 'error',
        code:
          (frame.kind === 'callError' && frame.errorCode) ||
          errorCodes['ocpp1.6'].generic,
      };
}
