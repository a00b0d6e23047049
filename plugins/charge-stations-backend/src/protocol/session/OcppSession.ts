import { RecordInput } from '../../model';
import {
  CallErrorFrame,
  CallFrame,
  CallResultFrame,
  errorCodes,
  UnknownFrame,
} from '../../rpc';
import { ShownFrame } from '../shownFrame';
import {
  FrameInput,
  HandledFrame,
  OutgoingCall,
  ProtocolSession,
  ProtocolSessionOptions,
  ReplaySession,
  SettledCall,
  StationCall,
  TriggerRequest,
} from '../types';
import { answerText } from './answerText';
import { isHeartbeat } from './heartbeat';
import { decideReply } from './judge';
import { OcppVersion } from './OcppVersion';
import { writeCall } from './ownCalls';
import { isEarly } from './openCall';
import { recordToStation } from './recordToStation';
import { heartbeatPayload, Reply, result } from './replies';
import { StationFrames } from './StationFrames';
import { createTransactionIds } from './transactionIds';
import { otherTrigger, triggerCall } from './triggers';
import { assertValid } from './validate';

/** OCPP-J on one connection, seen by an observer that answers every call and decides nothing. */
export class OcppSession implements ReplaySession {
  readonly protocol;
  private readonly frames: StationFrames;
  private readonly createTransactionId;

  constructor(
    private readonly version: OcppVersion,
    private readonly options: ProtocolSessionOptions,
  ) {
    this.protocol = version.protocol;
    this.frames = new StationFrames(version, options);
    this.createTransactionId =
      options.createTransactionId ?? createTransactionIds();
  }

  handle(input: FrameInput): HandledFrame {
    const frame = this.frames.read(input.data);
    switch (frame.kind) {
      case 'empty':
        return { reply: 'ignore' };
      case 'call':
        return isHeartbeat(frame)
          ? this.handleHeartbeat(input, frame)
          : this.handleCall(input, frame);
      case 'send': {
        const record = this.frames.send(input, frame);
        return { reply: 'none', record, settled: null };
      }
      case 'callResultError': {
        const record = this.frames.resultError(input, frame);
        return { reply: 'none', record, settled: null };
      }
      case 'unknown':
        return this.handleUnknown(input, frame);
      default:
        return this.handleAnswer(input, frame);
    }
  }

  call(request: Parameters<ProtocolSession['call']>[0]): OutgoingCall {
    const { options, protocol } = this;
    assertValid(this.version.checks.calls, request);
    const { secrets, ...call } = writeCall({ protocol, options }, request);
    const { messageId } = call;
    this.frames.expectAnswer({ ...request, messageId, secrets });
    return call;
  }

  sent(input: FrameInput): RecordInput | null {
    const frame = this.frames.read(input.data);
    if (frame.kind === 'empty') {
      return null;
    }
    if (frame.kind === 'call') {
      this.frames.calledBySomebody(input, frame);
    }
    const { options, version } = this;
    const shown = this.frames.show(input, frame);
    return recordToStation({ version, options, input, frame, shown });
  }

  statusRequests(): StationCall[] {
    return this.version.statusRequests(this.frames.memory.places);
  }

  trigger(request: TriggerRequest): StationCall {
    return triggerCall(this.version, request);
  }

  instead(call: StationCall, settled: SettledCall): StationCall | null {
    return otherTrigger(this.version, call, settled);
  }

  abandon(messageId: string): void {
    this.frames.abandon(messageId);
  }

  /** Answered at once, and kept where it should have waited. */
  private handleHeartbeat(input: FrameInput, frame: CallFrame): HandledFrame {
    const reply = result(heartbeatPayload(input.receivedAt));
    const answer = answerText({ protocol: this.protocol, id: frame.id, reply });
    if (!isEarly(input)) {
      return { reply: 'now', answer };
    }
    const record = this.frames.earlyHeartbeat(input, frame, reply);
    return { reply: 'beforeCommit', answer, record };
  }

  private handleCall(input: FrameInput, frame: CallFrame): HandledFrame {
    const { call, reply, retransmission, record } = this.frames.call(
      input,
      frame,
      opened => this.decide(input, opened),
    );
    const isBoot = call.action === 'BootNotification';
    if (isBoot) {
      this.frames.memory.accepted = reply.type === 'result';
    }
    const { protocol } = this;
    return {
      reply: 'afterCommit',
      answer: answerText({ protocol, id: call.id, reply }),
      record,
      followUp:
        isBoot && reply.type === 'result' && !retransmission
          ? 'requestStatuses'
          : null,
    };
  }

  private handleAnswer(
    input: FrameInput,
    frame: CallResultFrame | CallErrorFrame,
  ): HandledFrame {
    const { action, shown, record } = this.frames.answer(input, frame);
    const messageId = String(frame.id);
    return {
      reply: 'none',
      record,
      settled:
        action === undefined
          ? null
          : { messageId, action, outcome: this.outcomeOf(shown) },
    };
  }

  private handleUnknown(input: FrameInput, frame: UnknownFrame): HandledFrame {
    const { refusal, violations } = frame;
    if (!refusal) {
      const record = this.frames.unknown(input, frame);
      return { reply: 'none', record, settled: null };
    }
    const { id, fault } = refusal;
    const description = violations[0].message;
    const reply: Reply = { type: 'error', fault, description };
    const { protocol } = this;
    return {
      reply: 'afterCommit',
      answer: answerText({ protocol, id, reply }),
      record: this.frames.unknown(input, frame, { reply, answerId: id }),
      followUp: null,
    };
  }

  private decide(input: FrameInput, call: CallFrame): Reply {
    return decideReply(this.version, call, {
      receivedAt: input.receivedAt,
      heartbeatIntervalSeconds: this.options.heartbeatIntervalSeconds,
      createTransactionId: this.createTransactionId,
      strict: this.options.strict ?? false,
    });
  }

  /** Masked, because a configuration that was read goes on to be kept. */
  private outcomeOf({ frame }: ShownFrame): SettledCall['outcome'] {
    return frame.kind === 'callResult'
      ? { result: 'ok', payload: frame.payload }
      : {
          result: 'error',
          code:
            (frame.kind === 'callError' && frame.errorCode) ||
            errorCodes[this.protocol].generic,
        };
  }
}
