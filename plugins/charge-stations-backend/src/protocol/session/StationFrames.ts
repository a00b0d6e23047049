import { RecordInput, Violation } from '../../model';
import {
  CallErrorFrame,
  CallFrame,
  CallResultErrorFrame,
  CallResultFrame,
  MessageId,
  parseFrame,
  RpcFrame,
  rpcRules,
  RpcRules,
  SendFrame,
  SpokenFrame,
  UnknownFrame,
} from '../../rpc';
import { secretsIn } from '../masking';
import { ShownFrame, showFrame } from '../shownFrame';
import { FrameInput, ProtocolSessionOptions, StationCall } from '../types';
import { isPayload } from './fields';
import { callViolations } from './judge';
import { OcppVersion } from './OcppVersion';
import { OpenCalls } from './OpenCalls';
import { isEarly } from './openCall';
import { triggered } from './ownCalls';
import { Earlier, RecentCalls } from './recentCalls';
import { HandledInput, recordFrame } from './record';
import { Reply } from './replies';
import { unsigned } from './signed';
import { SessionMemory } from './SessionMemory';
import { validate } from './validate';
import {
  NO_SUCH_RESULT,
  NOT_ACCEPTED,
  OPEN_CALL,
  REPEATED_ID,
  REUSED_ID,
  UNMATCHED,
} from './violations';

/** The calls that give a station its passwords. */
const SETTING = new Set(['ChangeConfiguration', 'SetVariables']);

/** Secrets sent on one connection that are looked for in what the station says. */
const MOST_SECRETS = 8;

/** A call of the station, with what it is answered with; absent where somebody else answers it. */
export interface HeardCall<R extends Reply | undefined> {
  /** As it is meant: without its signature. */
  call: CallFrame;
  reply: R;
  retransmission: boolean;
  record: RecordInput;
}

/** What a station says on one connection: judged and made into evidence, whoever answers it. */
export class StationFrames {
  readonly memory: SessionMemory;
  private readonly rules: RpcRules;
  private readonly recent: RecentCalls;
  /** Action of each call to the station that has no answer yet. */
  private readonly awaited = new OpenCalls<string>();
  /** Secrets that went to the station on this connection: it may quote them wherever it likes. */
  private readonly secrets = new Set<string>();
  /** Messages that the station was asked for on this connection. */
  private readonly asked = new Set<string>();

  constructor(
    private readonly version: OcppVersion,
    private readonly options: ProtocolSessionOptions,
  ) {
    this.rules = rpcRules[version.protocol];
    this.memory = options.memory ?? new SessionMemory({ accepted: true });
    this.recent =
      version.messageIds.uniqueOver === 'station'
        ? this.memory.recent
        : new RecentCalls();
  }

  read(data: FrameInput['data']): RpcFrame {
    return parseFrame(data, this.rules);
  }

  show(input: FrameInput, frame: SpokenFrame): ShownFrame {
    const { options, rules, secrets } = this;
    const { mask } = options;
    return showFrame({ data: input.data, frame, mask, rules, secrets });
  }

  /** A call went to the station, with these secrets in it: its answer is waited for. */
  expectAnswer(
    call: { messageId: string; secrets?: string[] } & StationCall,
  ): void {
    this.awaited.add(call.messageId, call.action);
    call.secrets?.forEach(secret => this.hide(secret));
    const message = triggered(call);
    if (message !== null) {
      this.asked.add(message);
    }
  }

  /** Another CSMS called the station. */
  calledBySomebody({ data }: FrameInput, frame: CallFrame): void {
    const { action, payload } = frame;
    this.expectAnswer({
      messageId: String(frame.id),
      action,
      payload: isPayload(payload) ? payload : {},
      secrets: SETTING.has(action)
        ? secretsIn(String(data), this.options.mask)
        : [],
    });
  }

  /** Each costs a look at every frame, so only the newest are hidden. */
  private hide(secret: string): void {
    this.secrets.add(secret);
    if (this.secrets.size > MOST_SECRETS) {
      const [oldest] = this.secrets;
      this.secrets.delete(oldest);
    }
  }

  /** The action of a call to the station that has no answer yet. */
  awaitedAction(messageId: string): string | undefined {
    return this.awaited.get(messageId);
  }

  /** A call to the station will not be answered any more. */
  abandon(messageId: string): void {
    this.awaited.take(messageId);
  }

  /** Takes a call; `decide` is asked for the reply unless the same call had one before. */
  call<R extends Reply | undefined>(
    input: FrameInput,
    frame: CallFrame,
    decide: (call: CallFrame) => R,
  ): HeardCall<R | Reply> {
    const call = this.opened(frame);
    const { earlier, retransmission } = this.compare(input, call);
    const reply =
      (retransmission && earlier.kind === 'same' && earlier.reply) ||
      decide(call);
    if (!retransmission) {
      this.remember(input, call, reply ?? null);
    }
    const violations = this.violationsOf(frame, call, earlier);
    // A station that repeats itself waits no longer.
    if (isEarly(input) && earlier.kind !== 'same') {
      violations.push(OPEN_CALL);
    }
    const record = this.record({
      input,
      frame,
      violations,
      reply,
      retransmission,
    });
    return { call, reply, retransmission, record };
  }

  /** Takes a Heartbeat that should have waited; all others are not kept. */
  earlyHeartbeat(
    input: FrameInput,
    frame: CallFrame,
    reply: Reply,
  ): RecordInput {
    const violations = [...frame.violations, OPEN_CALL];
    return this.record({ input, frame, violations, reply });
  }

  send(input: FrameInput, frame: SendFrame): RecordInput {
    const message = this.opened(frame);
    const { earlier, retransmission } = this.compare(input, message);
    if (!retransmission) {
      this.remember(input, message, null);
    }
    const violations = this.violationsOf(frame, message, earlier);
    return this.record({ input, frame, violations, retransmission });
  }

  resultError(input: FrameInput, frame: CallResultErrorFrame): RecordInput {
    const violations = this.recent.has(frame.id)
      ? frame.violations
      : [...frame.violations, NO_SUCH_RESULT];
    return this.record({ input, frame, violations });
  }

  /** Takes an answer; the action is that of the call it answers, absent where no call waits for it. */
  answer(
    input: FrameInput,
    frame: CallResultFrame | CallErrorFrame,
    options: { mayBeUnmatched?: boolean } = {},
  ): { action: string | undefined; shown: ShownFrame; record: RecordInput } {
    const action = this.awaited.take(String(frame.id));
    const shown = this.show(input, frame);
    const violations = [...frame.violations];
    if (action === undefined) {
      violations.push(...(options.mayBeUnmatched ? [] : [UNMATCHED]));
    } else if (frame.kind === 'callResult') {
      const check = this.version.checks.responses.get(action);
      violations.push(...validate(check, frame.payload));
    }
    const record = this.record({
      input,
      frame,
      shown,
      ownAction: action,
      violations,
    });
    return { action, shown, record };
  }

  /** Takes what cannot be classified; with what it is answered with, where it is. */
  unknown(
    input: FrameInput,
    frame: UnknownFrame,
    answer: { reply?: Reply; answerId?: MessageId } = {},
  ): RecordInput {
    const { violations } = frame;
    return this.record({ input, frame, violations, ...answer });
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

  private opened<T extends CallFrame | SendFrame>(frame: T): T {
    return this.version.mayBeSigned ? unsigned(frame) : frame;
  }

  private record(
    handled: Omit<HandledInput, 'version' | 'options' | 'shown'> & {
      shown?: ShownFrame;
    },
  ): RecordInput {
    const { version, options } = this;
    const shown = handled.shown ?? this.show(handled.input, handled.frame);
    // Not a spread: a field added to one takes V8 longer than reading the whole frame.
    const record = recordFrame(
      Object.assign(handled, { version, options, shown }),
    );
    record.events.forEach(event => this.memory.learn(event));
    return record;
  }
}
