/** Milliseconds since the Unix epoch, UTC. Every time inside the backend has this unit. */
export type Millis = number;

/** A WebSocket subprotocol the listener may agree on (IANA names). */
export type Protocol = 'ocpp1.6' | 'ocpp2.0.1' | 'ocpp2.1';

/** Where evidence came from: a socket, the demo's made-up past, or an imported log. */
export type EvidenceSource = 'live' | 'demo' | 'import';

/** Names one thing that was recorded: a connection and its running number on that connection. */
export interface EvidenceRef {
  connectionId: string;
  seq: number;
}

/** Names one event of what was recorded: a message of 2.x may make several. */
export interface EventRef extends EvidenceRef {
  /** Running number among the events of its record; absent where it is 0, the first and mostly the only one. */
  part?: number;
}

/** The reference alone, of what has one. */
export function eventRefOf({ connectionId, seq, part }: EventRef): EventRef {
  return part ? { connectionId, seq, part } : { connectionId, seq };
}

export function isSameEvent(one: EventRef, other: EventRef): boolean {
  return (
    one.connectionId === other.connectionId &&
    one.seq === other.seq &&
    (one.part ?? 0) === (other.part ?? 0)
  );
}

/** Something about a frame that the specification does not allow; noted, never a reason to drop it. */
export interface Violation {
  /** What was broken, for example `schema`, `json`, `encoding`, `size`, `unknownAction`. */
  rule: string;
  /** JSON pointer into the payload, where there is one. */
  path?: string;
  /** One sentence for a person. Never contains a masked value. */
  message: string;
}

/**
 * OCPP-J message kinds: 1.6 §4.2 (types 2, 3, 4), 2.1 §4.2 (5 and 6 as well); `unknown` is everything that
 * cannot be classified.
 */
export type MessageKind =
  | 'call'
  | 'callResult'
  | 'callError'
  | 'callResultError'
  | 'send'
  | 'unknown';

/**
 * One frame as it crossed the socket, masked at named paths and otherwise untouched.
 * A CALL from the station carries the answer it was given, in the same record.
 */
export interface FrameEvidence extends EvidenceRef {
  kind: 'frame';
  identity: string;
  source: EvidenceSource;
  protocol: Protocol;
  direction: 'fromStation' | 'toStation';
  /** Received (fromStation) or handed to the socket (toStation). */
  receivedAt: Millis;
  messageKind: MessageKind;
  messageId: string | null;
  action: string | null;
  /** Text as received; base64 for a binary frame. */
  raw: string;
  encoding: 'text' | 'base64';
  /** The answer frame's text, masked; null where none is owed. */
  answer: string | null;
  violations: Violation[];
}

/** A connection opened or closed: evidence of our own, without a frame. */
export interface ConnectionEvidence extends EvidenceRef {
  kind: 'connection';
  identity: string;
  source: EvidenceSource;
  receivedAt: Millis;
}

/** What we did or saw ourselves, outside of any connection of the station: our own down time, a refused handshake. */
export interface ListenerEvidence extends EvidenceRef {
  kind: 'listener';
  identity: string;
  source: EvidenceSource;
  receivedAt: Millis;
}

export type Evidence = FrameEvidence | ConnectionEvidence | ListenerEvidence;
