import { Answer, Payload } from './script';
import { CallReply } from './CallReply';

/** The types of OCPP-J messages (1.6 §4.2; 2.1 Part 4 §4.2). */
const CALL = 2;
const CALL_RESULT = 3;
const CALL_ERROR = 4;
const CALL_RESULT_ERROR = 5;
const SEND = 6;

export interface RpcChannelOptions {
  send: (frame: string) => void;
  /** An id for a call of ours, the n-th on this connection. */
  createId: (count: number) => string;
  /** What to say to a call of the CSMS; null to say nothing. */
  answer: (call: { action: string; payload: Payload }) => CallReply | null;
  /** Runs after the answer left. */
  followUp: (reply: CallReply) => void;
  /** The CSMS could not use an answer of ours. */
  answerRefused: (code: string) => void;
}

interface OpenCall {
  id: string;
  settle: (answer: Answer) => void;
}

/** Calls and answers on one connection; one call of ours is open at a time (OCPP-J §4.1.1). */
export class RpcChannel {
  private readonly options: RpcChannelOptions;
  private open: OpenCall | null = null;
  private turn: Promise<unknown> = Promise.resolve();
  private closed = false;
  private calls = 0;

  constructor(options: RpcChannelOptions) {
    this.options = options;
  }

  /** Resolves with what came of the call; never rejects. `expire` ends the wait for an answer. */
  call(
    action: string,
    payload: Payload,
    expire: (signal: AbortSignal) => Promise<void>,
  ): Promise<Answer> {
    const answer = this.turn.then(() => this.exchange(action, payload, expire));
    this.turn = answer;
    return answer;
  }

  /** Sends what nobody answers; it waits for no call (2.1 Part 4 §4.1.1). */
  send(action: string, payload: Payload): void {
    if (!this.closed) {
      const { send } = this.options;
      send(JSON.stringify([SEND, this.nextId(), action, payload]));
    }
  }

  /** Handles a frame of the CSMS; what cannot be read is ignored. */
  receive(frame: string): void {
    const message = parse(frame);
    if (!message) {
      return;
    }
    const [type, id, ...rest] = message;
    if (type === CALL) {
      this.handleCall(String(id), String(rest[0]), asPayload(rest[1]));
    } else if (type === CALL_RESULT_ERROR) {
      this.options.answerRefused(String(rest[0]));
    } else if (this.open && this.open.id === id) {
      this.handleAnswer(this.open, type, rest);
    }
  }

  /** Nothing will be answered any more. */
  close(): void {
    this.closed = true;
    this.open?.settle({ type: 'unsent' });
  }

  private async exchange(
    action: string,
    payload: Payload,
    expire: (signal: AbortSignal) => Promise<void>,
  ): Promise<Answer> {
    if (this.closed) {
      return { type: 'unsent' };
    }
    const id = this.nextId();
    const settled = new AbortController();
    const answer = await new Promise<Answer>(settle => {
      this.open = { id, settle };
      this.options.send(JSON.stringify([CALL, id, action, payload]));
      expire(settled.signal).then(() => settle({ type: 'unsent' }));
    });
    this.open = null;
    settled.abort();
    return answer;
  }

  private nextId(): string {
    this.calls += 1;
    return this.options.createId(this.calls);
  }

  private handleAnswer(open: OpenCall, type: unknown, rest: unknown[]): void {
    if (type === CALL_RESULT) {
      open.settle({ type: 'answered', payload: asPayload(rest[0]) });
    } else if (type === CALL_ERROR) {
      open.settle({ type: 'refused', code: String(rest[0]) });
    }
  }

  private handleCall(id: string, action: string, payload: Payload): void {
    const reply = this.options.answer({ action, payload });
    if (!reply) {
      return;
    }
    if (reply.type === 'result') {
      this.options.send(JSON.stringify([CALL_RESULT, id, reply.payload]));
    } else if (reply.type === 'error') {
      this.options.send(JSON.stringify([CALL_ERROR, id, reply.code, '', {}]));
    }
    this.options.followUp(reply);
  }
}

function parse(frame: string): unknown[] | undefined {
  try {
    const message: unknown = JSON.parse(frame);
    return Array.isArray(message) ? message : undefined;
  } catch {
    return undefined;
  }
}

function asPayload(value: unknown): Payload {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
