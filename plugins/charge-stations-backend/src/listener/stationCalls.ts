import { ConflictError, ServiceUnavailableError } from '@backstage/errors';
import { DeferredPromise, createDeferred } from '@backstage/types';
import { Clock, ListenerObserver, Millis } from '../model';
import { ProtocolSession, SettledCall, StationCall } from '../protocol';
import { Channel } from './channel';
import { Timers } from './timers';

/** A call for a station. */
export type CallRequest = StationCall;

/** What the calls of one connection need. */
export interface StationCallsOptions {
  session: ProtocolSession;
  clock: Clock;
  timers: Timers;
  observer?: ListenerObserver;
  channel: Pick<Channel, 'peekSeq' | 'takeSeq' | 'record' | 'send'>;
}

interface OutstandingCall {
  messageId: string;
  answer: DeferredPromise<SettledCall>;
}

const ANSWER_TIMEOUT: Millis = 30_000;
const MAX_WAITING = 16;

/**
 * Our calls on one connection: one outstanding at a time (OCPP-J 1.6 §4.1.1), the others wait
 * for their turn. A call is recorded before it is sent, since what we did is evidence too.
 */
export class StationCalls {
  readonly #options: StationCallsOptions;
  #lastTurn: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #closed = false;
  #outstanding: OutstandingCall | undefined;

  constructor(options: StationCallsOptions) {
    this.#options = options;
  }

  /**
   * Resolves with the station's answer, an error of its own included.
   *
   * @throws ConflictError when too many calls wait already.
   * @throws InputError when the call breaks its schema.
   * @throws ServiceUnavailableError when no answer came: timeout or closed connection.
   */
  async request(request: CallRequest): Promise<SettledCall> {
    if (this.#waiting >= MAX_WAITING) {
      throw new ConflictError('Too many calls wait for this station');
    }
    this.#waiting += 1;
    const turn = this.#lastTurn
      .then(() => this.#call(request))
      .finally(() => {
        this.#waiting -= 1;
      });
    this.#lastTurn = turn.catch(() => {});
    return turn;
  }

  /** Hands over an answer once it is recorded. */
  settle(settled: SettledCall | null): void {
    if (settled && settled.messageId === this.#outstanding?.messageId) {
      this.#outstanding.answer.resolve(settled);
    }
  }

  /** The connection ended: nothing will be answered. */
  close(): void {
    this.#closed = true;
    this.#outstanding?.answer.reject(connectionGone());
  }

  async #call(request: CallRequest): Promise<SettledCall> {
    const { session, clock, timers, observer, channel } = this.#options;
    this.#assertOpen();
    const { messageId, frame, record } = session.call({
      seq: channel.peekSeq(),
      at: clock.now(),
      ...request,
    });
    channel.takeSeq();
    try {
      await channel.record(record);
      this.#assertOpen();
      const answer = createDeferred<SettledCall>();
      this.#outstanding = { messageId, answer };
      const cancel = timers.after(ANSWER_TIMEOUT, () =>
        answer.reject(
          new ServiceUnavailableError(
            `The station did not answer ${request.action} in time`,
          ),
        ),
      );
      channel.send(frame);
      observer?.frame('toStation', request.action);
      const settled = await answer.finally(cancel);
      const isError = settled.outcome.result === 'error';
      observer?.ownCallEnded(request.action, isError ? 'error' : 'answered');
      return settled;
    } catch (error) {
      observer?.ownCallEnded(request.action, 'unanswered');
      session.abandon(messageId);
      throw error;
    } finally {
      this.#outstanding = undefined;
    }
  }

  #assertOpen(): void {
    if (this.#closed) {
      throw connectionGone();
    }
  }
}

function connectionGone(): ServiceUnavailableError {
  return new ServiceUnavailableError('The connection of the station ended');
}
