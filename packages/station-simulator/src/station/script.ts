/** A message's body: what stands in a CALL's fourth or a CALLRESULT's third place. */
export type Payload = Record<string, unknown>;

/** One thing that a script wants done; whoever plays it (past or live) does it. */
export type Action =
  /** Time of the scenario, in milliseconds. */
  | { type: 'wait'; ms: number }
  /** Opens a socket and keeps trying until there is one. */
  | { type: 'connect' }
  /** Without a close frame the other side sees code 1006. */
  | { type: 'disconnect'; closeFrame: boolean; code: number; reason: string }
  /** Stops or resumes everything on the socket; `pong` keeps answering pings. */
  | { type: 'silence'; on: boolean; pong: boolean }
  | { type: 'call'; action: string; payload: Payload }
  /** A message that nobody answers (2.1, SEND). */
  | { type: 'send'; action: string; payload: Payload }
  /** Configuration keys are other ones; no message says so. */
  | { type: 'configured' };

/** What came of an action. */
export type Answer =
  | { type: 'answered'; payload: Payload }
  /** The CSMS answered with a CALLERROR. */
  | { type: 'refused'; code: string }
  /** No connection, or it broke before the answer came. */
  | { type: 'unsent' }
  /** The action is no call. */
  | { type: 'done' };

/** Actions in order, each fed back what came of the one before. Pure: no clock, no sockets. */
export type Script<Result = void> = Generator<Action, Result, Answer>;

/** Waits in the scenario's time. */
export function* wait(ms: number): Script {
  yield { type: 'wait', ms };
}
