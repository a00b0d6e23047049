import { EventRef, EvidenceSource, Millis } from './evidence';
import { Scope } from './history';

/** Number on OCPP 1.6, text on 2.x; null where nobody said it. */
export type TransactionId = number | string | null;

/** A message that began or ended a charging session, with what of its frame a session is told by. */
export interface SessionEdge {
  type: 'start' | 'stop';
  identity: string;
  ref: EventRef;
  source: EvidenceSource;
  receivedAt: Millis;
  /** The station's clock; null when absent or unreadable. */
  reportedTime: Millis | null;
  transactionId: TransactionId;
  evseId: number | null;
  connectorId: number | null;
  /** Why it ended, as sent. */
  reason: string | null;
  /** The register of energy that the message tells, Wh; null where it does not, or its frame is no longer kept. */
  register: { begin: number | null; end: number | null };
}

/** How a session's end is known. */
export type SessionEnd =
  /** A message said so. */
  | 'told'
  /** It has not come yet, or never will. */
  | 'open'
  /** None came, but at that time the connector began another one. */
  | 'bounded'
  /** None came within what was looked at. */
  | 'unknown';

/** A charging session, as far as messages tell of it. Those of one connector (2.x: EVSE) never overlap. */
export interface ChargingSession {
  transactionId: TransactionId;
  /** Null where no message said the connector: an end without its start does not. */
  scope: Scope | null;
  /** Where no start was found: its end. */
  from: Millis;
  startIsKnown: boolean;
  /** Null where `end` is `open` or `unknown`. */
  to: Millis | null;
  end: SessionEnd;
  reason: string | null;
  /** Wh; null where the registers do not tell. */
  energy: number | null;
  startedBy: EventRef | null;
  endedBy: EventRef | null;
}
