import { Violation } from '../../model';
import {
  CallErrorFrame,
  CallFrame,
  CallResultErrorFrame,
  CallResultFrame,
  callResultText,
  errorCodes,
  parseFrame,
  rpcRules,
  RpcRules,
  SendFrame,
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
  StationCall,
  TriggerRequest,
} from '../types';
import { answerText } from './answerText';
import { isPayload } from './fields';
import { callViolations, decideReply } from './judge';
import { OcppVersion } from './OcppVersion';
import { triggered, writeCall } from './ownCalls';
import { Earlier, RecentCalls } from './recentCalls';
import { HandledInput, recordFrame } from './record';
import { heartbeatPayload, Reply } from './replies';
import { unsigned } from './signed';
import { SessionMemory } from './SessionMemory';
import { createTransactionIds } from './transactionIds';
import { otherTrigger, triggerCall } from './triggers';
import { assertValid, validate } from './validate';
import {
  NO_SUCH_RESULT,
  NOT_ACCEPTED,
  REPEATED_ID,
  REUSED_ID,
  UNMATCHED,
} from './violations';

/** OCPP-J on one connection, seen by an observer that answers every call and decides nothing. */
export class OcppSession implements ProtocolSession {
  readonly protocol;
  private readonly rules: RpcRules;
  private readonly memory: SessionMemory;
  private readonly recent: RecentCalls;
  /** Action of each call of ours that has no answer yet, by message id. */
  private readonly pending = new Map<string, string>();
  /** Secrets that we sent on this connection: a station may quote them wherever it likes. */
  private readonly secrets = new Set<string>();
  /** Messages that we asked for on this connection. */
  private readonly asked = new Set<string>();
  private readonly createTransactionId;

  constructor(
    private readonly version: OcppVersion,
    private readonly options: ProtocolSessionOptions,
  ) {
    this.protocol = version.protocol;
    this.rules = rpcRules[version.protocol];
    this.memory = options.memory ?? new SessionMemory({ accepted: true });
    this.recent =
      version.messageIds.uniqueOver === 'station'
        ? this.memory.recent
        : new RecentCalls();
    this.createTransactionId =
      options.createTransactionId ?? createTransactionIds();
  }

  handle(input: FrameInput): HandledFrame {
    const frame = parseFrame(input.data, this.rules);
    switch (frame.kind) {
      case 'empty':
        return { reply: 'ignore' };
      case 'call':
        return isHeartbeat(frame)
          ? { reply: 'now', answer: heartbeatAnswer(frame, input) }
          : this.handleCall(input, frame);
      case 'send':
        return this.handleSend(input, frame);
      case 'callResultError':
        return this.handleResultError(input, frame);
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
    secrets.forEach(secret => this.secrets.add(secret));
    this.pending.set(call.messageId, request.action);
    const message = triggered(request);
    if (message !== null) {
      this.asked.add(message);
    }
    return call;
  }

  statusRequests(): StationCall[] {
    return this.version.statusRequests(this.memory.places);
  }

  trigger(request: TriggerRequest): StationCall {
    return triggerCall(this.version, request);
  }

  instead(call: StationCall, settled: SettledCall): StationCall | null {
    return otherTrigger(this.version, call, settled);
  }

  abandon(messageId: string): void {
    this.pending.delete(messageId);
  }

  private handleCall(input: FrameInput, frame: CallFrame): HandledFrame {
    const call = this.opened(frame);
    const { earlier, retransmission } = this.compare(input, call);
    const reply =
      (retransmission && earlier.kind === 'same' && earlier.reply) ||
      this.decide(input, call);
    if (!retransmission) {
      this.remember(input, call, reply);
    }
    const violations = this.violationsOf(frame, call, earlier);
    const isBoot = call.action === 'BootNotification';
    if (isBoot) {
      this.memory.accepted = reply.type === 'result';
    }
    const { protocol } = this;
    return {
      reply: 'afterCommit',
      answer: answerText({ protocol, id: call.id, reply }),
      record: this.record({ input, frame, violations, reply, retransmission }),
      followUp:
        isBoot && reply.type === 'result' && !retransmission
          ? 'requestStatuses'
          : null,
    };
  }

  private handleSend(input: FrameInput, frame: SendFrame): HandledFrame {
    const message = this.opened(frame);
    const { earlier, retransmission } = this.compare(input, message);
    if (!retransmission) {
      this.remember(input, message, null);
    }
    const violations = this.violationsOf(frame, message, earlier);
    const record = this.record({ input, frame, violations, retransmission });
    return { reply: 'none', record, settled: null };
  }

  private handleResultError(
    input: FrameInput,
    frame: CallResultErrorFrame,
  ): HandledFrame {
    const violations = this.recent.has(frame.id)
      ? frame.violations
      : [...frame.violations, NO_SUCH_RESULT];
    const record = this.record({ input, frame, violations });
    return { reply: 'none', record, settled: null };
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
      const check = this.version.checks.responses.get(action);
      violations.push(...validate(check, frame.payload));
    }
    return {
      reply: 'none',
      record: this.record({
        input,
        frame,
        shown,
        ownAction: action,
        violations,
      }),
      settled:
        action === undefined
          ? null
          : { messageId, action, outcome: this.outcomeOf(shown) },
    };
  }

  private handleUnknown(input: FrameInput, frame: UnknownFrame): HandledFrame {
    const { refusal, violations } = frame;
    if (!refusal) {
      const record = this.record({ input, frame, violations });
      return { reply: 'none', record, settled: null };
    }
    const { id, fault } = refusal;
    const description = violations[0].message;
    const reply: Reply = { type: 'error', fault, description };
    const { protocol } = this;
    return {
      reply: 'afterCommit',
      answer: answerText({ protocol, id, reply }),
      record: this.record({ input, frame, violations, reply, answerId: id }),
      followUp: null,
    };
  }

  /** What came before under this id, and whether that means that nothing new happened. */
  private compare(
    { data }: FrameInput,
    { action, id }: CallFrame | SendFrame,
  ): { earlier: Earlier; retransmission: boolean } {
    const { connectionId } = this.options;
    const frame = String(data);
    const earlier = this.recent.find({ id, frame, connectionId });
    // A boot has no time in it: on another connection it is more likely a reboot of a station that counts
    // its ids anew than the old message, and a repeated boot does no harm to history.
    const retransmission =
      earlier.kind === 'same' &&
      (earlier.onThisConnection || action !== 'BootNotification');
    return { earlier, retransmission };
  }

  private remember(
    { data }: FrameInput,
    { id }: CallFrame | SendFrame,
    reply: Reply | null,
  ): void {
    const { connectionId } = this.options;
    this.recent.remember({ id, frame: String(data), connectionId }, reply);
  }

  private violationsOf(
    frame: CallFrame | SendFrame,
    opened: CallFrame | SendFrame,
    earlier: Earlier,
  ): Violation[] {
    const violations = [
      ...frame.violations,
      ...callViolations(this.version, opened),
    ];
    if (earlier.kind === 'different') {
      violations.push(REUSED_ID);
    } else if (earlier.kind === 'same' && !this.version.messageIds.mayRetry) {
      violations.push(REPEATED_ID);
    }
    const { action } = opened;
    const mayCome = action === 'BootNotification' || this.asked.has(action);
    if (!this.memory.accepted && !mayCome) {
      violations.push(NOT_ACCEPTED);
    }
    return violations;
  }

  private decide(input: FrameInput, call: CallFrame): Reply {
    return decideReply(this.version, call, {
      receivedAt: input.receivedAt,
      heartbeatIntervalSeconds: this.options.heartbeatIntervalSeconds,
      createTransactionId: this.createTransactionId,
      strict: this.options.strict ?? false,
    });
  }

  private opened<T extends CallFrame | SendFrame>(frame: T): T {
    return this.version.mayBeSigned ? unsigned(frame) : frame;
  }

  private record(
    handled: Omit<HandledInput, 'version' | 'options' | 'shown'> & {
      shown?: ShownFrame;
    },
  ) {
    const { version, options } = this;
    const shown = handled.shown ?? this.show(handled.input, handled.frame);
    const record = recordFrame({ ...handled, version, options, shown });
    record.events.forEach(event => this.memory.learn(event));
    return record;
  }

  private show(input: FrameInput, frame: SpokenFrame): ShownFrame {
    const { options, rules, secrets } = this;
    const { mask } = options;
    return showFrame({ data: input.data, frame, mask, rules, secrets });
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
