import { FrameEvidence, Protocol } from './evidence';

/** How a call that we made ended: with a result, with a CALLERROR, or without an answer. */
export type OwnCallOutcome = 'answered' | 'error' | 'unanswered';

export type UpstreamFailure = 'refused' | 'unreachable';

/**
 * Who counts what the listener does. Called on the way of every frame: it must be quick, make nothing,
 * and never throw. Names of actions are as a station sent them, so there may be any number of them.
 */
export interface ListenerObserver {
  connected(protocol: Protocol): void;
  disconnected(protocol: Protocol): void;
  /** A handshake did not become a connection. */
  handshakeRefused(reason: string): void;
  /** A frame with content, heartbeats and answers included. The action is null where none can be told. */
  frame(direction: FrameEvidence['direction'], action: string | null): void;
  /** A call stays without an answer, because it could not be stored. */
  callUnanswered(): void;
  ownCallEnded(action: string, outcome: OwnCallOutcome): void;
  /** A station was joined with an upstream CSMS, by its name. */
  upstreamConnected(upstream: string): void;
  upstreamDisconnected(upstream: string): void;
  /** An upstream CSMS did not take a station: it said so, or could not be reached. */
  upstreamFailed(upstream: string, how: UpstreamFailure): void;
  /** A frame between a station and an upstream CSMS is not stored. */
  evidenceLost(): void;
}
